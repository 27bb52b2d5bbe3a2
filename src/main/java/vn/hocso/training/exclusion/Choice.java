package vn.hocso.training.exclusion;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;

import vn.hocso.training.quality.Flag;

/**
 * Which completions somebody wants to exclude.
 *
 * @param within code of the part of the country as pages have it
 * @param part the same as the database finds it
 * @param flag those with this flag; null for all, or for one
 * @param statement the one that this statement completed; null for others
 */
public record Choice(Kind kind, String within, String withinName, Part part, Flag flag, UUID statement) {

    /** What an exclusion names. */
    public enum Kind {
        /** One completion. */
        COMPLETION,
        /** All completions of a team. */
        TEAM,
        /** All completions with one flag within a part of the country. */
        FLAG
    }

    Object[] values() {
        String name = flag == null ? null : flag.name();
        Object[] chosen = {statement, statement, name, name};
        return Stream.of(chosen, part.values()).flatMap(Arrays::stream).toArray();
    }
}
