package vn.hocso.training.quality;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Looks through all completions at once instead of waiting for the next round. */
@ApplicationScoped
public class FlagsNow {

    private final Flagging flagging;
    private final EntityManager database;

    FlagsNow(Flagging flagging, EntityManager database) {
        this.flagging = flagging;
        this.database = database;
    }

    /** @return who is flagged for that reason, by the rule of the core programme */
    @SuppressWarnings("unchecked")
    public Set<UUID> find(String flag, String rule) {
        flagging.run();
        return QuarkusTransaction.requiringNew().call(() -> new HashSet<>(database
                .createNativeQuery("select member_id from completion_flag where flag = ?1 and rule = ?2", UUID.class)
                .setParameter(1, flag).setParameter(2, rule).getResultList()));
    }
}
