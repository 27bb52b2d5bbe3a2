package vn.hocso.campaign.coverage;

/**
 * How many were reached, in the three series of every target.
 *
 * @param unproven on a day that is on time, told later than can be proven
 */
record Series(long onTime, long unproven, long late) {

    static final Series NOTHING = new Series(0, 0, 0);

    Series plus(Series other) {
        return new Series(onTime + other.onTime, unproven + other.unproven, late + other.late);
    }

    public long total() {
        return onTime + unproven + late;
    }
}
