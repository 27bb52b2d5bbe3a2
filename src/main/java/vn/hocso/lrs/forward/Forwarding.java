package vn.hocso.lrs.forward;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import vn.hocso.shared.time.ServiceClock;

/** Looks every second which targets have something to do, and serves a few at once, on threads that serve no request. */
@ApplicationScoped
class Forwarding {

    private static final Logger LOG = Logger.getLogger(Forwarding.class);
    /** Then others have their turn, also when there is more. */
    private static final Duration LONGEST_TURN = Duration.ofSeconds(20);

    /** At a stop; a store that answers later gets its portion again. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Targets targets;
    private final Courier courier;
    private final ServiceClock clock;
    private final ExecutorService couriers;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final UUID replica = UUID.randomUUID();
    private volatile boolean stopping;

    Forwarding(Targets targets, Courier courier, ServiceClock clock, ForwardConfig config) {
        this.targets = targets;
        this.courier = courier;
        this.clock = clock;
        this.couriers = Executors.newFixedThreadPool(config.atOnce(), work -> {
            var thread = new Thread(work, "forwarding");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Scheduled(every = "1s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        for (String code : targets.waiting(clock.instant())) {
            if (!stopping && busy.add(code)) {
                couriers.execute(() -> serve(code));
            }
        }
    }

    /** What is on the way is written down first; the rest another replica takes, or this one after its start. */
    void atStop(@Observes ShutdownEvent stop) {
        stopping = true;
        couriers.shutdown();
        try {
            couriers.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(String code) {
        long until = System.nanoTime() + LONGEST_TURN.toNanos();
        try {
            boolean more = true;
            while (more && !stopping && System.nanoTime() < until) {
                more = courier.carry(code, replica);
            }
            if (more) {
                targets.release(code, replica);
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "Forwarding to %s stopped and goes on when its lease is over", code);
        } finally {
            busy.remove(code);
        }
    }
}
