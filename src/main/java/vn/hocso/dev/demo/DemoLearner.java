package vn.hocso.dev.demo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A made-up member with all that they will have learned.
 *
 * @param hasty clicks through without reading
 */
public record DemoLearner(UUID member, boolean hasty, List<Sitting> sittings) {

    /**
     * One sitting: some lessons, one after the other.
     *
     * @param received when the service hears of it: at its last answer, or later for who has no network
     */
    public record Sitting(Instant at, Instant received, List<String> lessons) {}

    /**
     * @param lessons that were told in an earlier run; a sitting is told whole or not at all
     * @return what is still to tell
     */
    List<Sitting> after(long lessons) {
        long told = lessons;
        int next = 0;
        while (next < sittings.size() && told >= sittings.get(next).lessons().size()) {
            told -= sittings.get(next++).lessons().size();
        }
        return sittings.subList(next, sittings.size());
    }
}
