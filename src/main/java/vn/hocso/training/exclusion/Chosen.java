package vn.hocso.training.exclusion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import vn.hocso.training.quality.Flag;

/**
 * A completion that an exclusion would name. Who it is stays unsaid: the statement stands for it.
 *
 * @param teamCode null for none
 * @param flags why somebody should look at it, perhaps nothing
 * @param excluded whether an exclusion names it already
 */
public record Chosen(UUID member, String rule, UUID statement, String teamCode, Instant at, List<Flag> flags,
        boolean excluded) {}
