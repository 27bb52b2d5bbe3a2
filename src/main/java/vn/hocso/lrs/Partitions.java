package vn.hocso.lrs;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import vn.hocso.shared.time.ServiceClock;

/** Makes the months of the statement table ahead of time. */
@ApplicationScoped
class Partitions {

    private static final Logger LOG = Logger.getLogger(Partitions.class);
    /** Gauge: how many months after this one are there already. When nothing makes them, it falls by itself; below 2 is an alarm. */
    static final String AHEAD = "hocso.lrs.months.ahead";
    private static final int MONTHS_AHEAD = 3;

    private final EntityManager database;
    private final ServiceClock clock;
    private volatile LocalDate last = LocalDate.EPOCH;

    Partitions(EntityManager database, ServiceClock clock, MeterRegistry meters) {
        this.database = database;
        this.clock = clock;
        Gauge.builder(AHEAD, this::ahead).register(meters);
    }

    @Transactional
    void atStart(@Observes StartupEvent start) {
        makeAhead();
    }

    /** At 03:17, when few people learn; three months ahead leave ninety tries. */
    @Scheduled(cron = "0 17 3 * * ?")
    @Transactional
    void daily() {
        makeAhead();
    }

    private long ahead() {
        return Math.max(0, ChronoUnit.MONTHS.between(thisMonth(), last));
    }

    private LocalDate thisMonth() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).withDayOfMonth(1);
    }

    private void makeAhead() {
        // Otherwise another replica is at it.
        if (ask("select pg_try_advisory_xact_lock(7202212)")) {
            makeMissing();
        }
        LocalDate made = thisMonth();
        while (isThere(made.plusMonths(1))) {
            made = made.plusMonths(1);
        }
        last = made;
    }

    private void makeMissing() {
        if (ask("select exists (select from statement_default)")) {
            LOG.error("Statements lie in statement_default: their month was not made in time. Move them and attach the month.");
        }
        for (int ahead = 0; ahead <= MONTHS_AHEAD; ahead++) {
            make(thisMonth().plusMonths(ahead));
        }
    }

    /** Attached, not created in place: that locks the default partition for a moment and never the table itself. */
    private void make(LocalDate month) {
        if (!isThere(month)) {
            String name = name(month);
            run("create table " + name + " (like statement including all)");
            run("alter table statement attach partition " + name + " for values from ('" + month + "T00:00:00Z') to ('"
                    + month.plusMonths(1) + "T00:00:00Z')");
        }
    }

    private boolean isThere(LocalDate month) {
        return ask("select to_regclass('" + name(month) + "') is not null");
    }

    private static String name(LocalDate month) {
        return "statement_%d_%02d".formatted(month.getYear(), month.getMonthValue());
    }

    private boolean ask(String sql) {
        return (Boolean) database.createNativeQuery(sql, Boolean.class).getSingleResult();
    }

    private void run(String sql) {
        database.createNativeQuery(sql).executeUpdate();
    }
}
