package vn.hocso.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.shared.Jdbc;

/** The completions themselves, for those who prove a figure; figures are read from sums. */
@ApplicationScoped
public class CompletionLedger {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String COLUMNS = "select statement_id, member_id, province_code, event_at, received_at, proven, signature "
            + "from completion ";
    private static final String BEFORE = COLUMNS + "where rule = ? and event_at < ? and received_at < ? and statement_id > ? "
            + "and (?::text is null or province_code = ?) order by statement_id limit ?";
    private static final String OF_MEMBER = COLUMNS + "where member_id = ? and rule = ?";
    private static final String OF_STATEMENT = COLUMNS + "where statement_id = ?";

    private final Jdbc database;

    CompletionLedger(Jdbc database) {
        this.database = database;
    }

    /**
     * A portion of the completions that had happened and had been received before an instant, in the order of the statements' ids.
     *
     * @param province in which they are counted, null for all
     * @param after the last statement of the portion before, null for the first
     */
    public List<Completed> before(String rule, Instant instant, String province, UUID after, int most) {
        return database.list(BEFORE, CompletionLedger::completed, rule, instant, instant, after == null ? BEFORE_ALL : after,
                province, province, most);
    }

    /** @return the completion that this statement tells, empty when it tells none */
    public Optional<Completed> ofStatement(UUID statement) {
        return database.first(OF_STATEMENT, CompletionLedger::completed, statement);
    }

    /** @return how the member met that rule, empty for somebody who has not */
    public Optional<Completed> of(UUID member, String rule) {
        return database.first(OF_MEMBER, CompletionLedger::completed, member, rule);
    }

    private static Completed completed(ResultSet row) throws SQLException {
        return new Completed(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3), Jdbc.instant(row, 4),
                Jdbc.instant(row, 5), row.getBoolean(6), row.getString(7));
    }
}
