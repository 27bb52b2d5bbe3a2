package vn.hocso.lrs.retention;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;

/** Finds statements whose time is over. */
@ApplicationScoped
class DueStatements {

    private static final String DUE = Sql.load(DueStatements.class, "due.sql");
    private static final String COUNT = Sql.load(DueStatements.class, "count.sql");
    /** Before everything. */
    private static final Due START = new Due(-1, Instant.EPOCH, null, false);

    private final Jdbc jdbc;

    DueStatements(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param before of the rule
     * @param after the last one seen, null at the beginning
     * @return in the order in which they were stored
     */
    List<Due> next(Rule rule, Instant before, Due after, int most) {
        Due from = after == null ? START : after;
        return jdbc.list(DUE, row -> new Due(row.getLong(1), Jdbc.instant(row, 2), Jdbc.instant(row, 3), row.getBoolean(4)),
                before, from.stored(), from.seq(), most, rule.verb(), most);
    }

    /** @return how many are due, counted up to a number */
    long count(Rule rule, Instant before, int upTo) {
        return jdbc.first(COUNT, row -> row.getLong(1), before, upTo, rule.verb(), upTo).orElseThrow();
    }
}
