package vn.hocso.learning;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Who is trained, by which rule and since when. */
@ApplicationScoped
public class Trained {

    /**
     * One rule met by one member.
     *
     * @param eventAt when it happened
     * @param receivedAt when the service learned of it
     */
    public record Since(String rule, Instant eventAt, Instant receivedAt) {}

    private static final String HOLD = "select 1 from learner where member_id = any(?1) order by member_id for update";
    /** Somebody who has not begun can be held as well: a phone that was offline may tell the whole programme at once. */
    private static final String BEGIN = "insert into learner (member_id) select m from unnest(?1) as m where not exists"
            + " (select from learner where member_id = m) order by m on conflict do nothing";
    private static final String COMPLETIONS = "select member_id, rule, event_at, received_at from completion"
            + " where member_id = any(?1)";

    private final EntityManager database;

    Trained(EntityManager database) {
        this.database = database;
    }

    /** @return the rules each of the members has met; members who met none are left out */
    public Map<UUID, List<Since>> of(Set<UUID> members) {
        if (members.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = database.createNativeQuery(COMPLETIONS, Object[].class)
                .setParameter(1, members.toArray(UUID[]::new)).getResultList();
        return rows.stream().collect(Collectors.groupingBy(row -> (UUID) row[0],
                Collectors.mapping(row -> new Since((String) row[1], (Instant) row[2], (Instant) row[3]),
                        Collectors.toList())));
    }

    /**
     * The same, and holds the members until the transaction ends: what they complete meanwhile waits and then sees what the transaction wrote.
     * Otherwise somebody who completes and comes into a group at the same moment would be missed by both.
     */
    public Map<UUID, List<Since>> held(Set<UUID> members) {
        if (!members.isEmpty()) {
            database.createNativeQuery(BEGIN).setParameter(1, members.toArray(UUID[]::new)).executeUpdate();
            database.createNativeQuery(HOLD, Integer.class).setParameter(1, members.toArray(UUID[]::new)).getResultList();
        }
        return of(members);
    }
}
