package vn.hocso.roster.source;

import java.time.Instant;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.text.Numbers;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** Adds documents and figures to the ledger and withdraws figures; each step is written down in the same transaction. */
@ApplicationScoped
@Transactional
public class SourceDesk {

    private static final String NEXT = "select count(*) + 1 from source_document where told_by is not null";
    private static final String ADD = """
            insert into source_document (id, kind, title, cited_as, issuer, number_printed, issued_on, note, address, told_by, told_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict on constraint source_document_cited_once do nothing""";
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('source_document'))";
    private static final String ADD_FIGURE = """
            insert into official_figure (kind, as_of, source_id, value, lower_bound, approximate, place, told_by, told_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (kind, as_of, source_id) where withdrawn_at is null do nothing""";
    private static final String WITHDRAW = """
            update official_figure set withdrawn_by = ?, withdrawn_at = ?, withdrawn_because = ?
            where id = ? and source_id = ? and told_by is not null and withdrawn_at is null""";

    private final Jdbc database;
    private final Sources sources;
    private final Citations citations;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    SourceDesk(Jdbc database, Sources sources, Citations citations, ServiceClock clock, Event<AuditEvent> audit) {
        this.database = database;
        this.sources = sources;
        this.citations = citations;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @return its id
     * @throws DomainException CONFLICT {@code source-there} when another document is cited by the same words
     */
    public String add(NewSource source, String by) {
        database.first(LOCK, row -> row);
        String id = "N" + database.first(NEXT, row -> row.getLong(1)).orElseThrow();
        int added = database.update(ADD, id, source.kind().name(), source.title(), source.citedAs(), source.issuer(),
                source.number(), source.issuedOn(), source.note(), source.address(), by, clock.instant());
        if (added == 0) {
            throw DomainException.conflict("source-there", "Đã có một nguồn mang tên gọi này.");
        }
        citations.forget();
        record(by, "source.add", "source/" + id, source.citedAs());
        return id;
    }

    /**
     * @throws DomainException NOT_FOUND {@code source-unknown}; INVALID {@code date-not-yet}; CONFLICT {@code figure-there} when the
     *         document already gives one for that day
     */
    public void add(String sourceId, NewFigure figure, String by) {
        sources.document(sourceId);
        Instant now = clock.instant();
        if (figure.asOf().isAfter(Campaign.dateOf(now))) {
            throw DomainException.invalid("date-not-yet", "Ngày " + Numbers.date(figure.asOf()) + " chưa đến.");
        }
        int added = database.update(ADD_FIGURE, figure.kind().name(), figure.asOf(), sourceId, figure.value(),
                figure.lowerBound(), figure.approximate(), figure.place(), by, now);
        if (added == 0) {
            throw DomainException.conflict("figure-there", "Nguồn này đã có số liệu đó cho ngày " + Numbers.date(figure.asOf())
                    + ". Nếu số đã ghi sai, bạn rút số đó trước.");
        }
        record(by, "source.figure", "source/" + sourceId, described(figure));
    }

    /**
     * The figure no longer counts, and stays in sight with the reason.
     *
     * @throws DomainException CONFLICT {@code figure-stays} for one of the letters, one that is not there, or one that was withdrawn
     */
    public void withdraw(String sourceId, long figureId, String because, String by) {
        if (database.update(WITHDRAW, by, clock.instant(), because, figureId, sourceId) == 0) {
            throw DomainException.conflict("figure-stays",
                    "Số liệu này không rút được: nó có sẵn trong văn bản của chiến dịch, hoặc đã được rút.");
        }
        record(by, "source.withdrawal", "source/" + sourceId, "figure " + figureId + ": " + because);
    }

    private static String described(NewFigure figure) {
        return figure.kind().name().toLowerCase(Locale.ROOT) + " " + figure.value() + " on " + figure.asOf();
    }

    private void record(String by, String action, String object, String detail) {
        audit.fire(new AuditEvent(by, action, object, detail));
    }
}
