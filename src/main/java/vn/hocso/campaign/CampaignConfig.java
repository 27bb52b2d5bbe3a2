package vn.hocso.campaign;

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

    /** @return sheets in one file at most; what is larger comes as several files */
    @WithDefault("100")
    int sheetsInFile();

    /** @return openings that are counted at the same time; any more pass uncounted, so that counting never slows the pages */
    @WithDefault("4")
    int countedAtOnce();
}
