package vn.hocso.lrs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.lrs.StatementQuery.Filter;
import vn.hocso.lrs.View.Format;
import vn.hocso.lrs.statement.StatementReader;
import vn.hocso.shared.DomainException;

/** The newest statements, for those who run the store. */
@ApplicationScoped
public class StatementTail {

    /**
     * A statement as clients read it.
     *
     * @param json one object in UTF-8
     */
    public record Shown(UUID id, Instant stored, String authority, byte[] json) {}

    /**
     * What to look for; null: anything.
     *
     * @param agent an Agent as JSON
     * @param authority whose statements
     */
    public record Wanted(String agent, String verb, String activity, String authority) {}

    private static final View EXACT = new View(Format.EXACT, false);

    private final StatementListing listing;
    private final Presentation presentation;

    StatementTail(StatementListing listing, Presentation presentation) {
        this.listing = listing;
        this.presentation = presentation;
    }

    /**
     * @param after only what was stored after that moment, null for all
     * @return newest first, also those that were voided
     * @throws DomainException INVALID when an agent or an IRI is none
     */
    public List<Shown> newest(Wanted wanted, Instant after, int most) {
        String agent = wanted.agent() == null ? null : StatementReader.agentKey(wanted.agent());
        Optional<Long[]> numbers = listing.numbers(agent, iri("verb", wanted.verb()), iri("activity", wanted.activity()),
                false);
        return numbers.map(n -> new Filter(n[0], false, null, n[1], n[2], false, null))
                .map(filter -> new StatementQuery(filter, false, after, null, most, false, EXACT, null, null))
                .map(query -> listing.page(query, wanted.authority(), Voided.SHOWN).rows().stream().map(this::shown).toList())
                .orElse(List.of());
    }

    private Shown shown(Row row) {
        return new Shown(row.id(), row.stored(), row.authority(), presentation.one(row, EXACT, null));
    }

    private static String iri(String name, String text) {
        return text == null ? null : StatementReader.iri(name, text);
    }
}
