package vn.hocso.lrs.retention;

import java.time.Instant;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import vn.hocso.lrs.MonthsAt;
import vn.hocso.lrs.StatementStore;
import vn.hocso.lrs.seal.SealsUpTo;
import vn.hocso.shared.time.ServiceClock;

/**
 * Months of their own for tests, each after the one before: written, sealed, and looked at from later. Nothing that other tests changed
 * in the store lies in them.
 */
@ApplicationScoped
public class Past {

    /** Of the client {@code lrs-demo}, so that it can ask for what is written here. */
    static final String AUTHORITY = "lrs-demo";

    private static final AtomicInteger MONTHS = new AtomicInteger();

    private final StatementStore store;
    private final SealsUpTo seals;
    private final MonthsAt months;
    private final Retention retention;
    private final ServiceClock clock;
    private final EntityManager database;

    Past(StatementStore store, SealsUpTo seals, MonthsAt months, Retention retention, ServiceClock clock,
            EntityManager database) {
        this.store = store;
        this.seals = seals;
        this.months = months;
        this.retention = retention;
        this.clock = clock;
        this.database = database;
    }

    /** @return a month in which nothing is stored yet, everything before it sealed */
    public YearMonth begin() {
        YearMonth month = YearMonth.of(2025, 1).plusMonths(MONTHS.getAndIncrement());
        months.make(day(month, 1));
        seals.seal(day(month, 1));
        // Targets that other tests left behind want nothing any more.
        execute("update lrs_forward_target set position = 1000000000000000 where state <> 'ended'");
        return month;
    }

    /** Stores in the name of {@link #AUTHORITY}. */
    public void write(Instant stored, String... statements) {
        clock.at(stored, () -> {
            store.record(AUTHORITY, Arrays.stream(statements).map(String::getBytes).toList());
            return null;
        });
    }

    /** Everything of that month, as the job does a day after its end. */
    public void seal(YearMonth month) {
        seals.seal(day(month.plusMonths(1), 2));
    }

    /** One night, so many months after that month: one is the next. */
    Round night(YearMonth month, int later, String verb) {
        return night(month, later, verb, false);
    }

    Round night(YearMonth month, int later, String verb, boolean rehearsal) {
        return clock.at(day(month.plusMonths(later), 3), () -> retention.run(rules(verb), rehearsal));
    }

    /** Drops what has a verb and was stored in that month or before. */
    public long drop(YearMonth month, String verb) {
        return night(month, 2, verb).dropped;
    }

    void execute(String sql) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(sql).executeUpdate());
    }

    long count(String sql, UUID id) {
        return database.createNativeQuery(sql, Long.class).setParameter(1, id).getResultStream().mapToLong(n -> (Long) n).sum();
    }

    String lastAudited() {
        return (String) database.createNativeQuery(
                "select detail from audit_log where action = 'lrs.retention' and actor = 'retention' order by id desc limit 1",
                String.class).getSingleResult();
    }

    static Instant day(YearMonth month, int day) {
        return month.atDay(day).atTime(5, 0).toInstant(ZoneOffset.UTC);
    }

    private static List<Rule> rules(String verb) {
        return verb == null ? List.of() : List.of(new Rule(verb, Period.ofMonths(1)));
    }
}
