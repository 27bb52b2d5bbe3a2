package vn.hocso.lrs;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;

import vn.hocso.lrs.View.Format;
import vn.hocso.shared.DomainException;

/** The way out for many statements: all that fit a filter, in the order in which they were stored, a page in memory. */
@ApplicationScoped
public class StatementFeed {

    /** Takes one statement after the other, as clients read them. */
    public interface Taker {
        void take(UUID id, byte[] statement) throws IOException;
    }

    private static final Set<String> FILTERS = Set.of("agent", "verb", "activity", "registration", "related_agents",
            "related_activities", "since", "until");

    private final StatementListing listing;
    private final Presentation presentation;
    private final Consistency consistency;

    StatementFeed(StatementListing listing, Presentation presentation, Consistency consistency) {
        this.listing = listing;
        this.presentation = presentation;
        this.consistency = consistency;
    }

    /**
     * Looks at the filter and at the time; reads no statement yet.
     *
     * @param filter parameters as of a request for statements, those that choose
     * @param authority whose statements, null for everybody's
     * @param voided whether those come too that were taken back
     * @throws DomainException INVALID when a parameter is unknown or miswritten
     */
    public Feed open(MultivaluedMap<String, String> filter, String authority, boolean voided) {
        filter.keySet().stream().filter(name -> !FILTERS.contains(name)).findFirst().ifPresent(name -> {
            throw ListRequest.refused(name, "tham số này không dùng ở đây (có phân biệt chữ hoa, chữ thường)");
        });
        var request = new ListRequest(filter);
        request.query(null, null, null, null);
        Instant through = consistency.through();
        Optional<StatementQuery> query = listing
                .numbers(request.agentKey(), request.iri("verb"), request.iri("activity"), request.relatedAgents())
                .map(numbers -> upTo(through, request.query(numbers)));
        return new Feed(query, through, authority, voided ? Voided.SHOWN : Voided.hiddenAsOf(listing.lastUpTo(through)));
    }

    /** Everything that fits and was stored up to a moment: later statements do not change it, and void nothing of it. */
    public final class Feed {

        private final Optional<StatementQuery> query;
        private final Instant through;
        private final String authority;
        private final Voided voided;

        private Feed(Optional<StatementQuery> query, Instant through, String authority, Voided voided) {
            this.query = query;
            this.through = through;
            this.authority = authority;
            this.voided = voided;
        }

        /** @return everything stored up to then and fitting is in it */
        public Instant through() {
            return through;
        }

        /** @return whether nothing fits; reads one statement at most */
        public boolean isEmpty() {
            return query.isEmpty() || listing.page(one(query.get()), authority, voided).rows().isEmpty();
        }

        /** @return how many were handed over */
        public long each(Taker taker) throws IOException {
            long count = 0;
            Optional<StatementQuery> next = query;
            while (next.isPresent()) {
                StatementListing.Page page = listing.page(next.get(), authority, voided);
                for (Row row : page.rows()) {
                    taker.take(row.id(), presentation.one(row, next.get().view(), null));
                    count++;
                }
                next = page.next();
            }
            return count;
        }
    }

    private static StatementQuery one(StatementQuery asked) {
        return new StatementQuery(asked.filter(), asked.references(), asked.since(), asked.until(), 1, true, asked.view(), null,
                null);
    }

    private static StatementQuery upTo(Instant through, StatementQuery asked) {
        Instant until = asked.until() == null || asked.until().isAfter(through) ? through : asked.until();
        return new StatementQuery(asked.filter(), asked.references(), asked.since(), until, ListRequest.MOST, true,
                new View(Format.EXACT, false), null, null);
    }
}
