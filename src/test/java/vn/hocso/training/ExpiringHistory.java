package vn.hocso.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.Campaign;

/** Who counts by a rule that expires, found out person by person and day by day, without any sum and without the service's own dates. */
class ExpiringHistory {

    /** @param number 0 for the completion itself */
    record Round(int number, LocalDate on, LocalDate told, boolean proven, String province, boolean excluded) {}

    private record Stay(UUID member, String province, LocalDate from, LocalDate to) {}

    private static final String ROUNDS = """
            select member_id, 0 as number, event_at, received_at, proven, province_code,
                   exists (select from excluded_completion e join exclusion x on x.id = e.exclusion_id and x.lifted_on is null
                           where e.member_id = c.member_id and e.rule = c.rule) as excluded
            from completion c where rule = 'core-v1'
            union all
            select member_id, round, event_at, received_at, proven, province_code, false from completion_renewal where rule = ?
            order by 1, 2""";
    private static final String ACCOUNTS = "select m.member_id, t.province_code, m.valid_from, m.valid_to from membership m"
            + " join team t on t.id = m.team_id";
    private static final String LISTS = "select e.claimed_by, t.province_code, m.valid_from, m.valid_to from roster_membership m"
            + " join team t on t.id = m.team_id join roster_entry e on e.id = m.entry_id"
            + " where m.audience = 'MEMBER' and e.claimed_by is not null";

    private final int months;
    private final Map<UUID, List<Round>> rounds = new HashMap<>();
    private final List<Stay> accounts;
    private final List<Stay> lists;

    ExpiringHistory(Jdbc database, String rule, int months) {
        this.months = months;
        database.list(ROUNDS, row -> rounds.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                .add(new Round(row.getInt(2), day(Jdbc.instant(row, 3)), day(Jdbc.instant(row, 4)), row.getBoolean(5),
                        row.getString(6), row.getBoolean(7))),
                rule);
        this.accounts = stays(database, ACCOUNTS);
        this.lists = stays(database, LISTS);
    }

    List<Round> rounds(UUID member) {
        return rounds.getOrDefault(member, List.of());
    }

    /**
     * @param knownOn null for everything
     * @return on time, unproven, late; the trained by account and by list; completions and people of lists that are excluded
     */
    List<Long> count(String province, LocalDate asOf, LocalDate knownOn, LocalDate lastOnTime) {
        long[] counts = new long[7];
        rounds.values().forEach(
                all -> counting(all, asOf, knownOn).filter(round -> round.province.equals(province)).ifPresent(round -> {
                    boolean late = since(all, round, knownOn).isAfter(lastOnTime);
                    counts[late ? 2 : round.proven ? 0 : 1]++;
                    counts[5] += round.excluded ? 1 : 0;
                }));
        counts[3] = accounts.stream().filter(stay -> isIn(stay, province, asOf)).filter(stay -> counts(stay, asOf, knownOn))
                .count();
        counts[4] = lists.stream().filter(stay -> isIn(stay, province, asOf)).filter(stay -> counts(stay, asOf, knownOn))
                .count();
        counts[6] = lists.stream().filter(stay -> isIn(stay, province, asOf))
                .filter(stay -> counting(rounds(stay.member), asOf, knownOn)
                        .filter(Round::excluded).isPresent())
                .count();
        return Arrays.stream(counts).boxed().toList();
    }

    private boolean counts(Stay stay, LocalDate asOf, LocalDate knownOn) {
        return counting(rounds(stay.member), asOf, knownOn).isPresent();
    }

    /** The earliest round whose months have begun and are not over. */
    private Optional<Round> counting(List<Round> all, LocalDate asOf, LocalDate knownOn) {
        return all.stream().filter(round -> knownOn == null || !round.told.isAfter(knownOn))
                .filter(round -> !round.on.isAfter(asOf) && round.on.plusMonths(months).isAfter(asOf)).findFirst();
    }

    /** Back to the first round of those that follow each other without a day between. */
    private LocalDate since(List<Round> all, Round counting, LocalDate knownOn) {
        LocalDate since = counting.on;
        for (int i = counting.number - 1; i >= 0 && !all.get(i).on.plusMonths(months).isBefore(since); i--) {
            since = all.get(i).on;
        }
        return since;
    }

    private static boolean isIn(Stay stay, String province, LocalDate day) {
        return stay.province.equals(province) && !stay.from.isAfter(day) && (stay.to == null || !stay.to.isBefore(day));
    }

    private static List<Stay> stays(Jdbc database, String sql) {
        return database.list(sql,
                row -> new Stay(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)));
    }

    private static LocalDate day(Instant instant) {
        return Campaign.dateOf(instant);
    }
}
