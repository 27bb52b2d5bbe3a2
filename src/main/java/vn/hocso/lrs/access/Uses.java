package vn.hocso.lrs.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import vn.hocso.shared.Sql;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/**
 * Counts the uses of credentials. A request only adds in memory; every five seconds the sums are added to the table, one row a
 * credential and day, and once more when the service stops. A crash loses what was counted in those seconds, nothing else:
 * no decision rests on these numbers.
 */
@ApplicationScoped
class Uses {

    /** Counter by {@code key} and {@code outcome}. Keys are few: only those of credentials that exist become labels. */
    static final String METRIC = "hocso.lrs.credential.requests";

    private static final Logger LOG = Logger.getLogger(Uses.class);
    private static final String NO_KEY = "none";
    /** Of all launch tokens: there is one for each session. */
    private static final String LAUNCH = "launch";
    private static final String ADD = Sql.load(Uses.class, "add_uses.sql");

    private record Place(String key, LocalDate day) {}

    private final AgroalDataSource database;
    private final ServiceClock clock;
    private final MeterRegistry meters;
    private final Map<Place, UseCount> counted = new ConcurrentHashMap<>();

    Uses(AgroalDataSource database, ServiceClock clock, MeterRegistry meters) {
        this.database = database;
        this.clock = clock;
        this.meters = meters;
    }

    void note(String key, Outcome outcome) {
        if (LaunchKey.is(key)) {
            meters.counter(METRIC, "key", LAUNCH, "outcome", outcome.label).increment();
            return;
        }
        boolean exists = outcome != Outcome.UNKNOWN_KEY;
        meters.counter(METRIC, "key", exists ? key : NO_KEY, "outcome", outcome.label).increment();
        if (exists) {
            Instant now = clock.instant();
            counted.merge(new Place(key, Campaign.dateOf(now)), UseCount.of(outcome, now), UseCount::plus);
        }
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void write() {
        Map<Place, UseCount> taken = take();
        if (taken.isEmpty()) {
            return;
        }
        try {
            add(taken);
        } catch (SQLException e) {
            LOG.warnf("Uses of credentials could not be written, and will be later: %s", e.getMessage());
            taken.forEach((place, count) -> counted.merge(place, count, UseCount::plus));
        }
    }

    void atStop(@Observes ShutdownEvent stop) {
        write();
    }

    private Map<Place, UseCount> take() {
        var taken = new HashMap<Place, UseCount>();
        for (Place place : counted.keySet()) {
            UseCount count = counted.remove(place);
            if (count != null) {
                taken.put(place, count);
            }
        }
        return taken;
    }

    private void add(Map<Place, UseCount> counts) throws SQLException {
        List<Place> places = List.copyOf(counts.keySet());
        List<UseCount> sums = places.stream().map(counts::get).toList();
        try (Connection connection = database.getConnection(); PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setArray(1, connection.createArrayOf("text", places.stream().map(Place::key).toArray()));
            add.setArray(2, connection.createArrayOf("date", places.stream().map(place -> place.day.toString()).toArray()));
            add.setArray(3, connection.createArrayOf("bigint", sums.stream().map(UseCount::accepted).toArray()));
            add.setArray(4, connection.createArrayOf("bigint", sums.stream().map(UseCount::refused).toArray()));
            add.setArray(5, connection.createArrayOf("timestamptz", sums.stream().map(UseCount::last)
                    .map(last -> last == null ? null : last.toString()).toArray()));
            add.executeUpdate();
        }
    }
}
