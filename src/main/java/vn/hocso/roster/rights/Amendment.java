package vn.hocso.roster.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import vn.hocso.roster.TeamRole;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.text.Phones;

/**
 * That somebody asked for a correction of what they cannot correct themselves.
 *
 * @param phone that is wished for, {@code +84} and nine digits; null for a role, and once it is over
 * @param role that is wished for, null for a number
 * @param teamId in which, null for a number
 * @param dueOn the last day by which it is answered
 * @param withdrawnAt null when it was not
 * @param answeredAt null before, as is {@code answer}
 */
public record Amendment(long id, UUID member, Kind kind, String phone, TeamRole role, Long teamId, Instant askedAt,
        LocalDate dueOn, Instant withdrawnAt, Instant answeredAt, Answer answer) {

    /** What is to be corrected. */
    public enum Kind {
        PHONE("Sửa số điện thoại"), ROLE("Sửa vai trò");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What an administrator said to it. */
    public enum Answer {
        DONE("Đã sửa"), UNCONFIRMED("Chưa xác nhận được"), BY_LIST("Sửa ở danh sách của tỉnh"), IN_USE(
                "Số đã có tài khoản khác");

        private final String label;

        Answer(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    static final String COLUMNS = "select id, member_id, kind, phone, role, team_id, asked_at, due_on, withdrawn_at, answered_at, answer"
            + " from amendment_request ";

    static Amendment of(ResultSet row) throws SQLException {
        String role = row.getString(5);
        String answer = row.getString(11);
        return new Amendment(row.getLong(1), row.getObject(2, UUID.class), Kind.valueOf(row.getString(3)), row.getString(4),
                role == null ? null : TeamRole.valueOf(role), row.getObject(6, Long.class), Jdbc.instant(row, 7),
                row.getObject(8, LocalDate.class), Jdbc.instant(row, 9), Jdbc.instant(row, 10),
                answer == null ? null : Answer.valueOf(answer));
    }

    /** @return as people write it; asked for only while there is one */
    public String phoneText() {
        return Phones.display(phone);
    }

    /** @return whether it still waits for an answer */
    public boolean isOpen() {
        return withdrawnAt == null && answeredAt == null;
    }

    boolean isOverdue(LocalDate today) {
        return isOpen() && dueOn.isBefore(today);
    }
}
