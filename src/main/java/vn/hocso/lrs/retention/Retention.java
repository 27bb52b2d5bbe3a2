package vn.hocso.lrs.retention;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import vn.hocso.lrs.attachment.UnlinkedFiles;
import vn.hocso.lrs.seal.SealedPast;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.time.ServiceClock;

/**
 * Drops each night what the rules no longer keep: a few statements of one hour in each transaction, so that nobody waits for it. Walks
 * once over what is due and stops at nothing; what had to stay comes up again the next night.
 */
@ApplicationScoped
class Retention {

    /** Counter of statements whose detail was dropped. */
    static final String DROPPED = "hocso.lrs.retention.dropped";
    /** Counter of months, once a night, that were left alone because their seals do not hold. */
    static final String BLOCKED = "hocso.lrs.retention.blocked";

    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final int PORTION = 500;
    private static final int FILES = 50;
    private static final long MOST_FAILED = 10L * PORTION;

    private final Rules rules;
    private final DueStatements statements;
    private final Dropping dropping;
    private final SealedPast past;
    private final UnlinkedFiles unlinked;
    private final ServiceClock clock;
    private final MeterRegistry meters;
    private final Event<AuditEvent> audit;

    Retention(Rules rules, DueStatements statements, Dropping dropping, SealedPast past, UnlinkedFiles unlinked,
            ServiceClock clock, MeterRegistry meters, Event<AuditEvent> audit) {
        this.rules = rules;
        this.statements = statements;
        this.dropping = dropping;
        this.past = past;
        this.unlinked = unlinked;
        this.clock = clock;
        this.meters = meters;
        this.audit = audit;
    }

    /** At 03:47, when few people learn, half an hour after the months ahead are made. */
    @Scheduled(cron = "0 47 3 * * ?", concurrentExecution = ConcurrentExecution.SKIP)
    void nightly() {
        run(rules.all(), rules.rehearsal());
    }

    Round run(List<Rule> wanted, boolean rehearsal) {
        var round = new Round();
        Instant now = clock.instant();
        boolean mine = true;
        for (Rule rule : wanted) {
            mine = mine && walk(rule, rule.before(now), rehearsal, round);
        }
        if (round.dropped > 0 && !rehearsal) {
            sweep(round);
            meters.counter(DROPPED).increment(round.dropped);
        }
        report(round, rehearsal);
        return round;
    }

    /** @return false when another replica is at it */
    private boolean walk(Rule rule, Instant before, boolean rehearsal, Round round) {
        Due last = null;
        for (;;) {
            List<Due> due = statements.next(rule, before, last, PORTION);
            if (due.isEmpty() || round.failed > MOST_FAILED) {
                return true;
            }
            last = due.get(due.size() - 1);
            for (Map.Entry<Instant, List<Due>> hour : byHour(due, before, round).entrySet()) {
                if (!settle(hour.getKey(), hour.getValue(), rehearsal, round)) {
                    return false;
                }
            }
        }
    }

    /** An hour is a whole one of the past as its statements are; a late writer's statement waits for the hour that sealed it. */
    private static Map<Instant, List<Due>> byHour(List<Due> due, Instant before, Round round) {
        var hours = new TreeMap<Instant, List<Due>>();
        for (Due one : due) {
            if (one.hour() == null || !one.hour().isBefore(before)) {
                round.unsealed++;
            } else if (one.waits()) {
                round.unsent++;
            } else {
                hours.computeIfAbsent(one.hour(), hour -> new ArrayList<>()).add(one);
            }
        }
        return hours;
    }

    private boolean settle(Instant hour, List<Due> due, boolean rehearsal, Round round) {
        if (!round.holds(YearMonth.from(hour.atZone(ZoneOffset.UTC)), past::holds)) {
            round.suspicious += due.size();
            return true;
        }
        if (rehearsal) {
            round.dropped += due.size();
            return true;
        }
        try {
            OptionalInt dropped = dropping.drop(hour, due);
            dropped.ifPresent(count -> round.dropped += count);
            return dropped.isPresent();
        } catch (RuntimeException e) {
            LOG.errorf(e, "Statements of the hour %s could not be dropped, and stay", hour);
            round.failed += due.size();
            return true;
        }
    }

    private void sweep(Round round) {
        int removed = FILES;
        while (removed > 0) {
            removed = unlinked.removeSome(FILES);
            round.files += removed;
        }
    }

    private void report(Round round, boolean rehearsal) {
        if (round.broken() > 0) {
            meters.counter(BLOCKED).increment(round.broken());
            LOG.errorf("Retention%s: %s. Ask /api/v1/seals/{hour}/verification for the hours of these months",
                    rehearsed(rehearsal), round);
        } else if (round.due() > 0) {
            LOG.infof("Retention%s: %s", rehearsed(rehearsal), round);
        }
        if (round.dropped > 0 && !rehearsal) {
            audit.fire(new AuditEvent("retention", "lrs.retention", "lrs", round.toString()));
        }
    }

    private static String rehearsed(boolean rehearsal) {
        return rehearsal ? " (rehearsal, nothing is changed)" : "";
    }
}
