package vn.hocso.roster.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.hocso.roster.TeamRole;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.shared.text.Vietnamese;

/** The people of lists that somebody keeps, by how far each is with an account. */
@ApplicationScoped
class WorkList {

    static final int PAGE = 25;
    private static final int LONGEST_QUERY = 60;
    private static final String ROWS = Sql.load(WorkList.class, "work_list.sql");
    private static final String COUNTS = Sql.load(WorkList.class, "count_states.sql");
    private static final String CANDIDATES = Sql.load(WorkList.class, "candidates.sql");

    /**
     * @param all people in that state
     * @param open those for whom somebody should look
     */
    record Count(long all, long open) {}

    private record Counted(ClaimState state, Count count) {}

    private final Jdbc jdbc;

    WorkList(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param shown null for everybody for whom somebody should look
     * @param typed part of a name or a team, with or without diacritics
     * @param after the last entry seen, 0 at the start
     */
    @Transactional
    WorkView view(Keeper keeper, ClaimState shown, String typed, long after) {
        String query = Vietnamese.clean(typed == null ? "" : typed.substring(0, Math.min(typed.length(), LONGEST_QUERY)));
        Map<ClaimState, Count> counts = new EnumMap<>(ClaimState.class);
        jdbc.list(COUNTS, row -> new Counted(ClaimState.valueOf(row.getString(1)), new Count(row.getLong(2), row.getLong(3))),
                keeper.scope().national(), keeper.provinces(), keeper.teams())
                .forEach(counted -> counts.put(counted.state, counted.count));
        String folded = Vietnamese.fold(query);
        String[] states = shown == null
                ? Arrays.stream(ClaimState.values()).map(Enum::name).toArray(String[]::new)
                : new String[]{shown.name()};
        List<WorkRow> rows = jdbc.list(ROWS, WorkList::row, keeper.scope().national(), keeper.provinces(), keeper.teams(),
                states,
                shown == null, after, folded, folded, folded, query, PAGE + 1);
        Map<Long, List<Candidate>> candidates = candidates(rows);
        return new WorkView(shown, query, after, counts,
                rows.stream().map(row -> row.with(candidates.getOrDefault(row.entry(), List.of()))).toList());
    }

    private Map<Long, List<Candidate>> candidates(List<WorkRow> rows) {
        Long[] entries = rows.stream().map(WorkRow::entry).toArray(Long[]::new);
        return jdbc
                .list(CANDIDATES, row -> new Candidate(row.getLong(1), row.getObject(2, UUID.class), Ground.of(row.getInt(3)),
                        Jdbc.instant(row, 4), Candidate.place(row.getBoolean(5), row.getBoolean(6), row.getBoolean(7))),
                        (Object) entries)
                .stream().collect(Collectors.groupingBy(Candidate::entry));
    }

    private static WorkRow row(ResultSet row) throws SQLException {
        return new WorkRow(row.getLong(1), row.getString(2), row.getString(3), TeamRole.valueOf(row.getString(4)),
                row.getString(5), row.getString(6), ClaimState.valueOf(row.getString(7)), row.getBoolean(8), row.getString(9),
                row.getString(10), row.getBoolean(11), List.of());
    }
}
