package vn.hocso.training.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Somebody who has every public number of one family and much time: tries all numbers that the hidden parts could have, and keeps for each
 * part which of them are possible.
 */
final class Attacker {

    /** More than any number of the tests; who knows less finds less. */
    private static final long MOST = 30;

    private final Family family;
    private final Map<Family, Veil> veils;
    private final List<Part> leaves = new ArrayList<>();
    private final Map<String, Set<Long>> possible = new HashMap<>();
    private final Map<String, Long> guess = new HashMap<>();
    private final Part whole;

    /** @param family of one number, or of the trained of a list whose length everybody knows */
    Attacker(Family family, Part whole, Map<Family, Veil> veils) {
        this.family = family;
        this.whole = whole;
        this.veils = veils;
        whole.all().filter(part -> part.parts().isEmpty()).filter(part -> shade(part) != Shade.NONE).forEach(leaves::add);
        whole.all().filter(part -> part.parts().isEmpty()).filter(part -> shade(part) == Shade.NONE)
                .forEach(part -> guess.put(part.code(), number(part)));
    }

    /** @return by code of each small part, what it could be */
    Map<String, Set<Long>> possible() {
        tryFrom(0);
        return possible;
    }

    int hidden() {
        return leaves.size();
    }

    private void tryFrom(int next) {
        if (next == leaves.size()) {
            if (agrees(whole)) {
                whole.all().filter(this::isSmall).forEach(
                        part -> possible.computeIfAbsent(part.code(), none -> new HashSet<>()).add(guessed(part)));
            }
            return;
        }
        Part leaf = leaves.get(next);
        for (long people = 0; people <= most(leaf); people++) {
            if (isAsTold(leaf, people)) {
                guess.put(leaf.code(), people);
                if (!isTooMuch()) {
                    tryFrom(next + 1);
                }
            }
        }
        guess.remove(leaf.code());
    }

    private long most(Part leaf) {
        return family == Family.ROSTER_TRAINED ? leaf.sums().roster() : MOST;
    }

    private boolean isSmall(Part part) {
        return Arrays.stream(family.of(part)).anyMatch(Family::isSmall);
    }

    private boolean isTooMuch() {
        return shade(whole) == Shade.NONE
                && guess.values().stream().mapToLong(Long::longValue).sum() > number(whole);
    }

    private boolean agrees(Part part) {
        return isAsTold(part, guessed(part)) && part.parts().stream().allMatch(this::agrees);
    }

    private boolean isAsTold(Part part, long people) {
        return switch (shade(part)) {
            case NONE -> people == number(part);
            case FEWER_THAN_5 -> Family.isSmall(people);
            case ALL_BUT_FEWER_THAN_5 -> Family.isSmall(part.sums().roster() - people);
            default -> true;
        };
    }

    private long guessed(Part part) {
        return part.parts().isEmpty() ? guess.get(part.code()) : part.parts().stream().mapToLong(this::guessed).sum();
    }

    private Shade shade(Part part) {
        return veils.get(family).of(part);
    }

    private long number(Part part) {
        return family.of(part)[0];
    }
}
