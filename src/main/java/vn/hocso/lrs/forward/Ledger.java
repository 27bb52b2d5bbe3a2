package vn.hocso.lrs.forward;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import vn.hocso.lrs.forward.Progress.Refused;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.shared.time.ServiceClock;

/** Writes down how far a target got and what it refused, both or neither. */
@ApplicationScoped
class Ledger {

    private static final Logger LOG = Logger.getLogger(Ledger.class);
    private static final String SETTLE = Sql.load(Ledger.class, "settle.sql");
    private static final String KEEP = "insert into lrs_forward_letter (target, seq, statement_id, reason, status, answer, at) "
            + "values (?, ?, ?, ?, ?, ?, ?) on conflict on constraint lrs_forward_letter_pkey do update set "
            + "reason = excluded.reason, status = excluded.status, answer = excluded.answer, at = excluded.at, resend = false, tries = 0";
    /** What was refused once and is taken now that somebody went back to its date. */
    private static final String DONE = "delete from lrs_forward_letter where target = ? and seq = any(?::bigint[])";

    private final Jdbc jdbc;
    private final ServiceClock clock;
    private final Backoff backoff;

    Ledger(Jdbc jdbc, ServiceClock clock, ForwardConfig config) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.backoff = Backoff.of(config);
    }

    /**
     * @param position the number up to which the target is done
     * @return whether it was written: not when the lease is another's by now, or the position was moved
     */
    @Transactional
    boolean settle(Target target, UUID replica, long position, Progress progress) {
        Instant now = clock.instant();
        Setback setback = progress.setback();
        boolean stopped = setback != null;
        boolean denied = stopped && setback.denied();
        int failures = (progress.moved() ? 0 : target.failures()) + (stopped && !denied ? 1 : 0);
        Instant restUntil = stopped && !denied ? now.plus(backoff.after(failures, setback.pause())) : null;
        int settled = jdbc.update(SETTLE, position, progress.taken().size(), progress.taken().isEmpty() ? null : now, failures,
                progress.refusals(), progress.breaks(), progress.gaveUp(), restUntil, stopped ? setback.problem() : null,
                stopped ? now : null, denied, stopped, stopped, target.code(), replica, target.position());
        if (settled == 0) {
            LOG.infof("What was sent to %s is not counted: it was moved or taken over meanwhile", target.code());
            return false;
        }
        if (denied) {
            LOG.warnf("Forwarding to %s waits for a person: %s", target.code(), setback.problem());
        }
        if (!progress.taken().isEmpty()) {
            jdbc.update(DONE, target.code(), progress.taken().stream().map(Row::seq).toArray(Long[]::new));
        }
        progress.refused().forEach(one -> keep(target.code(), one, now));
        return true;
    }

    private void keep(String target, Refused one, Instant now) {
        jdbc.update(KEEP, target, one.row().seq(), one.row().id(), one.reason().name(), one.status(), one.answer(), now);
    }
}
