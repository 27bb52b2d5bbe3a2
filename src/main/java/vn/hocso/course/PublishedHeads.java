package vn.hocso.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;

/**
 * Which revision of a lesson stands now. Remembered for a second: when many open the same lesson, they ask the database once.
 * A change made by this replica is seen at once, one made by another after that second.
 */
@ApplicationScoped
class PublishedHeads {

    private static final long REMEMBERED_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final String HEAD = Sql.load(PublishedHeads.class, "published_lesson.sql");
    private static final int PUBLISHED = 0;

    /** What may change of a lesson although its revision does not; revision 0 for none. */
    record Head(String subject, int revision, boolean reviewed, boolean withdrawn) {

        static Head of(ResultSet row) throws SQLException {
            return new Head(row.getString(1), row.getInt(2), row.getBoolean(3), row.getBoolean(4));
        }
    }

    /** @param changes how many had been made before it was read */
    private record Remembered(Head head, long nanos, long changes) {}

    /** Of lessons that there are, hence few. */
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();
    /** Counted, so that what somebody read before a change and remembers after it does not hold. */
    private final AtomicLong changes = new AtomicLong();
    private final Jdbc database;
    private final LongSupplier nanos;

    @Inject
    PublishedHeads(Jdbc database) {
        this(database, System::nanoTime);
    }

    PublishedHeads(Jdbc database, LongSupplier nanos) {
        this.database = database;
        this.nanos = nanos;
    }

    /** @return empty when there is no such lesson or nothing of it was ever published */
    Optional<Head> of(String code) {
        Remembered known = remembered.get(code);
        long now = nanos.getAsLong();
        long made = changes.get();
        if (known != null && known.changes == made && now - known.nanos < REMEMBERED_NANOS) {
            return Optional.of(known.head);
        }
        Optional<Head> head = of(code, PUBLISHED);
        head.ifPresent(found -> remembered.put(code, new Remembered(found, now, made)));
        return head;
    }

    /** @return empty when that revision was never published */
    Optional<Head> of(String code, int revision) {
        return database.first(HEAD, Head::of, revision, code).filter(head -> head.revision > 0);
    }

    /** Lessons change so rarely that all are asked for again. */
    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) LessonChanged change) {
        changes.incrementAndGet();
    }
}
