package vn.hocso.training.disclosure;

import vn.hocso.training.Rate;
import vn.hocso.training.Rate.Denominator;
import vn.hocso.training.Rate.Kind;

/** What was counted in a part of the country, before anything is hidden. */
record Sums(long onTime, long unproven, long late, long roster, long trainedRoster, long registered, long trainedRegistered) {

    static Sums of(Rate rate) {
        return new Sums(rate.numerator().onTime(), rate.numerator().unproven(), rate.numerator().late(),
                value(rate, Kind.ROSTER), trained(rate, Kind.ROSTER), value(rate, Kind.REGISTERED),
                trained(rate, Kind.REGISTERED));
    }

    private static long value(Rate rate, Kind kind) {
        return rate.denominator(kind).map(Denominator::value).orElse(0L);
    }

    private static long trained(Rate rate, Kind kind) {
        return rate.denominator(kind).map(Denominator::trained).orElse(0L);
    }

    long completed() {
        return onTime + unproven + late;
    }
}
