package vn.hocso.web;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Tells a database that has too much to do from one with which something is wrong. */
final class Overload {

    /** In seconds: by then some of those who wait have been served. */
    static final String COME_BACK_AFTER = "1";

    /** Lock not to be had in time, deadlock, too many connections, cannot connect now (PostgreSQL, appendix A). Nothing was stored. */
    private static final Set<String> STATES = Set.of("55P03", "40P01", "53300", "57P03");
    /** The pool of connections says it in words only. */
    private static final String NO_CONNECTION = "acquisition timeout";

    private Overload() {}

    /** @return whether the same request may well succeed in a moment */
    static boolean isBehind(Throwable failure) {
        return isBehind(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean isBehind(Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return false;
        }
        if (failure instanceof SQLException e && (STATES.contains(String.valueOf(e.getSQLState())) || isOfPool(e))) {
            return true;
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            if (isBehind(suppressed, seen)) {
                return true;
            }
        }
        return isBehind(failure.getCause(), seen);
    }

    private static boolean isOfPool(SQLException e) {
        return e.getSQLState() == null && e.getMessage() != null && e.getMessage().contains(NO_CONNECTION);
    }
}
