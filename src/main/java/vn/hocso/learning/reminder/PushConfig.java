package vn.hocso.learning.reminder;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Reminders on phones. */
@ConfigMapping(prefix = "hocso.learning.push")
interface PushConfig {

    /**
     * The key by which push services know this service (RFC 8292). With another key all browsers have to be asked anew.
     *
     * @return private EC P-256 key as a JSON Web Key; empty while nothing is sent to phones
     */
    Optional<String> key();

    /** @return whom a push service asks when something is wrong, {@code mailto:} or {@code https:}; without one the public address of this service */
    Optional<String> contact();

    /** @return names of machines that may be sent to; those below them are meant too. A browser tells the address, so nothing else may be reached by it */
    @WithDefault("fcm.googleapis.com,push.services.mozilla.com,notify.windows.com,push.apple.com")
    List<String> services();

    /** @return how often phones are looked after: a duration, or {@code off} */
    @WithDefault("15m")
    String every();

    /** @return how long a push service may take to answer */
    @WithDefault("PT10S")
    Duration answerTimeout();

    /** @return messages of one turn at most */
    @WithDefault("500")
    int aTurn();
}
