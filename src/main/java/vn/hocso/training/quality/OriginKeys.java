package vn.hocso.training.quality;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** The key of each day under which origins are hashed. Made ahead, so that whoever completes only reads it; deleted when the day is over. */
@ApplicationScoped
class OriginKeys {

    private record Known(LocalDate day, byte[] key) {}

    /** A flag that rests on an origin stays after it. */
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int BYTES = 32;
    private static final String MAKE = "insert into origin_key (day, key) values (?, ?) on conflict (day) do nothing";
    private static final String READ = "select key from origin_key where day = ?";

    private final Jdbc database;
    private final ServiceClock clock;
    private final SecureRandom random = new SecureRandom();
    private volatile Known known;

    OriginKeys(Jdbc database, ServiceClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Harmless on several replicas at once: the first key of a day is everybody's. */
    @Scheduled(every = "1h", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void turn() {
        LocalDate today = Campaign.dateOf(clock.instant());
        for (LocalDate day = today; !day.isAfter(today.plusDays(1)); day = day.plusDays(1)) {
            var key = new byte[BYTES];
            random.nextBytes(key);
            database.update(MAKE, day, key);
        }
        database.update("delete from origin_key where day < ?", today);
        database.update("delete from completion_origin where received_at < ?", clock.instant().minus(KEPT));
    }

    /** @return empty when there is none: then nothing is kept of where an answer came from */
    Optional<byte[]> of(LocalDate day) {
        Known mine = known;
        if (mine == null || !mine.day.equals(day)) {
            Optional<byte[]> read = database.first(READ, row -> row.getBytes(1), day);
            read.ifPresent(key -> known = new Known(day, key));
            return read;
        }
        return Optional.of(mine.key);
    }
}
