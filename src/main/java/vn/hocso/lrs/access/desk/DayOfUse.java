package vn.hocso.lrs.access.desk;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The uses of a credential on one day in Vietnam.
 *
 * @param lastUse of the accepted, null when there is none
 */
record DayOfUse(LocalDate day, long accepted, long refused, Instant lastUse) {}
