package vn.hocso.lrs.forward;

import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.shared.time.ServiceClock;

/** Gauges by {@code target}, ten seconds old at most. Every replica tells the same. */
@ApplicationScoped
class LagMeters {

    private static final String LAGS = Sql.load(LagMeters.class, "lags.sql");

    private final Jdbc jdbc;
    private final ServiceClock clock;
    private final MultiGauge statements;
    private final MultiGauge seconds;
    private final MultiGauge letters;
    private final MultiGauge denied;
    private final MultiGauge open;

    LagMeters(Jdbc jdbc, ServiceClock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.statements = MultiGauge.builder("hocso.lrs.forward.lag.statements").register(meters);
        this.seconds = MultiGauge.builder("hocso.lrs.forward.lag.seconds").register(meters);
        this.letters = MultiGauge.builder("hocso.lrs.forward.letters").register(meters);
        this.denied = MultiGauge.builder("hocso.lrs.forward.denied").register(meters);
        this.open = MultiGauge.builder("hocso.lrs.forward.circuit.open").register(meters);
    }

    @Scheduled(every = "10s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void measure() {
        List<Lag> lags = jdbc.list(LAGS, Lag::of);
        Instant now = clock.instant();
        show(statements, lags, Lag::statements);
        show(seconds, lags, lag -> lag.seconds(now));
        show(letters, lags, Lag::letters);
        show(denied, lags, lag -> lag.state() == State.DENIED ? 1 : 0);
        show(open, lags, lag -> lag.failures() >= Backoff.OPEN_AFTER ? 1 : 0);
    }

    private static void show(MultiGauge gauge, List<Lag> lags, ToDoubleFunction<Lag> value) {
        gauge.register(
                lags.stream().map(lag -> MultiGauge.Row.of(Tags.of("target", lag.code()), value.applyAsDouble(lag))).toList(),
                true);
    }
}
