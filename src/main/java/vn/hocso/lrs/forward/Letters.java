package vn.hocso.lrs.forward;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.hocso.lrs.forward.Progress.Refused;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.shared.time.ServiceClock;

/** Refused statements that somebody wants to be sent again. Only who has the lease writes down what became of one. */
@ApplicationScoped
class Letters {

    /** @param tries that told nothing about the statement, since somebody asked */
    record Due(long seq, UUID statement, int tries) {}

    private static final String DUE = Sql.load(Letters.class, "due.sql");
    private static final String HOLD = "update lrs_forward_target set sent = sent + ?, sent_at = coalesce(?, sent_at), "
            + "letters_rest_until = ? where code = ? and lease_by = ?";
    private static final String DONE = "delete from lrs_forward_letter where target = ? and seq = ?";
    /** Not when it was passed over meanwhile: then it stays away. */
    private static final String AGAIN = "update lrs_forward_letter set resend = false, tries = 0, reason = ?, status = ?, answer = ?, "
            + "at = ? where target = ? and seq = ?";
    private static final String TRIED = "update lrs_forward_letter set tries = tries + 1 where target = ? and seq = ?";
    private static final String GONE = "update lrs_forward_letter set resend = false, tries = 0, reason = 'GONE' "
            + "where target = ? and seq = ?";

    private final Jdbc jdbc;
    private final ServiceClock clock;

    Letters(Jdbc jdbc, ServiceClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return those that may go now; who was tried least goes first */
    List<Due> due(String target, int most) {
        Instant now = clock.instant();
        return jdbc.list(DUE, row -> new Due(row.getLong(1), row.getObject(2, UUID.class), row.getInt(3)), target, now,
                Targets.latestRest(now), most);
    }

    /** It is not in this store any more. */
    void gone(String target, Due due) {
        jdbc.update(GONE, target, due.seq());
    }

    /** @return whether it was written: not when the lease is another's by now */
    @Transactional
    boolean taken(String target, UUID replica, Due due) {
        return holds(target, replica, 1, null) && jdbc.update(DONE, target, due.seq()) >= 0;
    }

    /** @return whether it was written: not when the lease is another's by now */
    @Transactional
    boolean refused(String target, UUID replica, Refused one) {
        return holds(target, replica, 0, null) && jdbc.update(AGAIN, one.reason().name(), one.status(), one.answer(),
                clock.instant(), target, one.row().seq()) >= 0;
    }

    /** @param rest of all letters of this target */
    @Transactional
    void tried(String target, UUID replica, Due due, Duration rest) {
        if (holds(target, replica, 0, clock.instant().plus(rest))) {
            jdbc.update(TRIED, target, due.seq());
        }
    }

    private boolean holds(String target, UUID replica, int sent, Instant restUntil) {
        return jdbc.update(HOLD, sent, sent > 0 ? clock.instant() : null, restUntil, target, replica) == 1;
    }
}
