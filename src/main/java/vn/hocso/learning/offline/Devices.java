package vn.hocso.learning.offline;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;

/** The browsers that members learn with. */
@ApplicationScoped
class Devices {

    private static final String FIND = "select registered_at, clock_since, ahead_ms from learner_device"
            + " where member_id = ? and device = ?";
    private static final String SEE = Sql.load(Devices.class, "see_device.sql");

    private final Jdbc database;
    private final OfflineConfig config;

    Devices(Jdbc database, OfflineConfig config) {
        this.database = database;
        this.config = config;
    }

    /** @return empty when it was never seen with this member */
    Optional<Device> find(UUID member, UUID device) {
        return database.first(FIND, row -> new Device(Jdbc.instant(row, 1), Jdbc.instant(row, 2),
                Duration.ofMillis(row.getLong(3))), member, device);
    }

    /** Registers it, or remembers since when its clock goes otherwise than before. */
    void see(UUID member, UUID device, Instant now, Duration ahead) {
        database.update(SEE, member, device, now, now, now, ahead.toMillis(), config.tolerance().toMillis());
    }
}
