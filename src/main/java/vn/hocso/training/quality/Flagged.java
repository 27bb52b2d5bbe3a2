package vn.hocso.training.quality;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What should be looked at in one part of the country.
 *
 * @param at when it was last looked for, null before the first time
 * @param teams those that have any, each once a flag
 */
public record Flagged(Instant at, List<InTeam> teams) {

    /**
     * Completions of a team while it worked in a place.
     *
     * @param flag why; null for completions that have any flag, each counted once
     * @param team the six characters on its QR sheet, null for none
     * @param province code of DMHC-2022, null for no team
     * @param district null for a team of a whole province
     * @param commune null where the team works in none
     */
    public record InTeam(Flag flag, String team, String province, String district, String commune, long completions) {}

    /** Where nobody has looked. */
    public static final Flagged NOT_LOOKED = new Flagged(null, List.of());

    /** Of thousands of teams all would be looked at; two that are alike in this are compared. */
    @Override
    public int hashCode() {
        return Objects.hash(at, teams.size());
    }

    /** @param flag null for any */
    public long count(Flag flag) {
        return teams.stream().filter(team -> team.flag() == flag).mapToLong(InTeam::completions).sum();
    }

    /** @return completions that have any flag */
    public long all() {
        return count(null);
    }

    /** @return why, only those that are set anywhere */
    public List<Flag> reasons() {
        return List.of(Flag.values()).stream().filter(flag -> count(flag) > 0).toList();
    }
}
