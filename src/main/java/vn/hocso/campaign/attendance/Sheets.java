package vn.hocso.campaign.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.hocso.campaign.session.TrainingSession;
import vn.hocso.roster.Audience;
import vn.hocso.roster.Team;
import vn.hocso.roster.TeamRole;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.shared.text.Vietnamese;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** Paper: who stands on the list of a team on the day of a session, and what an officer enters from the signatures. */
@ApplicationScoped
public class Sheets {

    private static final String LISTED = Sql.load(Sheets.class, "listed.sql");
    private static final String ENTER = Sql.load(Sheets.class, "enter.sql");
    private static final String GUESTS = "select people from session_guest where session_id = ? and team_id = ?"
            + " order by id desc limit 1";
    private static final String TELL_GUESTS = "insert into session_guest (session_id, team_id, people, entered_by, entered_at)"
            + " values (?, ?, ?, ?, ?)";

    private final Jdbc jdbc;
    private final TeamCounts counts;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    Sheets(Jdbc jdbc, TeamCounts counts, ServiceClock clock, Event<AuditEvent> audit) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.clock = clock;
        this.audit = audit;
    }

    /** @return leader and deputies first, then by name */
    public List<Listed> listed(TrainingSession session, Team team) {
        return jdbc.list(LISTED, row -> new Listed(row.getLong(1), row.getString(2), TeamRole.valueOf(row.getString(3)),
                Audience.valueOf(row.getString(4)), row.getString(5) == null ? null : Way.valueOf(row.getString(5)),
                row.getObject(6, Boolean.class)), session.id(), team.id(), session.heldOn(), session.heldOn()).stream()
                .sorted(Vietnamese.orderBy(Listed::fullName)).sorted((a, b) -> a.role().compareTo(b.role())).toList();
    }

    /** @return people on the paper who stand on no list, as it was told last */
    int guests(TrainingSession session, Team team) {
        return jdbc.first(GUESTS, row -> row.getInt(1), session.id(), team.id()).orElse(0);
    }

    /**
     * All of the sheet or nothing. Entered twice: harmless.
     *
     * @param entries ids of the lines that have a signature
     * @param by subject of the officer
     * @return how many were written down newly
     * @throws DomainException CONFLICT {@code session-not-yet}, {@code session-cancelled}; INVALID {@code sheet-stranger} when a line is none of the
     *         team's on that day
     */
    @Transactional
    public int enter(TrainingSession session, Team team, Collection<Long> entries, int guests, String by) {
        Instant now = clock.instant();
        LocalDate today = Campaign.dateOf(now);
        requireHeld(session, today);
        Set<Long> strangers = new HashSet<>(entries);
        strangers.removeAll(listed(session, team).stream().map(Listed::entry).collect(Collectors.toSet()));
        if (!strangers.isEmpty()) {
            throw DomainException.invalid("sheet-stranger",
                    strangers.size() + " người được đánh dấu không có trong danh sách của "
                            + team.name()
                            + " vào ngày của buổi tập huấn, nên chưa ghi gì. Danh sách có thể vừa đổi: bạn xem lại các dòng"
                            + " dưới đây; ai không có trong danh sách thì ghi vào số người ngoài danh sách.");
        }
        Object ids = entries.toArray(Long[]::new);
        List<String> made = jdbc.list(ENTER, row -> row.getString(1), session.id(), team.id(), now, today, by, ids);
        counts.add(session.id(), team.id(), (int) made.stream().filter(Audience.MEMBER.name()::equals).count(), today);
        if (guests != guests(session, team)) {
            jdbc.update(TELL_GUESTS, session.id(), team.id(), guests, by, now);
        }
        audit.fire(new AuditEvent(by, "campaign.attendance-paper", "session/" + session.id(),
                "team " + team.code() + ": " + made.size() + " entered, " + guests + " on no list"));
        return made.size();
    }

    /** @throws DomainException CONFLICT {@code session-not-yet}, {@code session-cancelled} */
    static void requireHeld(TrainingSession session, LocalDate today) {
        if (session.isCancelled()) {
            throw DomainException.conflict("session-cancelled", "Buổi tập huấn này đã hủy nên không nhập phiếu.");
        }
        if (!session.isDue(today)) {
            throw DomainException.conflict("session-not-yet",
                    "Buổi tập huấn này chưa đến: " + session.when() + ". Bạn nhập phiếu sau khi buổi diễn ra.");
        }
    }
}
