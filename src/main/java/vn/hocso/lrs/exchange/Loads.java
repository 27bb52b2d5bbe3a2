package vn.hocso.lrs.exchange;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import vn.hocso.lrs.exchange.Load.State;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Sql;
import vn.hocso.shared.time.ServiceClock;

/** The loads as people and programs look at them. */
@ApplicationScoped
class Loads {

    private static final String FIND = Sql.load(Loads.class, "loads.sql");
    private static final String PROBLEMS = "select number, line, code, detail from lrs_load_problem where load_id = ? "
            + "order by number limit ?";

    private final AgroalDataSource database;
    private final ServiceClock clock;
    private final ExchangeConfig config;

    Loads(AgroalDataSource database, ServiceClock clock, ExchangeConfig config) {
        this.database = database;
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
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(PROBLEMS)) {
            query.setObject(1, load);
            query.setInt(2, most);
            var problems = new ArrayList<Problem>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    problems.add(new Problem(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)));
                }
            }
            return problems;
        } catch (SQLException e) {
            throw new IllegalStateException("The problems of a load could not be read", e);
        }
    }

    private List<Load> find(UUID id, String authority, int most) {
        try (Connection connection = database.getConnection(); PreparedStatement query = connection.prepareStatement(FIND)) {
            query.setObject(1, clock.instant().minus(config.brokenOffAfter()).atOffset(ZoneOffset.UTC));
            query.setObject(2, id);
            query.setObject(3, id);
            query.setString(4, authority);
            query.setString(5, authority);
            query.setInt(6, most);
            var loads = new ArrayList<Load>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    loads.add(load(row));
                }
            }
            return loads;
        } catch (SQLException e) {
            throw new IllegalStateException("Loads could not be read", e);
        }
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
