package vn.hocso.roster.claim;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;

/** The places on lists that were claimed for a member, for that member alone. */
@ApplicationScoped
public class Listings {

    private static final String OWN = Sql.load(Listings.class, "own_entries.sql");

    private final Jdbc jdbc;

    Listings(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** @return what is still to be answered first, then what a list still has, the newest first */
    public List<Listing> of(UUID member) {
        return jdbc.list(OWN, Listing::of, member);
    }

    /** @return the place of which the member did not say yet whether it is theirs */
    public Optional<Listing> asked(UUID member) {
        return of(member).stream().filter(Listing::isAsked).filter(Listing::current).findFirst();
    }
}
