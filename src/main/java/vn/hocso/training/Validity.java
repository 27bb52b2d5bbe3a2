package vn.hocso.training;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import vn.hocso.learning.MemberRenewed;
import vn.hocso.learning.Rule;
import vn.hocso.learning.Rules;
import vn.hocso.roster.PopulationChanged;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.training.ExcludedTallies.Place;

/**
 * What a rule that expires makes of the sums of the rule whose completions it counts: to be added to those. Nothing before the first completion is over, so that
 * a campaign of some months reads nothing here.
 */
@ApplicationScoped
class Validity {

    private static final String COUNT = "select count_validity(?, ?, ?)";
    private static final String ADD_PEOPLE = Sql.load(Validity.class, "add_people_to_validity_day.sql");
    private static final String BY_PROVINCE = Sql.load(Validity.class, "validity_by_province.sql");
    private static final String WITHIN = Sql.load(Validity.class, "validity_within.sql");
    private static final String TREND = Sql.load(Validity.class, "trend_of_validity.sql");
    private static final String TREND_WITHIN = Sql.load(Validity.class, "trend_of_validity_within.sql");
    private static final String EXCLUDED_BY_PROVINCE = Sql.load(Validity.class, "excluded_validity_by_province.sql");
    private static final String EXCLUDED_WITHIN = Sql.load(Validity.class, "excluded_validity_within.sql");

    private final AgroalDataSource dataSource;
    private final Jdbc database;
    private final Rules rules;

    Validity(AgroalDataSource dataSource, Jdbc database, Rules rules) {
        this.dataSource = dataSource;
        this.database = database;
        this.rules = rules;
    }

    /** @return code of the rule whose sums these are added to, the rule's own where it does not expire */
    String counted(String rule) {
        return rules.rule(rule).counted();
    }

    boolean expires(String rule) {
        return rules.rule(rule).expires();
    }

    /** Joins the caller's transaction. What a completion itself changes, {@link Tallies#count} adds. */
    void count(MemberRenewed event) {
        database.first(COUNT, row -> true, event.memberId(), event.rule(), event.round());
    }

    /**
     * Likewise.
     *
     * @param changes of people who are trained
     */
    void add(List<PopulationChanged> changes, LocalDate known) {
        if (changes.isEmpty() || rules.all().stream().noneMatch(Rule::expires)) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(ADD_PEOPLE)) {
            column(statement, 1, "uuid", changes, PopulationChanged::memberId);
            column(statement, 2, "text", changes, change -> change.population().name());
            column(statement, 3, "bigint", changes, PopulationChanged::teamId);
            column(statement, 4, "text", changes, PopulationChanged::provinceCode);
            column(statement, 5, "date", changes, change -> Date.valueOf(change.day()));
            column(statement, 6, "date", changes, change -> Date.valueOf(known));
            column(statement, 7, "int", changes, PopulationChanged::delta);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("What rules that expire change could not be added to", e);
        }
    }

    /** @return by code of the province, with what is excluded of it */
    Map<String, Tally> byProvince(String rule, LocalDate lastOnTime, Viewpoint viewpoint) {
        Object[] question = {viewpoint.asOf(), lastOnTime, viewpoint.knownOn(), rule};
        var all = new HashMap<String, Tally>();
        database.list(BY_PROVINCE, row -> all.put(row.getString(1), tally(row.getString(1), row, 2)), question);
        database.list(EXCLUDED_BY_PROVINCE, row -> all.merge(row.getString(1),
                Tally.sum(row.getString(1), List.of()).excluding(ExcludedTallies.excluded(row, 2)), Tally::plus), question);
        return all;
    }

    /** @return by place of a team within a province or a part of one; the same */
    Map<Place, Tally> within(String rule, LocalDate lastOnTime, Viewpoint viewpoint, Area area) {
        Object[] question = {viewpoint.asOf(), lastOnTime, viewpoint.knownOn(), rule, area.province(), area.district(),
                area.commune(), area.team()};
        var all = new HashMap<Place, Tally>();
        database.list(WITHIN, row -> all.put(place(row), tally("", row, 4)), question);
        database.list(EXCLUDED_WITHIN, row -> all.merge(place(row),
                Tally.sum("", List.of()).excluding(ExcludedTallies.excluded(row, 4)), Tally::plus), question);
        return all;
    }

    /** @return what each day changed in that part, in order */
    List<Trend.Day> course(String rule, Area area, Viewpoint viewpoint) {
        if (!area.isOfProvinces()) {
            return database.list(TREND_WITHIN, Trends::day, viewpoint.asOf(), viewpoint.knownOn(), rule, area.province(),
                    area.district(), area.commune(), area.team());
        }
        String[] provinces = area.level() == Area.Level.COUNTRY ? null : area.provinces().toArray(String[]::new);
        return database.list(TREND, Trends::day, viewpoint.asOf(), viewpoint.knownOn(), rule, provinces);
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getLong(1), row.getString(2), row.getString(3));
    }

    private static Tally tally(String group, ResultSet row, int first) throws SQLException {
        return new Tally(group, row.getLong(first), row.getLong(first + 1), row.getLong(first + 2), row.getLong(first + 3),
                row.getLong(first + 4), row.getLong(first + 5), row.getLong(first + 6), row.getLong(first + 7));
    }

    private static void column(PreparedStatement statement, int index, String type, List<PopulationChanged> changes,
            Function<PopulationChanged, Object> value) throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(type, changes.stream().map(value).toArray()));
    }
}
