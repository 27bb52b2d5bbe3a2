package vn.hocso.lrs.forward.desk;

import java.time.Instant;
import java.util.UUID;

import vn.hocso.lrs.forward.Reason;

/**
 * A refused statement on the page.
 *
 * @param status of HTTP, null when the far store was not asked
 * @param answer its first words, null when there are none
 * @param resend whether it is about to be sent again
 */
record LetterSight(long seq, UUID statement, Reason reason, Integer status, String answer, Instant at, boolean resend) {}
