package vn.hocso.authorisation;

import java.util.Arrays;
import java.util.List;

/**
 * One row of the matrix.
 *
 * @param route as the application declares it: {@code GET /l/{code}}
 * @param sample a path of that route
 * @param expected a status for each {@link Who}, in order; 302 leads to sign-in
 */
record Cell(String route, String sample, List<Integer> expected) {

    static Cell of(String line) {
        String[] parts = line.strip().split("\\s*\\|\\s*");
        return new Cell(parts[0], parts[1], Arrays.stream(parts[2].split("\\s+")).map(Integer::valueOf).toList());
    }

    String method() {
        return route.substring(0, route.indexOf(' '));
    }

    int expected(Who who) {
        return expected.get(who.ordinal());
    }
}
