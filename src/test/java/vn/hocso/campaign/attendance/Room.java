package vn.hocso.campaign.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.campaign.session.SessionSecrets;
import vn.hocso.campaign.session.Sessions;
import vn.hocso.roster.Audience;
import vn.hocso.roster.NewEntry;
import vn.hocso.roster.RosterIntake;
import vn.hocso.roster.Team;
import vn.hocso.roster.TeamRole;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.ServiceClock;

/** What people do in the room of a session, for tests, through the real services. */
@ApplicationScoped
public class Room {

    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Codes codes;
    private final CheckIns checkIns;
    private final Sheets sheets;
    private final Sessions sessions;
    private final SessionSecrets secrets;
    private final RosterIntake intake;
    private final Jdbc jdbc;
    private final ServiceClock clock;

    Room(Codes codes, CheckIns checkIns, Sheets sheets, Sessions sessions, SessionSecrets secrets, RosterIntake intake,
            Jdbc jdbc,
            ServiceClock clock) {
        this.codes = codes;
        this.checkIns = checkIns;
        this.sheets = sheets;
        this.sessions = sessions;
        this.secrets = secrets;
        this.intake = intake;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atZone(VIETNAM).toInstant();
    }

    /** @return the code that the screen shows at that moment */
    public String screen(long session, Instant moment) {
        return RotatingCode.of(secrets.of(session), RotatingCode.step(moment));
    }

    public <T> T at(Instant moment, Supplier<T> work) {
        return clock.at(moment, work);
    }

    /** Scans the code and says "I am here" at that moment. */
    public void checkIn(UUID member, String code, Instant moment) {
        clock.at(moment, () -> {
            checkIns.checkIn(member, codes.read(code, false), "test-" + member);
            return null;
        });
    }

    /** Enters the paper of a team at that moment. */
    public int paper(long session, Team team, List<Long> entries, int guests, Instant moment) {
        return clock.at(moment, () -> sheets.enter(sessions.session(session), team, entries, guests, "test of sessions"));
    }

    /** Puts somebody on the list of the team since August. */
    public long listed(Team team, String name, Audience audience, UUID claimedBy) {
        Instant at = Instant.parse("2022-08-05T00:00:00Z");
        return clock.at(at, () -> {
            long list = intake.openImport("Danh sách thử", "test", at, true);
            intake.enter(list,
                    List.of(new NewEntry(name, null, team, TeamRole.MEMBER, audience, LocalDate.of(2022, 8, 5), claimedBy,
                            claimedBy == null ? null : at)));
            return jdbc.first("select max(id) from roster_entry where import_id = ?", row -> row.getLong(1), list)
                    .orElseThrow();
        });
    }

    /** @return how many members of the team are counted in the session */
    public int counted(long session, Team team) {
        return jdbc.first("select people from session_team where session_id = ? and team_id = ?", row -> row.getInt(1), session,
                team.id()).orElse(0);
    }
}
