package vn.hocso.roster.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * That somebody asked to be erased.
 *
 * @param dueOn the last day by which it is done
 * @param withdrawnAt null when it was not
 * @param erasedAt when the service's own data were, null before
 * @param doneAt when the account of the sign-in was too, null before
 */
public record ErasureRequest(long id, UUID memberId, Instant askedAt, LocalDate dueOn, Instant withdrawnAt, Instant erasedAt,
        Instant doneAt) {

    /** @return whether it still waits to be done */
    public boolean isOpen() {
        return withdrawnAt == null && doneAt == null;
    }

    boolean isOverdue(LocalDate today) {
        return isOpen() && dueOn.isBefore(today);
    }
}
