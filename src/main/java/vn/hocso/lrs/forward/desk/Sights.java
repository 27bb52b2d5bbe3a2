package vn.hocso.lrs.forward.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.lrs.forward.Filter;
import vn.hocso.lrs.forward.Reason;
import vn.hocso.lrs.forward.State;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;

/** Reads targets and what they refused. */
@ApplicationScoped
class Sights {

    private static final String TARGETS = Sql.load(Sights.class, "targets.sql");
    private static final String LETTERS = "select seq, statement_id, reason, status, answer, at, resend from lrs_forward_letter "
            + "where target = ? order by seq limit ?";

    private final Jdbc jdbc;

    Sights(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    List<Sight> all() {
        return read(null);
    }

    /** @throws DomainException NOT_FOUND */
    Sight get(String code) {
        return read(code).stream().findFirst()
                .orElseThrow(() -> DomainException.notFound("forwarding-unknown", "Không có nơi nhận nào mang mã này."));
    }

    /** @return the oldest, in the order in which they were stored */
    List<LetterSight> letters(String code, int most) {
        return jdbc.list(LETTERS, Sights::letter, code, most);
    }

    private List<Sight> read(String code) {
        return jdbc.list(TARGETS, Sights::sight, code, code);
    }

    private static LetterSight letter(ResultSet row) throws SQLException {
        return new LetterSight(row.getLong("seq"), row.getObject("statement_id", UUID.class),
                Reason.valueOf(row.getString("reason")),
                row.getObject("status", Integer.class), row.getString("answer"), instant(row, "at"), row.getBoolean("resend"));
    }

    private static Sight sight(ResultSet row) throws SQLException {
        var filter = new Filter(texts(row, "verbs"), texts(row, "activities"), texts(row, "agents"), texts(row, "extensions"));
        return new Sight(row.getString("code"), row.getString("name"), row.getString("endpoint"), row.getString("version"),
                row.getString("key"), row.getString("secret_name"), filter, texts(row, "not_from"), instant(row, "created_at"),
                row.getString("created_by"), State.of(row.getString("state")),
                row.getLong("sent"), instant(row, "sent_at"), row.getInt("failures"), instant(row, "rest_until"),
                row.getString("problem"), instant(row, "problem_at"), row.getLong("behind"), instant(row, "oldest"),
                row.getLong("letters"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var there = row.getObject(column, OffsetDateTime.class);
        return there == null ? null : there.toInstant();
    }
}
