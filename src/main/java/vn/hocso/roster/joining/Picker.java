package vn.hocso.roster.joining;

import java.util.List;

import vn.hocso.roster.Team;
import vn.hocso.roster.territory.Unit;

/**
 * One step on the way to a team.
 *
 * @param road address of the page on which the person goes down
 * @param path where the person has come to, the province first; empty at the start
 * @param query what the person searches for, empty for none
 * @param more there are more hits than are shown
 * @param problem a sentence when the code that led here is no team's, else null
 */
public record Picker(String road, List<Unit> path, String query, List<Choice> choices, List<Team> teams, boolean more,
        String problem) {

    private static final int WORTH_A_SEARCH = 8;

    /** @return the code of the unit that is open, empty at the start */
    public String unit() {
        return path.isEmpty() ? "" : path.get(path.size() - 1).code();
    }

    /** @return the unit that the person would go back to, empty for the start */
    public String back() {
        return path.size() < 2 ? "" : path.get(path.size() - 2).code();
    }

    /** @return whether there is so much to choose from that a search helps, or one was made */
    public boolean isSearchable() {
        return !query.isEmpty() || choices.size() + teams.size() >= WORTH_A_SEARCH;
    }

    public boolean isEmpty() {
        return choices.isEmpty() && teams.isEmpty();
    }
}
