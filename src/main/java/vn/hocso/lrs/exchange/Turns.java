package vn.hocso.lrs.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import vn.hocso.lrs.exchange.Load.State;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.ServiceClock;

/** Begins and ends tries to load a file. Of two who send the same file at once one is refused. */
@ApplicationScoped
@Transactional
class Turns {

    private static final String OPEN = "select id, turn, items, refused, digest, outcome is null and moved_at >= ?3 from lrs_load "
            + "where authority = ?1 and file = ?2 and (outcome is null or outcome = 'broken-off') for update";
    private static final String BEGIN = "insert into lrs_load (id, authority, file, name, started_by, started_at, moved_at) "
            + "values (?1, ?2, ?3, nullif(?4, ''), ?5, ?6, ?6) on conflict do nothing";
    private static final String AGAIN = "update lrs_load set turn = turn + 1, outcome = null, reason = null, moved_at = ?2 "
            + "where id = ?1";
    private static final String END = "update lrs_load set outcome = ?3, reason = nullif(?4, ''), moved_at = ?5 where id = ?1 and turn = ?2";

    private final EntityManager database;
    private final ServiceClock clock;
    private final ExchangeConfig config;
    private final Event<AuditEvent> audit;

    Turns(EntityManager database, ServiceClock clock, ExchangeConfig config, Event<AuditEvent> audit) {
        this.database = database;
        this.clock = clock;
        this.config = config;
        this.audit = audit;
    }

    /**
     * @param file SHA-256 of its first bytes
     * @param name null when it has none
     * @param by subject, or {@code lrs:} and a key
     * @throws DomainException CONFLICT when it is being loaded at this moment
     */
    Turn begin(String authority, String file, String name, String by) {
        Instant now = clock.instant();
        List<?> open = database.createNativeQuery(OPEN).setParameter(1, authority).setParameter(2, file)
                .setParameter(3, now.minus(config.brokenOffAfter())).getResultList();
        Turn turn = open.isEmpty()
                ? first(authority, file, name, by, now)
                : again((Object[]) open.get(0), authority, file, now);
        audit.fire(new AuditEvent(by, "lrs.statement-load", "lrs-load/" + turn.load(),
                "authority " + authority + ", from statement " + (turn.items() + 1)));
        return turn;
    }

    /** @param reason for people, null when the file was loaded to its end */
    void end(Turn turn, State outcome, String reason) {
        database.createNativeQuery(END).setParameter(1, turn.load()).setParameter(2, turn.number())
                .setParameter(3, outcome.text()).setParameter(4, reason == null ? "" : reason).setParameter(5, clock.instant())
                .executeUpdate();
    }

    private Turn first(String authority, String file, String name, String by, Instant now) {
        UUID id = UUID.randomUUID();
        int made = database.createNativeQuery(BEGIN).setParameter(1, id).setParameter(2, authority).setParameter(3, file)
                .setParameter(4, name == null ? "" : name).setParameter(5, by).setParameter(6, now).executeUpdate();
        if (made == 0) {
            throw running();
        }
        return new Turn(id, authority, file, 1, 0, 0, null);
    }

    private Turn again(Object[] row, String authority, String file, Instant now) {
        if ((Boolean) row[5]) {
            throw running();
        }
        database.createNativeQuery(AGAIN).setParameter(1, row[0]).setParameter(2, now).executeUpdate();
        return new Turn((UUID) row[0], authority, file, (Integer) row[1] + 1, (Long) row[2], (Long) row[3], (byte[]) row[4]);
    }

    private static DomainException running() {
        return DomainException.conflict("load-running", "Tệp này đang được nạp. Bạn đợi lần nạp đó xong đã.");
    }
}
