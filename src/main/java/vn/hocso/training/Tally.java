package vn.hocso.training;

import java.util.List;

/**
 * What was counted for a group up to a day.
 *
 * @param group code of the province
 * @param registered people with an account who belong to a team of the group
 * @param roster people on the imported rosters of the group
 * @param onTime completions attributed to the group, on time
 * @param unproven on time as far as known, not proven
 * @param late after the deadline
 * @param trainedRegistered of {@code registered}, those who are trained, wherever that happened
 * @param trainedRoster of {@code roster}, those who are trained, wherever that happened
 * @param matchedRoster of {@code roster}, those whom an account stands behind
 * @param excluded what of all this the ministry does not count; it is in the other numbers all the same
 */
record Tally(String group, long registered, long roster, long onTime, long unproven, long late, long trainedRegistered,
        long trainedRoster, long matchedRoster, Excluded excluded) {

    /** A group of which nothing is excluded. */
    Tally(String group, long registered, long roster, long onTime, long unproven, long late, long trainedRegistered,
            long trainedRoster, long matchedRoster) {
        this(group, registered, roster, onTime, unproven, late, trainedRegistered, trainedRoster, matchedRoster,
                Excluded.NOTHING);
    }

    /** Adds up thousands of teams without an object for each step. */
    static class Sum {

        private long registered;
        private long roster;
        private long onTime;
        private long unproven;
        private long late;
        private long trainedRegistered;
        private long trainedRoster;
        private long matchedRoster;
        private Excluded excluded = Excluded.NOTHING;

        void add(Tally part) {
            registered += part.registered;
            roster += part.roster;
            onTime += part.onTime;
            unproven += part.unproven;
            late += part.late;
            trainedRegistered += part.trainedRegistered;
            trainedRoster += part.trainedRoster;
            matchedRoster += part.matchedRoster;
            if (part.excluded != Excluded.NOTHING) {
                excluded = excluded.plus(part.excluded);
            }
        }

        Tally of(String group) {
            return new Tally(group, registered, roster, onTime, unproven, late, trainedRegistered, trainedRoster, matchedRoster,
                    excluded);
        }
    }

    /** @return the group that all the given ones make together */
    static Tally sum(String group, List<Tally> parts) {
        var sum = new Sum();
        parts.forEach(sum::add);
        return sum.of(group);
    }

    /** @return the people alone: who they are is the same for every target */
    Tally people() {
        return new Tally(group, registered, roster, 0, 0, 0, 0, 0, matchedRoster);
    }

    long attributed() {
        return onTime + unproven + late;
    }

    boolean isSomething() {
        return registered != 0 || roster != 0 || attributed() != 0;
    }

    /** @return the same with that much excluded; null for nothing */
    Tally excluding(Excluded some) {
        return some == null
                ? this
                : new Tally(group, registered, roster, onTime, unproven, late, trainedRegistered, trainedRoster,
                        matchedRoster, some);
    }

    /** @return what remains when the excluded is not counted; the people stay */
    Tally withoutExcluded() {
        return new Tally(group, registered, roster, onTime - excluded.onTime(), unproven - excluded.unproven(),
                late - excluded.late(), trainedRegistered - excluded.trainedRegistered(),
                trainedRoster - excluded.trainedRoster(), matchedRoster);
    }

    Tally plus(Tally other) {
        return new Tally(group, registered + other.registered, roster + other.roster, onTime + other.onTime,
                unproven + other.unproven, late + other.late, trainedRegistered + other.trainedRegistered,
                trainedRoster + other.trainedRoster, matchedRoster + other.matchedRoster, excluded.plus(other.excluded));
    }
}
