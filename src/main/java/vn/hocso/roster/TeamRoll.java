package vn.hocso.roster;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The people of a team on a day. Names are those of people who agreed that the province sees them beside their results; of the others
 * only the random id is here, to count them by.
 *
 * @param named in the order of the names
 * @param unnamed people with an account who did not agree, or took it back
 * @param listedOnly people on the list whom no account was matched with
 */
public record TeamRoll(Team team, List<Named> named, List<UUID> unnamed, long listedOnly) {

    /** Of fewer people who did not agree no number is told to their leader: it would tell about each of them. */
    private static final int FEWEST = 5;

    /** Somebody who agreed to be named. */
    public record Named(UUID member, String fullName, TeamRole role) {}

    /** @return that person, empty when there is none in the team or the person did not agree */
    public Optional<Named> named(UUID member) {
        return named.stream().filter(person -> person.member().equals(member)).findFirst();
    }

    /** @return whether a number of those who did not agree tells about none of them */
    public boolean isUnnamedCounted() {
        return unnamed.size() >= FEWEST;
    }

    /** @return whether numbers of the whole team tell about nobody who did not agree, also beside the names of those who did */
    public boolean isCounted() {
        return isUnnamedCounted() || unnamed.isEmpty() && named.size() >= FEWEST;
    }
}
