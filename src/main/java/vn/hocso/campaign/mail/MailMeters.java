package vn.hocso.campaign.mail;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import vn.hocso.campaign.mail.Letter.State;

/** Gauges of letters that wait and that nobody took, a minute old at most, without a label. Every replica tells the same. */
@ApplicationScoped
class MailMeters {

    private final Outbox outbox;
    private final AtomicLong waiting;
    private final AtomicLong dead;

    MailMeters(Outbox outbox, MeterRegistry meters) {
        this.outbox = outbox;
        this.waiting = meters.gauge("hocso.mail.waiting", new AtomicLong());
        this.dead = meters.gauge("hocso.mail.dead", new AtomicLong());
    }

    @Scheduled(every = "60s", delayed = "20s", concurrentExecution = ConcurrentExecution.SKIP)
    void measure() {
        Map<State, Long> counts = outbox.counts();
        waiting.set(counts.getOrDefault(State.WAITING, 0L));
        dead.set(counts.getOrDefault(State.DEAD, 0L));
    }
}
