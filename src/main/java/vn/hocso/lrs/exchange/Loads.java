package vn.hocso.lrs.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.lrs.exchange.Load.State;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.shared.time.ServiceClock;

/** The loads as people and programs look at them. */
@ApplicationScoped
class Loads {

    private static final String FIND = Sql.load(Loads.class, "loads.sql");
    private static final String PROBLEMS = "select number, line, code, detail from lrs_load_problem where load_id = ? "
            + "order by number limit ?";

    private final Jdbc jdbc;
    private final ServiceClock clock;
    private final ExchangeConfig config;

    Loads(Jdbc jdbc, ServiceClock clock, ExchangeConfig config) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.config = config;
    }

    /** @param authority null for everybody's */
    List<Load> newest(String authority, int most) {
        return find(null, authority, most);
    }

    /** @throws DomainException NOT_FOUND, also when it is another authority's */
    Load get(UUID id, String authority) {
        return find(id, authority, 1).stream().findFirst()
                .orElseThrow(() -> DomainException.notFound("load-unknown", "Không có lần nạp nào mang mã này."));
    }

    /** @return in the order of the file */
    List<Problem> problems(UUID load, int most) {
        return jdbc.list(PROBLEMS, row -> new Problem(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)), load,
                most);
    }

    private List<Load> find(UUID id, String authority, int most) {
        return jdbc.list(FIND, Loads::load, clock.instant().minus(config.brokenOffAfter()), id, id, authority, authority, most);
    }

    private static Load load(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return new Load(row.getObject("id", UUID.class), row.getString("authority"), row.getString("name"),
                row.getString("started_by"), instant(row, "started_at"), instant(row, "moved_at"),
                Arrays.stream(State.values()).filter(s -> s.text().equals(state)).findFirst().orElseThrow(),
                row.getString("reason"), row.getLong("items"), row.getLong("line"), row.getLong("stored"),
                row.getLong("repeated"), row.getLong("refused"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
