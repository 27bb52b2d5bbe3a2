package vn.hocso.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.training.ExcludedTallies.Place;

/** The sums below a province, from the days of its teams. */
@ApplicationScoped
class LocalTallies {

    private static final String WITHIN = Sql.load(LocalTallies.class, "tally_within.sql");

    private static final int MOST_REMEMBERED_ROWS = 60_000;

    private record Question(String rule, LocalDate lastOnTime, Viewpoint viewpoint, Area area) {}

    private final Remembered<Question, List<LocalTally>> remembered = new Remembered<>(MOST_REMEMBERED_ROWS,
            (question, rows) -> 1 + rows.size());
    private final Jdbc database;
    private final ExcludedTallies excluded;
    private final Validity validity;

    LocalTallies(Jdbc database, ExcludedTallies excluded, Validity validity) {
        this.validity = validity;
        this.excluded = excluded;
        this.database = database;
    }

    /**
     * @param marks as they were told for this question
     * @param lastOnTime what was completed later is late
     * @param area a province or a part of one
     * @return a row each team and place of it that anything was counted for
     */
    List<LocalTally> within(Marks marks, String rule, LocalDate lastOnTime, Viewpoint viewpoint, Area area) {
        var question = new Question(rule, lastOnTime, viewpoint, area);
        return remembered.answer(question, marks.of(area), () -> validity.expires(rule)
                ? with(within(marks, validity.counted(rule), lastOnTime, viewpoint, area),
                        validity.within(rule, lastOnTime, viewpoint, area))
                : read(question));
    }

    private static List<LocalTally> with(List<LocalTally> counted, Map<Place, Tally> expired) {
        var left = new HashMap<>(expired);
        var all = new ArrayList<LocalTally>();
        counted.forEach(row -> all.add(row.plus(left.remove(new Place(row.team(), row.district(), row.commune())))));
        left.forEach((place, tally) -> all.add(new LocalTally(place.team(), place.district(), place.commune(), tally)));
        return List.copyOf(all);
    }

    private List<LocalTally> read(Question question) {
        LocalDate lastOnTime = question.lastOnTime;
        Viewpoint viewpoint = question.viewpoint;
        Area area = question.area;
        Map<Place, Excluded> some = excluded.within(question.rule, lastOnTime, viewpoint, area);
        return database.list(WITHIN, LocalTallies::tally, viewpoint.asOf(), lastOnTime, viewpoint.knownOn(), question.rule,
                area.province(), area.district(), area.commune(), area.team()).stream()
                .map(row -> row.excluding(some.get(new Place(row.team(), row.district(), row.commune())))).toList();
    }

    private static LocalTally tally(ResultSet row) throws SQLException {
        return new LocalTally(row.getLong(1), row.getString(2), row.getString(3), new Tally("", row.getLong(4), row.getLong(5),
                row.getLong(6), row.getLong(7), row.getLong(8), row.getLong(9), row.getLong(10),
                row.getLong(11)));
    }
}
