package vn.hocso.lrs.exchange;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.ServiceClock;

/**
 * Says of the loads of this process that somebody is at them, also while nothing is stored: a file comes slowly, or begins with much
 * that an earlier try has stored. A load of which that is not said was broken off with its process.
 */
@ApplicationScoped
class Heartbeat {

    private static final String BEAT = "update lrs_load set moved_at = ? where id = ? and turn = ? and outcome is null";

    private final Jdbc jdbc;
    private final ServiceClock clock;
    private final Set<Turn> running = ConcurrentHashMap.newKeySet();

    Heartbeat(Jdbc jdbc, ServiceClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void begin(Turn turn) {
        running.add(turn);
    }

    void end(Turn turn) {
        running.remove(turn);
    }

    @Scheduled(every = "${hocso.lrs.exchange.heartbeat:30S}", concurrentExecution = ConcurrentExecution.SKIP)
    void beat() {
        for (Turn turn : running) {
            jdbc.update(BEAT, clock.instant(), turn.load(), turn.number());
        }
    }
}
