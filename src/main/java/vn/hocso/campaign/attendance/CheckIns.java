package vn.hocso.campaign.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.hocso.campaign.session.Sessions;
import vn.hocso.campaign.session.TrainingSession;
import vn.hocso.campaign.session.VenuePoint;
import vn.hocso.campaign.session.VenuePoints;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** Takes people's own check-ins: once each, and flagged where something does not fit. */
@ApplicationScoped
public class CheckIns {

    /**
     * What a person is about to attend, or attended.
     *
     * @param point null for the room
     * @param team of the person on the day of the session
     */
    record Invitation(TrainingSession session, VenuePoint point, Team team, List<Flag> flags) {

        public boolean isStale() {
            return flags.contains(Flag.STALE_CODE);
        }
    }

    private static final String CHECK_IN = Sql.load(CheckIns.class, "check_in.sql");
    /** Also by a line of the list that is the person's. */
    private static final String ATTENDED = "select at from session_attendance where session_id = ? and (member_id = ?"
            + " or entry_id in (select id from roster_entry where claimed_by = ?)) order by id limit 1";

    private final Sessions sessions;
    private final VenuePoints points;
    private final Roster roster;
    private final TeamCounts counts;
    private final OwnAttendances own;
    private final Jdbc jdbc;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    CheckIns(Sessions sessions, VenuePoints points, Roster roster, TeamCounts counts, OwnAttendances own, Jdbc jdbc,
            ServiceClock clock,
            Event<AuditEvent> audit) {
        this.sessions = sessions;
        this.points = points;
        this.roster = roster;
        this.counts = counts;
        this.own = own;
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @return what the scan means for the person
     * @throws DomainException CONFLICT with the reason when the session takes no codes, or the person is in no team on its day
     */
    Invitation invitation(UUID member, Scan scan) {
        TrainingSession session = sessions.session(scan.session());
        session.requireOpenForCodes(Campaign.dateOf(clock.instant()));
        VenuePoint point = scan.point() == 0
                ? null
                : points.point(scan.point()).orElseThrow(() -> DomainException
                        .conflict("point-removed", "Điểm cầu này đã được gỡ khỏi buổi tập huấn. Bạn hỏi người phụ trách."));
        Team team = roster.teamOf(member, session.heldOn()).orElseThrow(() -> DomainException.conflict("team-missing",
                "Bạn chưa ở Tổ nào vào ngày của buổi tập huấn. Bạn nhờ người phụ trách ghi bằng phiếu giấy."));
        return new Invitation(session, point, team, flags(session, point, team, scan));
    }

    /** @return when the person attended that session */
    Optional<Instant> attended(UUID member, long session) {
        return jdbc.first(ATTENDED, row -> Jdbc.instant(row, 1), session, member, member);
    }

    /**
     * Sent twice: harmless.
     *
     * @param by subject of the person
     * @return whether an officer has to settle it before it counts
     * @throws DomainException as {@link #invitation}
     */
    @Transactional
    public boolean checkIn(UUID member, Scan scan, String by) {
        Invitation invitation = invitation(member, scan);
        long session = invitation.session.id();
        LocalDate toldOn = Campaign.dateOf(scan.at());
        Object flags = invitation.flags.stream().map(Flag::name).toArray(String[]::new);
        Optional<Long> made = jdbc.first(CHECK_IN, row -> row.getLong(1), session, member, invitation.team.id(),
                scan.point() == 0 ? null : scan.point(), scan.way().name(), scan.at(), toldOn, flags);
        if (made.isEmpty()) {
            if (attended(member, session).isEmpty()) {
                // Closed a moment ago.
                sessions.session(session).requireOpenForCodes(toldOn);
            }
            return own.of(member).stream().anyMatch(one -> one.session() == session && one.isWaiting());
        }
        if (invitation.flags.isEmpty()) {
            counts.add(session, invitation.team.id(), 1, toldOn);
            return false;
        }
        audit.fire(new AuditEvent(by, "campaign.attendance-flag", "session/" + session,
                "attendance " + made.get() + " " + invitation.flags));
        return true;
    }

    private static List<Flag> flags(TrainingSession session, VenuePoint point, Team team, Scan scan) {
        var flags = new ArrayList<Flag>();
        if (scan.stale()) {
            flags.add(Flag.STALE_CODE);
        }
        if (!session.isDuring(scan.at())) {
            flags.add(Flag.OUTSIDE_HOURS);
        }
        boolean here = point == null ? team.provinceCode().equals(session.province()) : reaches(point, team);
        if (!here) {
            flags.add(Flag.OTHER_PLACE);
        }
        return flags;
    }

    /** A team of a whole district belongs to every point that connects a commune of it. */
    private static boolean reaches(VenuePoint point, Team team) {
        return team.communeCode() != null
                ? point.connects(team.communeCode())
                : point.communes().stream().anyMatch(commune -> commune.parentCode().equals(team.districtCode()));
    }
}
