package vn.hocso.training;

/**
 * What the ministry decided not to count of what was counted for a group; to be subtracted from a {@link Tally}.
 *
 * @param onTime completions attributed to the group; likewise the next two
 * @param trainedRegistered people with an account in the group whose being trained is excluded, wherever that happened
 * @param trainedRoster the same of people on its rosters
 */
record Excluded(long onTime, long unproven, long late, long trainedRegistered, long trainedRoster) {

    static final Excluded NOTHING = new Excluded(0, 0, 0, 0, 0);

    long attributed() {
        return onTime + unproven + late;
    }

    boolean isSomething() {
        return attributed() != 0 || trainedRegistered != 0 || trainedRoster != 0;
    }

    Excluded plus(Excluded other) {
        return new Excluded(onTime + other.onTime, unproven + other.unproven, late + other.late,
                trainedRegistered + other.trainedRegistered, trainedRoster + other.trainedRoster);
    }
}
