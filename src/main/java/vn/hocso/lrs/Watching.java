package vn.hocso.lrs;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import vn.hocso.shared.DomainException;

/**
 * What the store tells those who watch it: how many statements it took, what it refused by which rule, how long it took. Labels
 * are codes and names of the standard, of which there are few, and never anything that a client sent.
 */
@ApplicationScoped
class Watching {

    /** Counter of statements that were committed; {@code origin} is the platform or some client. */
    static final String STORED = "hocso.lrs.statements.stored";
    /** Counter of requests to write; {@code rule} is the code of the refusal, {@code property} where the statement is wrong. */
    static final String REFUSED = "hocso.lrs.writes.refused";
    /** Timer of requests to write, from the first byte read to the commit, by {@code outcome}. */
    static final String WRITE = "hocso.lrs.write";
    /** Timer of pages of statements read from the database. */
    static final String LISTING = "hocso.lrs.listing";

    private static final Duration[] BUCKETS = {Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofMillis(200),
            Duration.ofSeconds(1), Duration.ofSeconds(5)};
    private static final Set<String> PROPERTIES = Set.of("id", "actor", "verb", "object", "result", "context", "timestamp",
            "stored", "authority", "version", "attachments", "statement");
    private static final Pattern PROPERTY = Pattern.compile("(?:statement)?(?:\\[\\d+])?\\.?([a-z]+)?.*", Pattern.DOTALL);

    /** A request. */
    interface Work<T> {
        T run() throws IOException;
    }

    private final MeterRegistry meters;

    Watching(MeterRegistry meters) {
        this.meters = meters;
    }

    /** After their commit. */
    void stored(List<Incoming> entries) {
        long own = entries.stream().filter(entry -> StatementStore.LEARNING.equals(entry.authority())).count();
        meters.counter(STORED, "origin", "learning").increment(own);
        meters.counter(STORED, "origin", "client").increment(entries.size() - (double) own);
    }

    <T> T write(Work<T> work) throws IOException {
        long start = System.nanoTime();
        String outcome = "failed";
        try {
            T done = work.run();
            outcome = "stored";
            return done;
        } catch (DomainException e) {
            outcome = "refused";
            meters.counter(REFUSED, "rule", e.code(), "property", property(e.getMessage())).increment();
            throw e;
        } finally {
            timer(WRITE, outcome).record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }

    void listed(long nanos) {
        timer(LISTING, "read").record(nanos, TimeUnit.NANOSECONDS);
    }

    /** Sentences about a statement begin with the way to the property. */
    static String property(String sentence) {
        Matcher way = PROPERTY.matcher(sentence);
        String first = way.matches() ? way.group(1) : null;
        return first == null
                ? sentence.startsWith("statement") ? "statement" : "other"
                : PROPERTIES.contains(first) ? first : "other";
    }

    private Timer timer(String name, String outcome) {
        return Timer.builder(name).tag("outcome", outcome).serviceLevelObjectives(BUCKETS).register(meters);
    }
}
