package vn.hocso.lrs.forward.desk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;
import vn.hocso.lrs.forward.Filter;
import vn.hocso.lrs.forward.Vault;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/**
 * The targets as administrators keep them; every change is written to the log in the same transaction. A target's address never
 * changes: another address is another store, which has another part of the statements.
 */
@ApplicationScoped
@Transactional
class TargetDesk {

    private static final String MAKE = "insert into lrs_forward_target (code, name, endpoint, version, key, secret, secret_name, verbs, "
            + "activities, agents, extensions, not_from, created_at, created_by, state, position) "
            + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'running', ?) on conflict (code) do nothing";
    private static final String PAUSE = "update lrs_forward_target set state = 'paused' where code = ? and state in ('running', 'denied')";
    private static final String RESUME = "update lrs_forward_target set state = 'running', failures = 0, refusals = 0, breaks = 0, "
            + "gave_up = false, rest_until = null, problem = null, problem_at = null where code = ? and state <> 'ended'";
    private static final String SECRET = "update lrs_forward_target set key = ?, secret = ?, secret_name = ? "
            + "where code = ? and state <> 'ended'";
    private static final String END = "update lrs_forward_target set state = 'ended', secret = null, secret_name = null "
            + "where code = ? and state <> 'ended'";
    private static final String BACK = "update lrs_forward_target set position = least(position, ?) "
            + "where code = ? and state <> 'ended'";
    private static final String RESEND = "update lrs_forward_letter set resend = true where target = ? "
            + "and (?::bigint is null or seq = ?) and not resend";
    private static final String DISMISS = "delete from lrs_forward_letter where target = ? and seq = ?";
    private static final String LAST = "select coalesce((select seq from statement order by seq desc limit 1), 0)";
    private static final String BEFORE = "select min(seq) - 1 from statement where stored >= ?";
    /** A month of many millions is read by number until the day begins. */
    private static final String TAKE_TIME = "set local statement_timeout = '50s'";

    private interface Filling {
        void of(PreparedStatement statement) throws SQLException;
    }

    private final AgroalDataSource database;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;
    private final Sights sights;
    private final Vault vault;

    TargetDesk(AgroalDataSource database, ServiceClock clock, Event<AuditEvent> audit, Sights sights, Vault vault) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
        this.sights = sights;
        this.vault = vault;
    }

    /** The same form sent twice makes one. */
    void make(NewTarget asked, String by) {
        Filter filter = asked.filter();
        long position = asked.from().isEmpty() ? last() : before(NewTarget.date(asked.from()));
        int made = run(MAKE, insert -> {
            insert.setString(1, asked.code());
            insert.setString(2, asked.name());
            insert.setString(3, asked.endpoint());
            insert.setString(4, asked.version());
            insert.setString(5, asked.key());
            secret(insert, 6, asked.code(), asked.endpoint(), asked.key(), asked.secret(), asked.secretName());
            array(insert, 8, filter.verbs());
            array(insert, 9, filter.activities());
            array(insert, 10, filter.agents());
            array(insert, 11, filter.extensions());
            array(insert, 12, asked.authorities());
            insert.setObject(13, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(14, by);
            insert.setLong(15, position);
        });
        if (made > 0) {
            record(by, "lrs.forwarding", asked.code(), "to " + asked.endpoint() + ", xAPI " + asked.version()
                    + (filter.isEmpty() ? ", everything" : ", filtered")
                    + (asked.from().isEmpty() ? "" : ", from " + asked.from()));
        }
    }

    void pause(String code, String by) {
        sights.get(code);
        if (run(PAUSE, update -> update.setString(1, code)) > 0) {
            record(by, "lrs.forwarding-pause", code, "paused");
        }
    }

    /** Also after a denial: what was counted of failures is forgotten. */
    void resume(String code, String by) {
        sights.get(code);
        if (run(RESUME, update -> update.setString(1, code)) > 0) {
            record(by, "lrs.forwarding-resumption", code, "running");
        }
    }

    /** @throws DomainException CONFLICT when it ended */
    void changeSecret(String code, String key, String secret, String secretName, String by) {
        Sight sight = sights.get(code);
        int changed = run(SECRET, update -> {
            update.setString(1, key);
            secret(update, 2, code, sight.endpoint(), key, secret, secretName);
            update.setString(4, code);
        });
        if (changed == 0) {
            throw DomainException.conflict("forwarding-ended", "Nơi nhận này đã bỏ.");
        }
        record(by, "lrs.forwarding-secret", code, secretName.isEmpty() ? "a new secret" : "the secret " + secretName);
    }

    /** Sends everything since that day once more, in order; what is there already has no effect. Never skips anything. */
    void goBack(String code, LocalDate from, String by) {
        sights.get(code);
        long position = before(from);
        int moved = run(BACK, update -> {
            update.setLong(1, position);
            update.setString(2, code);
        });
        if (moved > 0) {
            record(by, "lrs.forwarding-back-fill", code, "from " + from);
        }
    }

    /** @param seq null for all */
    void resend(String code, Long seq, String by) {
        sights.get(code);
        int asked = run(RESEND, update -> {
            update.setString(1, code);
            update.setObject(2, seq);
            update.setObject(3, seq);
        });
        if (asked > 0) {
            record(by, "lrs.forwarding-resending", code, asked + " statements");
        }
    }

    /** It will never be sent, unless somebody goes back to its date. */
    void dismiss(String code, long seq, String by) {
        sights.get(code);
        int dismissed = run(DISMISS, delete -> {
            delete.setString(1, code);
            delete.setLong(2, seq);
        });
        if (dismissed > 0) {
            record(by, "lrs.forwarding-dismissal", code, "statement number " + seq);
        }
    }

    /** For ever; the secret is forgotten. */
    void end(String code, String by) {
        sights.get(code);
        if (run(END, update -> update.setString(1, code)) > 0) {
            record(by, "lrs.forwarding-end", code, "ended for ever");
        }
    }

    private void secret(PreparedStatement statement, int at, String code, String endpoint, String key, String secret,
            String secretName) throws SQLException {
        boolean typed = secretName.isEmpty();
        statement.setBytes(at, typed ? vault.lock(secret, Vault.place(code, endpoint, key)) : null);
        statement.setString(at + 1, typed ? null : secretName);
    }

    private long last() {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(LAST);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The last statement could not be found", e);
        }
    }

    /** @return the number before the first statement stored on that day in Vietnam or later */
    private long before(LocalDate day) {
        Instant start = Campaign.startOf(day);
        try (Connection connection = database.getConnection();
                Statement patience = connection.createStatement();
                PreparedStatement query = connection.prepareStatement(BEFORE)) {
            patience.execute(TAKE_TIME);
            query.setObject(1, start.atOffset(ZoneOffset.UTC));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                long before = row.getLong(1);
                return row.wasNull() ? last() : before;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The first statement of a day could not be found", e);
        }
    }

    private static void array(PreparedStatement statement, int at, List<String> texts) throws SQLException {
        statement.setArray(at, statement.getConnection().createArrayOf("text", texts.toArray()));
    }

    private void record(String by, String action, String code, String detail) {
        audit.fire(new AuditEvent(by, action, "lrs-forwarding/" + code, detail));
    }

    private int run(String sql, Filling filling) {
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            filling.of(statement);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The target could not be changed", e);
        }
    }
}
