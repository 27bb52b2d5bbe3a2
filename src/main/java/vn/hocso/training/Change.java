package vn.hocso.training;

import java.time.LocalDate;

/**
 * A difference that a day made in one team, by one rule.
 *
 * @param teamId null where a completion belongs to no team
 * @param day from when it counts
 * @param knownOn when the service learned of it
 * @param matchedRoster people on lists whom an account stands behind
 */
record Change(Long teamId, String provinceCode, String rule, LocalDate day, LocalDate knownOn, int peopleRegistered,
        int peopleRoster, int trainedProven, int trainedUnproven, int trainedRegistered, int trainedRoster,
        int matchedRoster) {

    /** @param factor {@code -1} takes back what the difference made */
    Change times(int factor) {
        return new Change(teamId, provinceCode, rule, day, knownOn, factor * peopleRegistered, factor * peopleRoster,
                factor * trainedProven, factor * trainedUnproven, factor * trainedRegistered, factor * trainedRoster,
                factor * matchedRoster);
    }
}
