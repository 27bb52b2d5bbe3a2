package vn.hocso.training;

import java.time.LocalDate;

/**
 * A difference that a day made in one team, by one rule.
 *
 * @param teamId null where a completion belongs to no team
 */
record Change(Long teamId, String provinceCode, String rule, LocalDate day, int peopleRegistered, int peopleRoster,
        int trainedProven, int trainedUnproven, int trainedRegistered, int trainedRoster) {}
