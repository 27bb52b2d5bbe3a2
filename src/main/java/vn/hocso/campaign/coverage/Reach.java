package vn.hocso.campaign.coverage;

import vn.hocso.shared.text.Numbers;
import vn.hocso.training.Step;

/**
 * How much of something was reached.
 *
 * @param all the denominator: teams that stand, or communes that there are; 0 for none
 */
record Reach(Series reached, long all) {

    static final Reach NOTHING = new Reach(Series.NOTHING, 0);

    static Reach of(Step step) {
        return new Reach(new Series(step.onTime(), step.unproven(), step.late()), step.all());
    }

    Reach plus(Reach other) {
        return new Reach(reached.plus(other.reached), all + other.all);
    }

    /** @return part of all in the three series together; only with a denominator */
    double share() {
        return (double) reached.total() / all;
    }

    /** @return {@code 41,0%} of those on time, null without a denominator */
    public String onTimePercent() {
        return all == 0 ? null : Numbers.percentInTable((double) reached.onTime() / all);
    }

    /** @return the same of all, whenever it was */
    public String percent() {
        return all == 0 ? null : Numbers.percentInTable(share());
    }
}
