package vn.hocso.dev.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.campaign.attendance.CheckIns;
import vn.hocso.campaign.attendance.Codes;
import vn.hocso.campaign.attendance.Listed;
import vn.hocso.campaign.attendance.RotatingCode;
import vn.hocso.campaign.attendance.Sheets;
import vn.hocso.campaign.session.SessionSecrets;
import vn.hocso.campaign.session.TrainingSession;
import vn.hocso.campaign.session.VenuePoint;
import vn.hocso.campaign.session.VenuePoints;
import vn.hocso.dev.demo.DemoAccounts.Account;
import vn.hocso.dev.demo.DemoAccounts.Book;
import vn.hocso.dev.demo.SessionPlan.Planned;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;

/** Who comes to a session: some teams scan the codes of room and points, the others sign the paper, which officers enter days later. */
@ApplicationScoped
class DemoAttendance {

    private static final double COMES = 0.7;
    /** Reads a code that was on the screen some minutes ago, from a photograph; an officer has to look at it. */
    private static final double STALE = 0.03;
    private static final int STALE_STEPS = 12;
    private static final double GUESTS = 0.15;
    private static final int MINUTES = 40;
    private static final double VERY_LATE = 0.06;
    private static final int VERY_LATE_DAYS = 30;
    private static final int PAPER_DAYS = 5;
    private static final LocalTime DESK = LocalTime.of(15, 0);

    private final SessionSecrets secrets;
    private final VenuePoints points;
    private final Codes codes;
    private final CheckIns checkIns;
    private final Sheets sheets;
    private final Roster roster;
    private final Past past;

    DemoAttendance(SessionSecrets secrets, VenuePoints points, Codes codes, CheckIns checkIns, Sheets sheets, Roster roster,
            Past past) {
        this.secrets = secrets;
        this.points = points;
        this.codes = codes;
        this.checkIns = checkIns;
        this.sheets = sheets;
        this.roster = roster;
        this.past = past;
    }

    void byCode(TrainingSession session, Planned planned, Book book, Random random, Instant until) {
        List<VenuePoint> connected = points.of(session);
        byte[] secret = secrets.of(session.id());
        for (Team team : teams(session, planned)) {
            if (!scans(team, planned)) {
                continue;
            }
            VenuePoint point = connected.stream().filter(one -> team.communeCode() != null && one.connects(team.communeCode()))
                    .findFirst().orElse(null);
            for (Account account : book.of(team.id())) {
                Instant at = Past.of(session.heldOn(), session.startsAt()).plusSeconds(random.nextInt(MINUTES * 60));
                long step = RotatingCode.step(at) - (random.nextDouble() < STALE ? STALE_STEPS : 0);
                if (random.nextDouble() < COMES) {
                    String code = point == null ? RotatingCode.of(secret, step) : point.code();
                    past.tell(at, until, () -> checkIns.checkIn(account.member(), codes.read(code, random.nextInt(4) == 0),
                            account.subject()));
                }
            }
        }
    }

    void onPaper(TrainingSession session, Planned planned, Random random, Instant until) {
        for (Team team : teams(session, planned)) {
            if (scans(team, planned)) {
                continue;
            }
            List<Long> signed = sheets.listed(session, team).stream().map(Listed::entry)
                    .filter(entry -> random.nextDouble() < COMES).toList();
            int guests = random.nextDouble() < GUESTS ? 1 + random.nextInt(3) : 0;
            int days = random.nextDouble() < VERY_LATE ? VERY_LATE_DAYS : 1 + random.nextInt(PAPER_DAYS);
            past.tell(Past.of(session.heldOn().plusDays(days), DESK).plus(Duration.ofMinutes(random.nextInt(90))), until,
                    () -> sheets.enter(session, team, signed, guests, DemoRoster.MAKER));
        }
    }

    /** Each session of a province has some of its teams, whatever those before had. */
    private List<Team> teams(TrainingSession session, Planned planned) {
        List<Team> all = roster.teamsWithin(session.province(), session.heldOn(), null);
        List<Team> some = all.stream().filter(team -> lot(team, planned.no()) < planned.share()).toList();
        return some.isEmpty() ? all.subList(0, Math.min(1, all.size())) : some;
    }

    private static boolean scans(Team team, Planned planned) {
        return lot(team, -planned.no()) < planned.byCode();
    }

    private static double lot(Team team, int of) {
        return new Random(team.id() * 122_949_823L + of * 7_919L).nextDouble();
    }
}
