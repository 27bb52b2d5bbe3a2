package vn.hocso.learning;

import java.util.Set;

/**
 * What "trained" means.
 *
 * @param code with its version, never changed: {@code core-v1}
 * @param name in Vietnamese
 * @param lessons codes of the lessons that must all be passed
 */
public record Rule(String code, String name, Set<String> lessons) {

    boolean isMetBy(Set<String> passed) {
        return passed.containsAll(lessons);
    }
}
