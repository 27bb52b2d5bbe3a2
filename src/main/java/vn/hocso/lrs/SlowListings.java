package vn.hocso.lrs;

import java.time.Duration;
import java.util.ArrayList;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import vn.hocso.lrs.StatementQuery.Filter;

/** Writes to the log which kind of question takes the database long: what was asked for by, never by which values. */
@ApplicationScoped
class SlowListings {

    private static final Logger LOG = Logger.getLogger(SlowListings.class);

    private final Watching watching;
    private final Duration limit;

    /** @param limit {@code hocso.lrs.slow-listing}: what takes longer is written down */
    SlowListings(Watching watching, @ConfigProperty(name = "hocso.lrs.slow-listing", defaultValue = "PT1S") Duration limit) {
        this.watching = watching;
        this.limit = limit;
    }

    void note(StatementQuery query, String authority, int rows, long nanos) {
        watching.listed(nanos);
        Duration took = Duration.ofNanos(nanos);
        if (took.compareTo(limit) >= 0) {
            LOG.warnf("A page of statements took %d ms for %d rows: %s", took.toMillis(), rows, shape(query, authority));
        }
    }

    /** {@code by agent (anywhere) verb since, newest first, of one authority, second page or later}. */
    static String shape(StatementQuery query, String authority) {
        Filter filter = query.filter();
        var by = new ArrayList<String>();
        add(by, filter.actor() != null, filter.related() ? "agent (anywhere)" : "agent");
        add(by, filter.verb() != null, "verb");
        add(by, filter.activity() != null, filter.anywhere() ? "activity (anywhere)" : "activity");
        add(by, filter.registration() != null, "registration");
        add(by, query.since() != null, "since");
        add(by, query.until() != null, "until");
        return "by " + (by.isEmpty() ? "nothing" : String.join(" ", by))
                + (query.ascending() ? ", oldest first" : ", newest first")
                + (authority == null ? ", of all authorities" : ", of one authority")
                + (query.afterStored() == null ? "" : ", second page or later");
    }

    private static void add(ArrayList<String> names, boolean asked, String name) {
        if (asked) {
            names.add(name);
        }
    }
}
