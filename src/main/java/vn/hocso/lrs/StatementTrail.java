package vn.hocso.lrs;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.lrs.StatementQuery.Filter;
import vn.hocso.lrs.View.Format;
import vn.hocso.lrs.statement.StatementReader;
import vn.hocso.shared.DomainException;

/** What one account did, in the order in which it was stored, page by page. */
@ApplicationScoped
public class StatementTrail {

    /** @param next where the next page begins, null on the last one */
    public record Page(List<StoredStatement> statements, String next) {}

    private static final View EXACT = new View(Format.EXACT, false);

    private final StatementListing listing;
    private final LrsConfig config;

    StatementTrail(StatementListing listing, LrsConfig config) {
        this.listing = listing;
        this.config = config;
    }

    /**
     * @param account name of an account of this platform
     * @param authority in whose name the statements were written
     * @param from {@code next} of the page before, null or empty for the first
     * @param most statements of a page
     * @throws DomainException INVALID when no page begins there
     */
    public Page of(String account, String authority, String from, int most) {
        var place = Place.of(from);
        return listing.numbers(StatementReader.accountKey(config.idBase(), account), null, null, false)
                .map(n -> new StatementQuery(new Filter(n[0], false, null, null, null, false, null), false, null, null, most,
                        true, EXACT, place.stored, place.seq))
                .map(query -> page(query, authority)).orElse(new Page(List.of(), null));
    }

    private Page page(StatementQuery query, String authority) {
        StatementListing.Page page = listing.page(query, authority);
        return new Page(page.rows().stream().map(Row::toStored).toList(),
                page.next().map(next -> Place.text(next.afterStored(), next.afterSeq())).orElse(null));
    }

    /** Behind which statement a page begins. */
    private record Place(Instant stored, Long seq) {

        static Place of(String text) {
            if (text == null || text.isEmpty()) {
                return new Place(null, null);
            }
            if (!text.matches("\\d{1,16}-\\d{1,18}")) {
                throw DomainException.invalid("page-unknown", "Không có trang này. Bạn mở lại từ trang đầu.");
            }
            String[] parts = text.split("-");
            return new Place(Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS), Long.valueOf(parts[1]));
        }

        static String text(Instant stored, long seq) {
            return ChronoUnit.MICROS.between(Instant.EPOCH, stored) + "-" + seq;
        }
    }
}
