package vn.hocso.dev.demo;

import java.time.Duration;
import java.time.Instant;

/**
 * An S-curve: few are done at first, then more and more, at last few again. The logistic distribution, cut off at both ends.
 *
 * @param middle when most are being done, as a part of the time between, 0 to 1
 * @param steepness 0 would be a straight line; 8 is a campaign
 */
record Curve(Instant from, Instant to, double middle, double steepness) {

    /**
     * @param part of all, 0 to 1
     * @return when so many are done
     */
    Instant at(double part) {
        double first = logistic(0);
        double value = first + part * (logistic(1) - first);
        double place = middle + Math.log(value / (1 - value)) / steepness;
        return from.plusSeconds((long) (Math.max(0, Math.min(1, place)) * Duration.between(from, to).toSeconds()));
    }

    private double logistic(double place) {
        return 1 / (1 + Math.exp(-steepness * (place - middle)));
    }
}
