package vn.hocso.learning;

import java.time.Instant;

/** Until when results count; {@code training}, which has the targets, knows. */
public interface Deadlines {

    /** @return whether some target ends after the one moment and not after the other, so that it matters which of both is true */
    boolean isAnyBetween(Instant told, Instant received);
}
