package vn.hocso.dev.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The made-up roster of development. */
@ConfigMapping(prefix = "hocso.demo")
public interface DemoConfig {

    /** @return people on it; 225417 makes the letter's 48.538 teams, 0 makes none */
    @WithDefault("2000")
    int members();

    /** @return share of these people who end up trained, 0 to 1 */
    @WithDefault("0.4")
    double trained();
}
