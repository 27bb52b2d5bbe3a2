package vn.hocso.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.training.ExcludedTallies.Place;

/** The sums below a province, from the days of its teams. */
@ApplicationScoped
class LocalTallies {

    private static final String TALLY = Sql.load(LocalTallies.class, "tally_of_places.sql");
    private static final String WITHIN = Sql.load(LocalTallies.class, "places_within.sql") + TALLY;
    private static final String OF_CHANGED = Sql.load(LocalTallies.class, "places_of_changed.sql") + TALLY;

    private static final int MOST_REMEMBERED_ROWS = 60_000;

    private record Question(String rule, LocalDate lastOnTime, Viewpoint viewpoint, Area area) {}

    /**
     * What was read.
     *
     * @param marks by which it was asked
     * @param counted what was counted of completions and people
     * @param rows the same with what is excluded of it, and what expired
     */
    private record Read(Marks marks, List<LocalTally> counted, List<LocalTally> rows) {}

    private final Remembered<Question, Read> remembered = new Remembered<>(MOST_REMEMBERED_ROWS,
            (question, read) -> 1 + read.rows.size());
    private final Jdbc database;
    private final ChangedTeams changedTeams;
    private final ExcludedTallies excluded;
    private final Validity validity;

    LocalTallies(Jdbc database, ChangedTeams changedTeams, ExcludedTallies excluded, Validity validity) {
        this.changedTeams = changedTeams;
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
        Marks local = marks.of(area);
        return remembered.renewed(question, local, before -> {
            if (validity.expires(rule)) {
                List<LocalTally> counted = within(marks, validity.counted(rule), lastOnTime, viewpoint, area);
                return new Read(local, counted, with(counted, validity.within(rule, lastOnTime, viewpoint, area)));
            }
            List<LocalTally> counted = counted(question, local, before);
            return new Read(local, counted, without(counted, excluded.within(rule, lastOnTime, viewpoint, area)));
        }).rows;
    }

    private static List<LocalTally> with(List<LocalTally> counted, Map<Place, Tally> expired) {
        var left = new HashMap<>(expired);
        var all = new ArrayList<LocalTally>();
        counted.forEach(row -> all.add(row.plus(left.remove(new Place(row.team(), row.district(), row.commune())))));
        left.forEach((place, tally) -> all.add(new LocalTally(place.team(), place.district(), place.commune(), tally)));
        return List.copyOf(all);
    }

    private static List<LocalTally> without(List<LocalTally> counted, Map<Place, Excluded> some) {
        return some.isEmpty()
                ? counted
                : counted.stream().map(row -> row.excluding(some.get(new Place(row.team(), row.district(), row.commune()))))
                        .toList();
    }

    /** Where teams are decides which of them are in the area: then all of it is read. */
    private List<LocalTally> counted(Question question, Marks marks, Read before) {
        Optional<List<Long>> changed = before == null || !before.marks.teams().equals(marks.teams())
                ? Optional.empty()
                : changedTeams.between(before.marks.moment(), marks.moment());
        if (changed.isEmpty()) {
            return database.list(WITHIN, LocalTallies::tally, asked(question).toArray());
        }
        long[] teams = changed.get().stream().mapToLong(Long::longValue).sorted().toArray();
        var asked = asked(question);
        asked.add(changed.get().toArray(Long[]::new));
        List<LocalTally> read = database.list(OF_CHANGED, LocalTallies::tally, asked.toArray());
        var all = new ArrayList<LocalTally>(before.counted.size() + read.size());
        for (LocalTally row : before.counted) {
            if (Arrays.binarySearch(teams, row.team()) < 0) {
                all.add(row);
            }
        }
        all.addAll(read);
        return Collections.unmodifiableList(all);
    }

    private static List<Object> asked(Question question) {
        Area area = question.area;
        return new ArrayList<>(Arrays.asList(question.viewpoint.asOf(), question.lastOnTime, question.viewpoint.knownOn(),
                question.rule, area.province(), area.district(), area.commune(), area.team()));
    }

    private static LocalTally tally(ResultSet row) throws SQLException {
        return new LocalTally(row.getLong(1), code(row.getString(2)), code(row.getString(3)),
                new Tally("", row.getLong(4), row.getLong(5),
                        row.getLong(6), row.getLong(7), row.getLong(8), row.getLong(9), row.getLong(10),
                        row.getLong(11)));
    }

    /** Thousands of teams share a few codes: they are found by them each time somebody was counted. */
    private static String code(String read) {
        return read == null ? null : read.intern();
    }
}
