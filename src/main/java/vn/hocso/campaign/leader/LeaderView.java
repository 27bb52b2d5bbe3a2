package vn.hocso.campaign.leader;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.hocso.roster.Team;
import vn.hocso.roster.TeamRoll;
import vn.hocso.roster.transfer.Waiting;
import vn.hocso.training.Target;

/**
 * The page of a leader.
 *
 * @param waiting people who asked to come into the team
 * @param steps how far each person with an account has come
 * @param months for which something may be told, the newest first
 * @param support what was told so far, by month
 */
record LeaderView(Team team, TeamRoll roll, Waiting waiting, Map<UUID, Step> steps, LocalDate today, Target target,
        List<YearMonth> months,
        Map<YearMonth, Map<Topic, Integer>> support, List<Suggestion> suggestions) {

    /** @return people who agreed, and who came so far and no farther */
    public List<TeamRoll.Named> named(String step) {
        return roll.named().stream().filter(one -> steps.get(one.member()) == Step.valueOf(step)).toList();
    }

    /** @return how many have come so far and no farther, named or not */
    public long count(String step) {
        return steps.values().stream().filter(one -> one == Step.valueOf(step)).count();
    }

    /** @return how many of those cannot be named; none while so few did not agree that a number would tell about each of them */
    public long unnamed(String step) {
        return isUnnamedCounted() ? count(step) - named(step).size() : 0;
    }

    /** @return people who did not agree */
    public long unnamed() {
        return roll.unnamed().size();
    }

    public boolean isUnnamedCounted() {
        return roll.isUnnamedCounted();
    }

    public long people() {
        return steps.size();
    }

    /** @return as the dashboard tells it */
    public long daysLeft() {
        return target.daysLeft(today);
    }

    public Topic[] topics() {
        return Topic.values();
    }
}
