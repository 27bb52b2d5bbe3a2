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
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.agroal.api.AgroalDataSource;
import vn.hocso.identity.Scope;
import vn.hocso.learning.MemberTrained;
import vn.hocso.roster.SchemeChanged;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.shared.time.Campaign;

/** The sums that rates are read from. Added to inside the transaction of the fact they count, never recomputed while read. */
@ApplicationScoped
class Tallies {

    private static final String ADD_TO_TEAMS = Sql.load(Tallies.class, "add_to_team_day.sql");
    private static final String ADD_TO_PROVINCES = Sql.load(Tallies.class, "add_to_province_period.sql");
    private static final String ADD_TO_TOLD = Sql.load(Tallies.class, "add_to_province_told.sql");
    private static final String BY_PROVINCE_KNOWN = Sql.load(Tallies.class, "tally_by_province_known.sql");
    private static final String COUNT_COMPLETION = "select count_completion(?, ?, ?, ?, ?, ?, ?)";
    private static final String MARKS = Sql.load(Tallies.class, "marks.sql");
    private static final String MARKS_AND_SCOPE = Sql.load(Tallies.class, "marks_and_scope.sql");
    private static final String TOUCH = """
            insert into province_tally_mark (province_code, mark) values (?, hashtextextended(gen_random_uuid()::text, 0))
            on conflict (province_code) do update set mark = excluded.mark""";
    private static final int MOST_REMEMBERED = 100;

    private record Question(String rule, LocalDate lastOnTime, Viewpoint viewpoint) {}

    private final RememberedParts<Question, Tally> remembered = new RememberedParts<>(MOST_REMEMBERED);
    private final Remembered<Question, Map<String, Tally>> rememberedWhole = new Remembered<>(MOST_REMEMBERED,
            (question, tallies) -> 1);
    private final AgroalDataSource dataSource;
    private final Jdbc database;
    private final Courses courses;
    private final ExcludedTallies excluded;
    private final Validity validity;

    Tallies(AgroalDataSource dataSource, Jdbc database, Courses courses, ExcludedTallies excluded, Validity validity) {
        this.courses = courses;
        this.validity = validity;
        this.excluded = excluded;
        this.dataSource = dataSource;
        this.database = database;
    }

    /**
     * Counts somebody who was trained, where it happened and in every group that they are in, also by the rules that expire. Joins the
     * caller's transaction.
     */
    void count(MemberTrained event) {
        database.first(COUNT_COMPLETION, row -> true, event.memberId(), event.teamId(), event.provinceCode(), event.rule(),
                Campaign.dateOf(event.eventAt()), Campaign.dateOf(event.receivedAt()), event.proven());
    }

    /** Joins the caller's transaction. */
    void add(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection()) {
            add(connection, ADD_TO_TEAMS, changes);
            add(connection, ADD_TO_PROVINCES, changes);
            add(connection, ADD_TO_TOLD, changes);
        } catch (SQLException e) {
            throw new IllegalStateException("The tallies could not be added to", e);
        }
    }

    /** Figures by cluster are remembered by the marks as well: other provinces in a cluster are another state of the sums. */
    void changed(@Observes SchemeChanged event) {
        database.update(TOUCH, Rates.NO_PROVINCE);
    }

    /** @return which state the sums are in */
    Marks marks() {
        return database.first(MARKS, Marks::of).orElseThrow();
    }

    /**
     * @param subject of the person who asks
     * @return which state the sums are in, and what that person answers for on that day; one statement
     */
    Marks.Seen seenBy(String subject, LocalDate day) {
        return database.first(MARKS_AND_SCOPE, row -> new Marks.Seen(Marks.of(row),
                new Scope(row.getBoolean(8), Set.of((String[]) row.getArray(9).getArray()))), subject, day, day).orElseThrow();
    }

    /**
     * @param marks as they were told for this question
     * @param startsOn first day of the target
     * @param lastOnTime its last day; what was completed later is late
     * @return the state by code of the province; provinces without any are not in it
     */
    Map<String, Tally> byProvince(Marks marks, String rule, LocalDate startsOn, LocalDate lastOnTime, Viewpoint viewpoint) {
        var question = new Question(rule, lastOnTime, viewpoint);
        if (validity.expires(rule)) {
            return rememberedWhole.answer(question, marks,
                    () -> with(byProvince(marks, validity.counted(rule), startsOn, lastOnTime, viewpoint),
                            validity.byProvince(rule, lastOnTime, viewpoint)));
        }
        if (viewpoint.knownOn() != null) {
            return rememberedWhole.answer(question, marks, () -> without(known(question), question));
        }
        var since = Courses.Since.of(rule, startsOn, viewpoint.asOf());
        return remembered.answers(question, marks, marks.sums().keySet(),
                provinces -> without(courses.of(since, marks, provinces).entrySet().stream().map(course -> course.getValue()
                        .until(course.getKey(), since.month(), viewpoint.asOf(), lastOnTime)).toList(), question));
    }

    private static Map<String, Tally> with(Map<String, Tally> counted, Map<String, Tally> expired) {
        var all = new HashMap<>(counted);
        expired.forEach((province, tally) -> all.merge(province, tally, Tally::plus));
        return Map.copyOf(all);
    }

    private List<Tally> known(Question question) {
        LocalDate asOf = question.viewpoint.asOf();
        LocalDate knownOn = question.viewpoint.knownOn();
        LocalDate seen = asOf.isBefore(knownOn) ? asOf : knownOn;
        LocalDate last = question.lastOnTime;
        LocalDate lastMonth = last.withDayOfMonth(1);
        return database.list(BY_PROVINCE_KNOWN, Tallies::tally, asOf, knownOn, last, question.rule, seen,
                seen.withDayOfMonth(1), lastMonth, lastMonth.plusMonths(1));
    }

    private Map<String, Tally> without(List<Tally> tallies, Question question) {
        Map<String, Excluded> some = excluded.byProvince(question.rule, question.lastOnTime, question.viewpoint);
        return tallies.stream().map(tally -> tally.excluding(some.get(tally.group())))
                .collect(Collectors.toUnmodifiableMap(Tally::group, Function.identity()));
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6),
                row.getLong(7), row.getLong(8), row.getLong(9));
    }

    private static void add(Connection connection, String sql, List<Change> changes) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            column(statement, 1, "bigint", changes, Change::teamId);
            column(statement, 2, "text", changes, Change::provinceCode);
            column(statement, 3, "text", changes, Change::rule);
            column(statement, 4, "date", changes, change -> Date.valueOf(change.day()));
            column(statement, 5, "date", changes, change -> Date.valueOf(change.knownOn()));
            column(statement, 6, "int", changes, Change::peopleRegistered);
            column(statement, 7, "int", changes, Change::peopleRoster);
            column(statement, 8, "int", changes, Change::trainedProven);
            column(statement, 9, "int", changes, Change::trainedUnproven);
            column(statement, 10, "int", changes, Change::trainedRegistered);
            column(statement, 11, "int", changes, Change::trainedRoster);
            column(statement, 12, "int", changes, Change::matchedRoster);
            statement.executeUpdate();
        }
    }

    private static void column(PreparedStatement statement, int index, String type, List<Change> changes,
            Function<Change, Object> value) throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(type, changes.stream().map(value).toArray()));
    }
}
