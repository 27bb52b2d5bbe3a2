package vn.hocso.training.quality;

import java.time.Instant;
import java.util.List;

/**
 * Who of the lists had not passed a single lesson by the end of a day.
 *
 * @param at when it was counted, null before the first time
 * @param teams those that have a list
 */
public record NeverStarted(Instant at, List<InTeam> teams) {

    /**
     * The list of one team, where it works.
     *
     * @param team code of it
     * @param listed people on the list
     * @param idle of them, those with an account who passed no lesson
     * @param unmatched of them, those who are matched with no account
     */
    public record InTeam(String team, String province, String district, String commune, long listed, long idle,
            long unmatched) {}
}
