package vn.hocso.training;

import java.time.LocalDate;

/**
 * How a part of the country stands with one of its targets.
 *
 * @param scopeName whose target it is, in Vietnamese
 * @param figure the part's own figures by the target's rule and deadline; null while no rule counts it, which is not 0
 * @param beside address of the page on which it is counted otherwise, null for none
 */
record Goal(Target target, String scopeName, RateView figure, String beside) {

    /** @return whether its first day is over or here */
    public boolean isBegun(LocalDate asOf) {
        return !target.startsOn().isAfter(asOf);
    }
}
