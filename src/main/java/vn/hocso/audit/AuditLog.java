package vn.hocso.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.time.ServiceClock;

/** Writes down who changed or exported what, inside the transaction that does it: both stand or neither. */
@ApplicationScoped
class AuditLog {

    private final EntityManager database;
    private final ServiceClock clock;

    AuditLog(EntityManager database, ServiceClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional
    void write(@Observes AuditEvent event) {
        database.createNativeQuery(
                "insert into audit_log (at, actor, action, object, detail) values (:at, :actor, :action, :object, :detail)")
                .setParameter("at", clock.instant()).setParameter("actor", event.actor())
                .setParameter("action", event.action()).setParameter("object", event.object())
                .setParameter("detail", event.detail()).executeUpdate();
    }
}
