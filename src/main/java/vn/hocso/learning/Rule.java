package vn.hocso.learning;

import java.util.Set;

/**
 * What "trained" means.
 *
 * @param code with its version, never changed: {@code core-v1}
 * @param name in Vietnamese
 * @param lessons codes of the lessons that must all be passed
 * @param validMonths how long meeting it counts, null for ever
 * @param renews code of the rule whose completions it counts so long, null for one that has completions of its own
 */
public record Rule(String code, String name, Set<String> lessons, Integer validMonths, String renews) {

    /** @return whether meeting it counts for some months only, and is renewed by passing all lessons again */
    public boolean expires() {
        return renews != null;
    }

    /** @return code of the rule whose completions it counts, its own for most */
    public String counted() {
        return expires() ? renews : code;
    }

    boolean isMetBy(Set<String> passed) {
        return passed.containsAll(lessons);
    }
}
