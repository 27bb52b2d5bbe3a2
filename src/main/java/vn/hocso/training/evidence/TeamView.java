package vn.hocso.training.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import vn.hocso.roster.TeamRoll;
import vn.hocso.training.Target;

/**
 * The people of a team as a page shows them.
 *
 * @param knownOn as it was known on that day, null for now
 * @param started who passed one lesson at least; of a day that is over nobody is said not to have
 * @param trained since when somebody is trained by the target's rule; who is not, is not in it
 */
record TeamView(TeamRoll roll, Target target, LocalDate day, LocalDate knownOn, Set<UUID> started, Map<UUID, Instant> trained) {

    /** @return since when, null when not yet */
    public Instant since(TeamRoll.Named person) {
        return trained.get(person.member());
    }

    public boolean hasStarted(TeamRoll.Named person) {
        return started.contains(person.member());
    }

    public boolean isLate(TeamRoll.Named person) {
        return since(person) != null && !since(person).isBefore(target.deadline());
    }

    /** @return what the person is in the team, in Vietnamese */
    public String role(TeamRoll.Named person) {
        return switch (person.role()) {
            case LEADER -> "Tổ trưởng";
            case DEPUTY -> "Tổ phó";
            case MEMBER -> "Tổ viên";
        };
    }

    public String unnamed() {
        return Few.few(roll.unnamed().size());
    }

    /** @return whether there are enough people without a name to say how many of them are trained */
    public boolean isUnnamedCounted() {
        return roll.unnamed().size() >= Few.LEAST_SHOWN;
    }

    public String unnamedTrained() {
        return Few.few(roll.unnamed().stream().filter(trained::containsKey).count());
    }

    public String listedOnly() {
        return Few.few(roll.listedOnly());
    }

    public boolean isEmpty() {
        return roll.named().isEmpty() && roll.unnamed().isEmpty() && roll.listedOnly() == 0;
    }

    /** @return the members, to ask for at once */
    static List<UUID> members(TeamRoll roll) {
        return Stream.concat(roll.named().stream().map(TeamRoll.Named::member), roll.unnamed().stream())
                .toList();
    }
}
