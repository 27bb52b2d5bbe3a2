package vn.hocso.campaign.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.shared.Jdbc;

/** Which sessions a member attended. */
@ApplicationScoped
class OwnAttendances {

    private static final String OWN = """
            select s.id, s.held_on, s.venue, s.topic, a.at, a.way, a.counted
            from session_attendance a join training_session s on s.id = a.session_id
            where a.member_id = ? or a.entry_id in (select id from roster_entry where claimed_by = ?)
            order by s.held_on desc, s.id desc""";

    private final Jdbc jdbc;

    OwnAttendances(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the newest first */
    List<OwnAttendance> of(UUID member) {
        return jdbc.list(OWN, row -> new OwnAttendance(row.getLong(1), row.getObject(2, LocalDate.class), row.getString(3),
                row.getString(4), Jdbc.instant(row, 5), Way.valueOf(row.getString(6)), row.getObject(7, Boolean.class)), member,
                member);
    }
}
