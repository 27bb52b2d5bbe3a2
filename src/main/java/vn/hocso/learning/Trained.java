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
     */
    public record Since(String rule, Instant eventAt) {}

    private final EntityManager database;

    Trained(EntityManager database) {
        this.database = database;
    }

    /** @return the rules each of the members has met; members who met none are left out */
    public Map<UUID, List<Since>> of(Set<UUID> members) {
        if (members.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = database.createNativeQuery(
                "select member_id, rule, event_at from completion where member_id = any(?1)", Object[].class)
                .setParameter(1, members.toArray(UUID[]::new)).getResultList();
        return rows.stream().collect(Collectors.groupingBy(row -> (UUID) row[0],
                Collectors.mapping(row -> new Since((String) row[1], (Instant) row[2]), Collectors.toList())));
    }
}
