package vn.hocso.roster.rights;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import vn.hocso.identity.Accounts;
import vn.hocso.roster.MemberErased;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/**
 * Erases people who asked for it: first what the service holds, in one transaction, then the account of the sign-in. If the
 * second fails it is tried again; a request is done when both are.
 */
@ApplicationScoped
class Erasing {

    private static final Logger LOG = Logger.getLogger(Erasing.class);
    private static final String SERVICE = "service";
    private static final String HELD = "select member_id, subject, erased_at is not null from erasure_request"
            + " where id = ? and withdrawn_at is null and done_at is null for update";
    private static final String ERASE = Sql.load(Erasing.class, "erase_person.sql");
    private static final String ERASED = "update erasure_request set erased_at = ? where id = ?";
    private static final String DONE = "update erasure_request set done_at = ?, subject = null where id = ? and done_at is null";

    private record Held(UUID member, String subject, boolean erased) {}

    private final Jdbc database;
    private final Erasures erasures;
    private final Accounts accounts;
    private final ServiceClock clock;
    private final Event<MemberErased> erased;
    private final Event<AuditEvent> audit;

    Erasing(Jdbc database, Erasures erasures, Accounts accounts, ServiceClock clock, Event<MemberErased> erased,
            Event<AuditEvent> audit) {
        this.database = database;
        this.erasures = erasures;
        this.accounts = accounts;
        this.clock = clock;
        this.erased = erased;
        this.audit = audit;
    }

    /** What is due today is done today, and what could not be finished is tried again. Two replicas do it twice without harm. */
    @Scheduled(every = "${hocso.roster.erase-every:15m}", delayed = "3m", concurrentExecution = ConcurrentExecution.SKIP)
    void regularly() {
        erasures.dueOn(Campaign.dateOf(clock.instant())).forEach(request -> {
            try {
                erase(request.id(), SERVICE);
            } catch (DomainException later) {
                LOG.warnf("Request %d to be erased is not done yet: %s", request.id(), later.code());
            }
        });
    }

    /**
     * @param by who does it, for the audit log
     * @throws DomainException CONFLICT {@code erasure-over} when it was withdrawn or done; {@code accounts-unavailable} when the
     *         sign-in does not answer: then the service's own data are erased, and the rest follows
     */
    void erase(long id, String by) {
        String subject = QuarkusTransaction.requiringNew().call(() -> eraseHeld(id, by));
        accounts.remove(subject);
        QuarkusTransaction.requiringNew().run(() -> database.update(DONE, clock.instant(), id));
    }

    private String eraseHeld(long id, String by) {
        Held held = database.first(HELD, row -> new Held(row.getObject(1, UUID.class), row.getString(2), row.getBoolean(3)), id)
                .orElseThrow(() -> DomainException.conflict("erasure-over", "Yêu cầu này đã được rút lại hoặc đã làm xong."));
        if (!held.erased) {
            database.list(ERASE, row -> row.getLong(1), held.member);
            erased.fire(new MemberErased(held.member));
            database.update(ERASED, clock.instant(), id);
            audit.fire(new AuditEvent(by, "roster.erasure", "member/" + held.member, "erased"));
        }
        return held.subject;
    }
}
