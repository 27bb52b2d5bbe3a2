package vn.hocso.learning;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The lessons that a member passed, each with its time. */
record Passes(Map<String, Pass> byLesson) {

    /**
     * @param at when it was passed
     * @param receivedAt when the service learned of it
     * @param proven whether the time is sure
     */
    record Pass(String lessonCode, Instant at, Instant receivedAt, boolean proven) {

        /**
         * The earlier one, if both are as sure. An unsure one before a deadline is better than a sure one after it, because that is
         * late for certain; otherwise the sure one is.
         */
        boolean isBetterThan(Pass other, Deadlines deadlines) {
            if (proven == other.proven) {
                return at.isBefore(other.at);
            }
            return proven ? !deadlines.isAnyBetween(other.at, at) : deadlines.isAnyBetween(at, other.at);
        }
    }

    /** When a rule was met, and whether that is sure. */
    record Met(Instant at, boolean proven) {}

    static Passes of(List<Pass> passes) {
        return new Passes(passes.stream().collect(Collectors.toMap(Pass::lessonCode, Function.identity())));
    }

    boolean meet(Rule rule) {
        return rule.isMetBy(byLesson.keySet());
    }

    /**
     * Met with the last of its lessons, in whatever order they were told. A lesson whose time is not sure was passed when it
     * was received at the latest: if the last one is later than that, its doubt does not matter.
     */
    Met met(Rule rule) {
        List<Pass> needed = rule.lessons().stream().map(byLesson::get).toList();
        Instant at = needed.stream().map(Pass::at).max(Comparator.naturalOrder()).orElseThrow();
        return new Met(at, needed.stream().allMatch(pass -> pass.proven() || !pass.receivedAt().isAfter(at)));
    }
}
