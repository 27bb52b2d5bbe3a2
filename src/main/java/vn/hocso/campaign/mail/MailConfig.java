package vn.hocso.campaign.mail;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How letters leave. The mail server itself is configured as Quarkus has it: {@code quarkus.mailer.*}. */
@ConfigMapping(prefix = "hocso.mail")
public interface MailConfig {

    /** @return how often waiting letters are looked for, or {@code off} */
    @WithDefault("30s")
    String every();

    /** @return rest after the first failure; it doubles with each */
    @WithDefault("1m")
    Duration firstRest();

    /** @return what that rest never exceeds */
    @WithDefault("6h")
    Duration longestRest();

    /** @return after so many failures a person has to look */
    @WithDefault("12")
    int attempts();

    /** @return how long a letter is one replica's: longer than the mail server may take ({@code quarkus.mailer.timeout}) */
    @WithDefault("3m")
    Duration lease();

    /** @return full days after the deadline from which the centre is told of reminded provinces that have not signed */
    @WithDefault("3")
    int escalateAfterDays();

    /** @return after so many days the centre is told again although nothing changed */
    @WithDefault("7")
    int escalateAgainDays();

    /** @return how often is looked whether there is something to tell the centre, or {@code off} */
    @WithDefault("1h")
    String escalateEvery();
}
