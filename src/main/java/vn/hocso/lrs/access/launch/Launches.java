package vn.hocso.lrs.access.launch;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import vn.hocso.lrs.access.LaunchKey;
import vn.hocso.lrs.access.Secrets;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.ServiceClock;

/** Makes tokens for one session, takes them back, and forgets those that ended. */
@ApplicationScoped
@Transactional
class Launches {

    /** For so long a token that ended is told from one that never was. */
    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final String MAKE = "insert into lrs_launch (key, secret_hash, authority, actor, activity, registration, made_by, "
            + "made_at, ends_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
    private static final String REVOKE = "update lrs_launch set revoked_at = coalesce(revoked_at, ?2) where key = ?1 "
            + "and (?3 = '' or authority = ?3)";
    private static final String SWEEP = "delete from lrs_launch where ends_at < ?1";

    /** A token that was made. */
    record Made(String key, String secret, Instant endsAt) {}

    private final EntityManager database;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;
    private final Secrets secrets = new Secrets();

    Launches(EntityManager database, ServiceClock clock, Event<AuditEvent> audit) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @param actor key of the agent
     * @param by {@code lrs:} and a key, or the subject of an administrator
     */
    Made make(String authority, String actor, String activity, UUID registration, Duration good, String by) {
        String key = LaunchKey.make();
        String secret = secrets.make();
        Instant now = clock.instant();
        database.createNativeQuery(MAKE).setParameter(1, key).setParameter(2, secrets.hashMade(secret))
                .setParameter(3, authority).setParameter(4, actor).setParameter(5, activity).setParameter(6, registration)
                .setParameter(7, by).setParameter(8, now).setParameter(9, now.plus(good)).executeUpdate();
        return new Made(key, secret, now.plus(good));
    }

    /**
     * With the next request; a second time changes nothing.
     *
     * @param authority whose tokens may be taken back, empty for all
     * @throws DomainException NOT_FOUND, also when it is another authority's
     */
    void revoke(String key, String authority, String by) {
        int found = database.createNativeQuery(REVOKE).setParameter(1, key).setParameter(2, clock.instant())
                .setParameter(3, authority).executeUpdate();
        if (found == 0) {
            throw DomainException.notFound("launch-unknown", "Không có mã phiên học nào như vậy.");
        }
        audit.fire(new AuditEvent(by, "lrs.launch-revocation", "lrs-launch/" + key, "revoked for ever"));
    }

    /** Deleting what is gone is harmless, so replicas need not take turns. */
    @Scheduled(every = "1h", delayed = "5m")
    void sweep() {
        database.createNativeQuery(SWEEP).setParameter(1, clock.instant().minus(REMEMBERED)).executeUpdate();
    }
}
