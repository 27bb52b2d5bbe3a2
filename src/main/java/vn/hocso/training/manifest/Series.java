package vn.hocso.training.manifest;

/**
 * The three series, people.
 *
 * @param onTime completed before the deadline
 * @param unproven the same as far as known, not proven
 * @param late completed after the deadline; none at the deadline itself
 */
public record Series(long onTime, long unproven, long late) {

    /** Nobody. */
    public static final Series NONE = new Series(0, 0, 0);

    Series with(boolean proven) {
        return proven ? new Series(onTime + 1, unproven, late) : new Series(onTime, unproven + 1, late);
    }

    Series plus(Series other) {
        return new Series(onTime + other.onTime, unproven + other.unproven, late + other.late);
    }

    /** @return all of them */
    public long all() {
        return onTime + unproven + late;
    }
}
