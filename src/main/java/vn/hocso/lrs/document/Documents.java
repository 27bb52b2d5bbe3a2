package vn.hocso.lrs.document;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import vn.hocso.shared.time.ServiceClock;

/** The table of documents. Every change is one statement of SQL that checks its condition on the row it locks. */
@ApplicationScoped
class Documents {

    /** @param newest when the newest of the documents was stored, null when there is none */
    record Names(List<String> names, Instant newest) {}

    private static final String ONE = " where place = ? and name = ? and registration is not distinct from ?::uuid";
    private static final String FITS = " and (? or etag = any(?)) and not (? or etag = any(?))";
    private static final String FIND = "select content_type, content, stored from lrs_document" + ONE;
    private static final String INSERT = "insert into lrs_document (place, name, registration, content_type, content, etag, "
            + "stored, authority, kind, activity, agent) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
            + "on conflict on constraint lrs_document_key do ";
    private static final String OR_REPLACE = "update set content_type = excluded.content_type, content = excluded.content, "
            + "etag = excluded.etag, stored = excluded.stored, authority = excluded.authority "
            + "where not (lrs_document.etag = any(?))";
    private static final String UPDATE = "update lrs_document set content_type = ?, content = ?, etag = ?, stored = ?, "
            + "authority = ?" + ONE + FITS;
    private static final String DELETE = "delete from lrs_document" + ONE + FITS;
    private static final String ALL = " where place = ? and (?::uuid is null or registration = ?::uuid)";
    private static final String NAMES = "select name, max(stored) as stored from lrs_document" + ALL
            + " and stored > ? group by name order by name";
    private static final String CLEAR = "delete from lrs_document" + ALL;
    private static final OffsetDateTime ALWAYS = OffsetDateTime.parse("0001-01-01T00:00:00Z");

    private final AgroalDataSource database;
    private final ServiceClock clock;

    Documents(AgroalDataSource database, ServiceClock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<Document> find(Place place, String name) {
        return ask(FIND, query -> {
            bind(query, 1, place.digest(), name, place.registration());
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Document(row.getString(1), row.getBytes(2), instant(row)))
                        : Optional.empty();
            }
        });
    }

    /** @param since exclusive, null for all; a place without registration means those of all registrations */
    Names names(Place place, Instant since) {
        return ask(NAMES, query -> {
            bind(query, 1, place.digest(), place.registration(), place.registration(),
                    since == null ? ALWAYS : since.atOffset(ZoneOffset.UTC));
            List<String> names = new ArrayList<>();
            Instant newest = null;
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                    newest = newest == null || instant(rows).isAfter(newest) ? instant(rows) : newest;
                }
            }
            return new Names(names, newest);
        });
    }

    /** @return whether the condition held, and the document is what was given */
    boolean write(Place place, String name, Document document, Condition condition, String authority) {
        if (condition.needsDocument()) {
            return update(place, name, document, condition, authority);
        }
        return condition.excludesAny()
                ? insert(place, name, document, authority)
                : insertOrReplace(place, name, document, condition, authority);
    }

    /** @return whether there was none before */
    boolean insert(Place place, String name, Document document, String authority) {
        return ask(INSERT + "nothing", write -> {
            bindNew(write, place, name, document, authority);
            return write.executeUpdate() == 1;
        });
    }

    /** @return whether the condition held, and there is no document any more */
    boolean delete(Place place, String name, Condition condition) {
        return ask(DELETE, delete -> {
            bindCondition(delete, bind(delete, 1, place.digest(), name, place.registration()), condition);
            return delete.executeUpdate() == 1 || condition.holds(null) && find(place, name).isEmpty();
        });
    }

    /** Removes all; a place without registration means those of all registrations. */
    void clear(Place place) {
        ask(CLEAR, delete -> {
            bind(delete, 1, place.digest(), place.registration(), place.registration());
            return delete.executeUpdate();
        });
    }

    private boolean update(Place place, String name, Document document, Condition condition, String authority) {
        return ask(UPDATE, update -> {
            int next = bind(update, 1, document.contentType(), document.content(), document.etag(), now(), authority,
                    place.digest(), name, place.registration());
            bindCondition(update, next, condition);
            return update.executeUpdate() == 1;
        });
    }

    private boolean insertOrReplace(Place place, String name, Document document, Condition condition, String authority) {
        return ask(INSERT + OR_REPLACE, write -> {
            int next = bindNew(write, place, name, document, authority);
            write.setArray(next, write.getConnection().createArrayOf("text", condition.excluded()));
            return write.executeUpdate() == 1;
        });
    }

    private int bindNew(PreparedStatement write, Place place, String name, Document document, String authority)
            throws SQLException {
        return bind(write, 1, place.digest(), name, place.registration(), document.contentType(), document.content(),
                document.etag(), now(), authority, place.kind().name().toLowerCase(Locale.ROOT), place.activity(),
                place.agent());
    }

    private static void bindCondition(PreparedStatement statement, int next, Condition condition) throws SQLException {
        Connection connection = statement.getConnection();
        bind(statement, next, condition.matchesAny(), connection.createArrayOf("text", condition.matching()),
                condition.excludesAny(), connection.createArrayOf("text", condition.excluded()));
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("stored", OffsetDateTime.class).toInstant();
    }

    /** @return the place of the next value */
    private static int bind(PreparedStatement statement, int first, Object... values) throws SQLException {
        int next = first;
        for (Object value : values) {
            statement.setObject(next++, value);
        }
        return next;
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T ask(String sql, Work<T> work) {
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("Documents could not be read or written", e);
        }
    }
}
