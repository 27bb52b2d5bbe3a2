package vn.hocso.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Until when results count; {@code training}, which has the targets, knows. */
public interface Deadlines {

    /** @return the last day of the country's target that ends next and counts members, empty when there is none any more */
    Optional<LocalDate> next(Instant now);

    /** @return whether some target ends after the one moment and not after the other, so that it matters which of both is true */
    boolean isAnyBetween(Instant told, Instant received);
}
