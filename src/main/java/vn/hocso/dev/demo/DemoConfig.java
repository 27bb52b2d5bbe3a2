package vn.hocso.dev.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The made-up roster of development, and how its people learn. The shares are those of {@link CampaignShape}. */
@ConfigMapping(prefix = "hocso.demo")
public interface DemoConfig {

    /** @return people on it; 225417 makes the letter's 48.538 teams, 0 makes none */
    @WithDefault("2000")
    int members();

    /** @return share of these people who end up trained, 0 to 1; a little more than half of them have an account */
    @WithDefault("0.5")
    double trained();

    /** @return days until a cluster's provinces begin */
    @WithDefault("8")
    int lagDays();

    /** @return share of the last evening */
    @WithDefault("0.06")
    double rush();

    /** @return share of those who send late */
    @WithDefault("0.08")
    double offline();

    /** @return share of those who click through */
    @WithDefault("0.01")
    double hasty();
}
