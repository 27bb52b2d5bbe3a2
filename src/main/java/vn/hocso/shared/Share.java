package vn.hocso.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares of people. */
public final class Share {

    private Share() {}

    /**
     * As the share is written: 55 % of 100 is 55, where doubles make a little more of it, and so 56.
     *
     * @param share 1 for all
     * @return how many of a whole are at least that share
     */
    public static long of(double share, long whole) {
        return BigDecimal.valueOf(share).multiply(BigDecimal.valueOf(whole)).setScale(0, RoundingMode.CEILING).longValueExact();
    }
}
