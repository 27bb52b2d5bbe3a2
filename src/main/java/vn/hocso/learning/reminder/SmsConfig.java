package vn.hocso.learning.reminder;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Reminders by SMS, for members whose phone cannot be reminded otherwise. */
@ConfigMapping(prefix = "hocso.learning.sms")
interface SmsConfig {

    /** @return https address of a gateway; empty while no SMS is sent */
    Optional<String> gateway();

    /** @return its secret, sent as {@code Authorization: Bearer} */
    Optional<String> token();

    /** @return with {@link #password()} instead of a token, sent as {@code Authorization: Basic} */
    Optional<String> user();

    Optional<String> password();

    /** @return how often members are looked after: a duration, or {@code off} */
    @WithDefault("15m")
    String every();

    /** @return how long the gateway may take to answer */
    @WithDefault("PT5S")
    Duration answerTimeout();

    /** @return messages of one turn of one replica at most: what the bill can become */
    @WithDefault("200")
    int aTurn();

    /** @return how long before the quiet hours the last message is handed over; gateways take none back */
    @WithDefault("PT30M")
    Duration underWay();
}
