package vn.hocso.training.quality;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * When completions are a burst. Wide on purpose: a hamlet shares the leader's phone, a class ends in one wifi, and phones of a whole network of mobile
 * telephony may have one address.
 */
@ConfigMapping(prefix = "hocso.training.bursts")
public interface BurstConfig {

    /** @return people who completed on one device within {@link #deviceWithin}: one hand-over of a phone takes longer */
    @WithDefault("6")
    int devicePeople();

    /** @return a lesson takes six minutes and more, so that at most five people can pass their last one on one phone in that time */
    @WithDefault("30m")
    Duration deviceWithin();

    /** @return people of one commune who completed from one address within {@link #addressWithin}: more than one classroom */
    @WithDefault("40")
    int addressPeople();

    /** @return a class that ends together takes longer to hand in the last lesson */
    @WithDefault("10m")
    Duration addressWithin();
}
