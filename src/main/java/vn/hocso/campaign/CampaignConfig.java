package vn.hocso.campaign;

import java.time.Duration;
import java.util.Optional;

import jakarta.validation.constraints.Pattern;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What stands on sheets beside the code of a team, and how many fit a file. */
@ConfigMapping(prefix = "hocso.campaign")
public interface CampaignConfig {

    /**
     * The second of the two national QR codes: the channel of the programme on Zalo. It is printed as it is, so that a phone opens the app and the code
     * works while this service does not.
     *
     * @return an https address; without one nothing about Zalo is printed
     */
    Optional<@Pattern(regexp = "https://[^\\s\"<>]+") String> zaloAddress();

    /**
     * By which the channel's events are known: the id of the application they are sent by. With {@link #zaloSecret} and {@link #zaloFollowerKey},
     * or none of the three.
     *
     * @return empty while the channel tells nothing
     */
    Optional<String> zaloAppId();

    /** @return the secret of the channel (not of the application) that its events are signed with */
    Optional<String> zaloSecret();

    /**
     * @return key of our own, 32 characters or more, the same for all replicas and for ever: under what name a follower is kept. With another key those
     *         who leave the channel are not recognised any more
     */
    Optional<String> zaloFollowerKey();

    /** @return how old an event may be; the channel repeats for twelve hours what was not answered */
    @WithDefault("P1D")
    Duration zaloOldestEvent();

    /** @return sheets in one file at most; what is larger comes as several files */
    @WithDefault("100")
    int sheetsInFile();

    /** @return openings that are counted at the same time; any more pass uncounted, so that counting never slows the pages */
    @WithDefault("4")
    int countedAtOnce();
}
