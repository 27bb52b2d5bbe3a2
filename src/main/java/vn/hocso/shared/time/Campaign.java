package vn.hocso.shared.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar of the campaign: instants are UTC, dates are dates in Vietnam. */
public final class Campaign {

    /** UTC+7 all year. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Campaign() {}

    /** @return the date in Vietnam at that instant */
    public static LocalDate dateOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** @return the first instant of that date in Vietnam */
    public static Instant startOf(LocalDate date) {
        return date.atStartOfDay(ZONE).toInstant();
    }
}
