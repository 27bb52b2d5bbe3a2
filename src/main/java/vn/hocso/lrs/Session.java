package vn.hocso.lrs;

import java.util.UUID;

import vn.hocso.lrs.StatementQuery.Filter;
import vn.hocso.lrs.access.Bound;
import vn.hocso.shared.DomainException;

/** Keeps the lists of a client that is bound to one learner's session within that session. */
final class Session {

    private final Bound bound;
    private final StatementListing listing;

    private Session(Bound bound, StatementListing listing) {
        this.bound = bound;
        this.listing = listing;
    }

    /** @param bound null for a client that is not bound */
    static Session of(Bound bound, StatementListing listing) {
        return new Session(bound, listing);
    }

    /**
     * @param asked key of the agent asked for, null for none
     * @return the one to ask for
     * @throws DomainException FORBIDDEN when it is somebody else
     */
    String agent(String asked) {
        if (bound == null) {
            return asked;
        }
        if (asked != null && !asked.equals(bound.actor())) {
            throw foreign();
        }
        return bound.actor();
    }

    /** @throws DomainException FORBIDDEN when another session is asked for */
    StatementQuery narrowed(StatementQuery query) {
        if (bound == null) {
            return query;
        }
        UUID asked = query.filter().registration();
        if (asked != null && !asked.equals(bound.registration())) {
            throw foreign();
        }
        Filter filter = query.filter();
        var own = new Filter(filter.actor(), false, null, filter.verb(), filter.activity(), filter.anywhere(),
                bound.registration());
        return new StatementQuery(own, false, query.since(), query.until(), query.limit(), query.ascending(), query.view(),
                query.afterStored(), query.afterSeq());
    }

    /** The address of a next page is good in anybody's hand, so it is looked at again. */
    void check(StatementQuery query) {
        if (bound != null) {
            Long actor = listing.numbers(bound.actor(), null, null, false).map(numbers -> numbers[0]).orElse(null);
            if (!narrowed(query).equals(query) || !query.filter().actor().equals(actor)) {
                throw foreign();
            }
        }
    }

    private static DomainException foreign() {
        return DomainException.forbidden("launch-foreign", "agent và registration: phải là của phiên này.");
    }
}
