package vn.hocso.learning.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

import vn.hocso.shared.time.Campaign;

/** From nine in the evening to seven in the morning, as Vietnam counts hours, nothing is sent and nothing arrives. */
final class QuietHours {

    private static final LocalTime BEGIN = LocalTime.of(21, 0);
    private static final LocalTime END = LocalTime.of(7, 0);

    private QuietHours() {}

    static boolean hold(Instant now) {
        LocalTime time = LocalTime.ofInstant(now, Campaign.ZONE);
        return time.isBefore(END) || !time.isBefore(BEGIN);
    }

    /** @return how long a message that is sent now may be on its way; zero while they hold */
    static Duration before(Instant now) {
        ZonedDateTime here = now.atZone(Campaign.ZONE);
        return hold(now) ? Duration.ZERO : Duration.between(here, here.with(BEGIN));
    }
}
