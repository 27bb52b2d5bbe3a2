package vn.hocso.authorisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Every way to write a path that the matrix is asked in, and what must come of each for each caller. */
enum Spelling {
    PLAIN(Outcome.SAME, path -> path),

    PARAMETER(Outcome.REFUSED, path -> path + ";x"), PARAMETER_WITH_VALUE(Outcome.REFUSED,
            path -> path + ";x=1"), HIDDEN_PARAMETER(Outcome.REFUSED, path -> path + "%3Bx"), HIDDEN_PARAMETER_IN_SMALL_LETTERS(
                    Outcome.REFUSED, path -> path + "%3bx"), ZERO(Outcome.REFUSED,
                            path -> path + "%00"), PARAMETER_IN_FRONT(Outcome.REFUSED, path -> "/;x" + path),

    SLASH_IN_FRONT(Outcome.SAME, path -> "/" + path), SLASH_BEHIND(Outcome.SAME, path -> path + "/"), TWO_SLASHES_BEHIND(
            Outcome.SAME, path -> path + "//"), DOT_IN_FRONT(Outcome.SAME, path -> "/." + path), DOT_BEHIND(Outcome.SAME,
                    path -> path + "/."), UP_AND_DOWN(Outcome.SAME,
                            path -> path + "/%2e%2e" + path.substring(path.lastIndexOf('/'))), OTHER_METHOD(Outcome.SAME,
                                    path -> path),

    CAPITALS(Outcome.NOWHERE, path -> path.toUpperCase(Locale.ROOT)), SUFFIX(Outcome.ANOTHER_THING, path -> path + ".json");

    private enum Outcome {
        /** Not even looked at. */
        REFUSED,
        /** What the plain path gets: a tolerant spelling opens nothing more. */
        SAME,
        /** There is no such page. */
        NOWHERE,
        /** The end of the path names a thing, and there is none of that name; may one not look, one does not learn that. */
        ANOTHER_THING
    }

    /** Keycloak's adapter ends a session at the plain address only; elsewhere the page behind it leads home. */
    private static final String SIGN_OUT = "/signed-out";
    private static final Set<Spelling> AS_WRITTEN = Set.of(PLAIN, OTHER_METHOD);

    private final Outcome outcome;
    private final UnaryOperator<String> rewrite;

    Spelling(Outcome outcome, UnaryOperator<String> rewrite) {
        this.outcome = outcome;
        this.rewrite = rewrite;
    }

    /** @return the sample of the row in this spelling, with its query */
    String of(Cell cell) {
        String[] parts = cell.sample().split("\\?", 2);
        var query = new ArrayList<String>();
        if (parts.length == 2) {
            query.add(parts[1]);
        }
        if (this == OTHER_METHOD) {
            query.add("_method=GET");
        }
        return rewrite.apply(parts[0]) + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    /** @return the one status that the caller must get */
    int expected(Cell cell, Who who) {
        int plain = cell.expected(who);
        return switch (outcome) {
            case REFUSED -> 400;
            case SAME -> same(cell, who, plain);
            case NOWHERE -> nowhere(cell, plain);
            case ANOTHER_THING -> cell.endsWithName() ? List.of(200, 303).contains(plain) ? 404 : plain : 404;
        };
    }

    private int same(Cell cell, Who who, int plain) {
        if (cell.sample().equals("/") && (this == SLASH_IN_FRONT || this == SLASH_BEHIND)) {
            return 400; // Two slashes and nothing else.
        }
        if (cell.sample().equals(SIGN_OUT) && !AS_WRITTEN.contains(this) && who != Who.ANONYMOUS) {
            return 303;
        }
        // The door of the record store knows its plain address only: elsewhere nobody gets past it.
        boolean elsewhere = this == SLASH_IN_FRONT || this == DOT_IN_FRONT;
        return elsewhere && cell.sample().startsWith("/xapi/") && plain == 403 ? 401 : plain;
    }

    private static int nowhere(Cell cell, int plain) {
        if (cell.sample().equals("/")) {
            return plain;
        }
        // In capitals it is no route of programs, and only those take a POST that is no form.
        return cell.method().equals("GET") || !Callers.isForPrograms(cell.sample()) ? 404 : 415;
    }
}
