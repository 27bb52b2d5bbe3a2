package vn.hocso.authorisation;

import java.util.Arrays;
import java.util.List;

import vn.hocso.shared.Sql;

/**
 * One row of the matrix.
 *
 * @param route as the application declares it: {@code GET /l/{code}}
 * @param sample a path of that route
 * @param expected a status for each {@link Who}, in order; 302 leads to sign-in
 */
record Cell(String route, String sample, List<Integer> expected) {

    /** @return every row of {@code matrix.txt} */
    static List<Cell> matrix() {
        return Sql.load(Cell.class, "matrix.txt").lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Cell::of).toList();
    }

    static Cell of(String line) {
        String[] parts = line.strip().split("\\s*\\|\\s*");
        return new Cell(parts[0], parts[1], Arrays.stream(parts[2].split("\\s+")).map(Integer::valueOf).toList());
    }

    String method() {
        return route.substring(0, route.indexOf(' '));
    }

    /** @return whether the end of the path names a thing, as in {@code /l/{code}} */
    boolean endsWithName() {
        return route.endsWith("}");
    }

    int expected(Who who) {
        return expected.get(who.ordinal());
    }
}
