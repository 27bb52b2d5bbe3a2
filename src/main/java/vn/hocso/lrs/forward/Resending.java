package vn.hocso.lrs.forward;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.lrs.client.NoAnswerException;
import vn.hocso.lrs.client.XapiAnswer;
import vn.hocso.lrs.client.XapiException;
import vn.hocso.lrs.forward.Letters.Due;
import vn.hocso.lrs.forward.Progress.Refused;
import vn.hocso.lrs.forward.Setback.Stop;

/**
 * Sends refused statements again that somebody asked for: a few after each portion of the others, and each by itself. They are counted
 * apart, so whatever the far store does with them, the others go on. One that fails again is a letter again with its new reason.
 */
@ApplicationScoped
class Resending {

    /** Then the others have their turn. */
    static final int A_TURN = 5;
    /** For an answer that tells of the store rather than of the statement. */
    static final int TRIES = 3;

    private final Letters letters;
    private final Rows rows;
    private final Packing packing;
    private final Outcomes outcomes;
    private final Backoff backoff;

    Resending(Letters letters, Rows rows, Packing packing, Outcomes outcomes, ForwardConfig config) {
        this.letters = letters;
        this.rows = rows;
        this.packing = packing;
        this.outcomes = outcomes;
        this.backoff = Backoff.of(config);
    }

    /**
     * @return whether more of them may go at once
     * @throws Stop when nothing may be sent there any more
     */
    boolean some(Target target, Line line, UUID replica) throws Stop {
        List<Due> due = letters.due(target.code(), A_TURN);
        for (Due one : due) {
            if (!goesOn(target, line, replica, one)) {
                return false;
            }
        }
        return due.size() == A_TURN;
    }

    /** @param row as it stands in this store */
    private record Attempt(String target, UUID replica, Due due, Row row) {}

    private boolean goesOn(Target target, Line line, UUID replica, Due due) throws Stop {
        Optional<Row> row = rows.byId(List.of(due.statement())).stream().findFirst();
        if (row.isEmpty()) {
            letters.gone(target.code(), due);
            return true;
        }
        var attempt = new Attempt(target.code(), replica, due, row.get());
        Set<String> digests = packing.enclosed(List.of(row.get())).getOrDefault(due.statement(), Set.of());
        Optional<Parcel> parcel = packing.pack(row.get(), target.version(), digests);
        if (parcel.isEmpty()) {
            return refused(attempt, Reason.SIGNED, null);
        }
        try {
            return judge(attempt, line, parcel.get(), line.post(List.of(parcel.get())));
        } catch (NoAnswerException e) {
            return failed(attempt, Reason.NO_ANSWER, null);
        }
    }

    /** A store that lets nobody in tells so to the others too; here it is about one statement. */
    private boolean judge(Attempt attempt, Line line, Parcel parcel, XapiAnswer answer) throws Stop {
        return switch (Verdict.of(answer)) {
            case TAKEN -> taken(attempt);
            case CONFLICT -> compared(attempt, line, parcel, answer);
            case TOO_LARGE -> refused(attempt, Reason.TOO_LARGE, answer);
            case REFUSED, DENIED -> refused(attempt, Reason.REFUSED, answer);
            case LATER -> failed(attempt, Reason.BUSY, answer);
            case SLOW, BROKEN -> failed(attempt, Reason.ofTrouble(answer), answer);
        };
    }

    private boolean compared(Attempt attempt, Line line, Parcel parcel, XapiAnswer answer) throws Stop {
        try {
            return Comparison.isThere(line, parcel) ? taken(attempt) : refused(attempt, Reason.CONFLICT, answer);
        } catch (XapiException e) {
            return failed(attempt, Reason.CONFLICT, answer);
        }
    }

    private boolean taken(Attempt attempt) {
        boolean written = letters.taken(attempt.target, attempt.replica, attempt.due);
        outcomes.count(attempt.target, written ? 1 : 0, 0);
        return written;
    }

    private boolean refused(Attempt attempt, Reason reason, XapiAnswer answer) {
        boolean written = letters.refused(attempt.target, attempt.replica, Refused.of(attempt.row, reason, answer));
        outcomes.count(attempt.target, 0, written ? 1 : 0);
        return written;
    }

    /** Ends the turn. It is tried again after a rest, which holds for letters only; in the end it is a letter again. */
    private boolean failed(Attempt attempt, Reason reason, XapiAnswer answer) {
        int tries = attempt.due.tries() + 1;
        if (tries >= TRIES) {
            refused(attempt, reason, answer);
        } else {
            Duration rest = backoff.after(tries, answer == null ? null : answer.retryAfter());
            letters.tried(attempt.target, attempt.replica, attempt.due, rest);
        }
        return false;
    }
}
