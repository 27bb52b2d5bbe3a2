package vn.hocso.lrs.forward;

import static vn.hocso.lrs.forward.Targets.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import io.agroal.api.AgroalDataSource;
import vn.hocso.lrs.forward.Progress.Refused;
import vn.hocso.shared.Sql;
import vn.hocso.shared.time.ServiceClock;

/** Writes down how far a target got and what it refused, both or neither. */
@ApplicationScoped
class Ledger {

    /** A refused statement that was to be sent again. */
    record Due(long seq, UUID statement) {}

    private static final Logger LOG = Logger.getLogger(Ledger.class);
    private static final int LONGEST_ANSWER = 500;
    private static final String SETTLE = Sql.load(Ledger.class, "settle.sql");
    private static final String KEEP = "insert into lrs_forward_letter (target, seq, statement_id, reason, status, answer, at) "
            + "values (?, ?, ?, ?, ?, ?, ?) on conflict on constraint lrs_forward_letter_pkey do update set "
            + "reason = excluded.reason, status = excluded.status, answer = excluded.answer, at = excluded.at, resend = false";
    private static final String DONE = "delete from lrs_forward_letter where target = ? and seq = any(?::bigint[])";
    private static final String GONE = "update lrs_forward_letter set resend = false, reason = 'GONE' "
            + "where target = ? and seq = any(?::bigint[])";
    private static final String DUE = "select seq, statement_id from lrs_forward_letter where target = ? and resend "
            + "order by seq limit ?";

    private final AgroalDataSource database;
    private final ServiceClock clock;
    private final Backoff rest;

    Ledger(AgroalDataSource database, ServiceClock clock, ForwardConfig config) {
        this.database = database;
        this.clock = clock;
        this.rest = new Backoff(config.firstRest(), config.longestRest(), Math::random);
    }

    /** @return refused statements that somebody wants to be sent again, by number */
    List<Due> due(String target, int most) {
        try (Connection connection = database.getConnection(); PreparedStatement query = connection.prepareStatement(DUE)) {
            query.setString(1, target);
            query.setInt(2, most);
            var due = new ArrayList<Due>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    due.add(new Due(row.getLong(1), row.getObject(2, UUID.class)));
                }
            }
            return due;
        } catch (SQLException e) {
            throw new IllegalStateException("Letters could not be read", e);
        }
    }

    /** What was asked to be sent again and is not in the store any more. */
    @Transactional
    void gone(String target, List<Long> seqs) {
        change(GONE, target, seqs);
    }

    /**
     * @param position the number up to which the target is done
     * @return whether it was written: not when the lease is another's by now, or the position was moved
     */
    @Transactional
    boolean settle(Target target, UUID replica, long position, Progress progress) {
        Instant now = clock.instant();
        Setback setback = progress.setback();
        int failures = (progress.moved() ? 0 : target.failures()) + (setback == null || setback.denied() ? 0 : 1);
        Instant restUntil = setback == null || setback.denied() ? null : now.plus(rest.after(failures, setback.pause()));
        try (Connection connection = database.getConnection(); PreparedStatement settle = connection.prepareStatement(SETTLE)) {
            settle.setLong(1, position);
            settle.setInt(2, progress.taken().size());
            settle.setObject(3, progress.taken().isEmpty() ? null : sql(now));
            settle.setInt(4, failures);
            settle.setInt(5, progress.refusals());
            settle.setInt(6, progress.breaks());
            settle.setBoolean(7, progress.gaveUp());
            settle.setObject(8, sql(restUntil));
            settle.setString(9, setback == null ? null : setback.problem());
            settle.setObject(10, setback == null ? null : sql(now));
            settle.setBoolean(11, setback != null && setback.denied());
            settle.setBoolean(12, setback != null);
            settle.setBoolean(13, setback != null);
            settle.setString(14, target.code());
            settle.setObject(15, replica);
            settle.setLong(16, target.position());
            if (settle.executeUpdate() == 0) {
                LOG.infof("What was sent to %s is not counted: it was moved or taken over meanwhile", target.code());
                return false;
            }
            if (setback != null && setback.denied()) {
                LOG.warnf("Forwarding to %s waits for a person: %s", target.code(), setback.problem());
            }
            change(DONE, target.code(), progress.taken().stream().map(Row::seq).toList());
            keep(connection, target.code(), now, progress.refused());
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("How far a target got could not be written", e);
        }
    }

    private static void keep(Connection connection, String target, Instant now, List<Refused> refused) throws SQLException {
        if (refused.isEmpty()) {
            return;
        }
        try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
            for (Refused one : refused) {
                keep.setString(1, target);
                keep.setLong(2, one.row().seq());
                keep.setObject(3, one.row().id());
                keep.setString(4, one.reason().name());
                keep.setObject(5, one.status());
                keep.setString(6, shortened(one.answer()));
                keep.setObject(7, sql(now));
                keep.addBatch();
            }
            keep.executeBatch();
        }
    }

    /** PostgreSQL takes no NUL in a text. */
    private static String shortened(String answer) {
        return answer == null || answer.isBlank()
                ? null
                : answer.substring(0, Math.min(LONGEST_ANSWER, answer.length())).replace('\0', ' ').strip();
    }

    private void change(String sql, String target, List<Long> seqs) {
        if (seqs.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection(); PreparedStatement change = connection.prepareStatement(sql)) {
            change.setString(1, target);
            change.setArray(2, connection.createArrayOf("bigint", seqs.toArray()));
            change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Letters could not be changed", e);
        }
    }
}
