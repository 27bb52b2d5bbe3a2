package vn.hocso.dev.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.campaign.session.Attendees;
import vn.hocso.campaign.session.Plan;
import vn.hocso.campaign.session.Sessions;
import vn.hocso.campaign.session.TrainingSession;
import vn.hocso.campaign.session.VenuePoints;
import vn.hocso.dev.demo.DemoAccounts.Book;
import vn.hocso.dev.demo.SessionPlan.Course;
import vn.hocso.dev.demo.SessionPlan.Planned;
import vn.hocso.roster.Establishment;
import vn.hocso.roster.Roster;
import vn.hocso.roster.TrainingCluster;
import vn.hocso.roster.territory.Unit;
import vn.hocso.shared.time.Campaign;

/** Sessions in person with their points, planned some time before and closed in the evening. */
@ApplicationScoped
class DemoSessions {

    private static final String[] VENUES = {"Hội trường Sở Thông tin và Truyền thông", "Nhà văn hóa Lao động tỉnh",
            "Hội trường Trung tâm hội nghị tỉnh", "Hội trường Trường Chính trị tỉnh", "Hội trường Tỉnh đoàn"};
    private static final String[] TOPICS = {"Dịch vụ công trực tuyến: giúp người dân nộp hồ sơ lần đầu",
            "Thanh toán không dùng tiền mặt và an toàn trên mạng", "Kỹ năng của Tổ công nghệ số cộng đồng",
            "Đưa hàng của hộ gia đình lên sàn thương mại điện tử", "Sổ sức khỏe điện tử và nhận biết lừa đảo"};
    private static final String[] SPEAKERS = {"Phòng Chuyển đổi số, Sở Thông tin và Truyền thông",
            "Trung tâm Công nghệ thông tin và Truyền thông; Công an tỉnh", "Tỉnh đoàn; Bưu điện tỉnh", ""};
    private static final int DAYS_BEFORE = 9;
    private static final int OFFICE = 9;
    private static final int EVENING = 18;
    private static final int CALLED_OFF_BEFORE = 2;

    private final Sessions sessions;
    private final VenuePoints points;
    private final DemoAttendance attendance;
    private final Roster roster;
    private final Past past;

    DemoSessions(Sessions sessions, VenuePoints points, DemoAttendance attendance, Roster roster, Past past) {
        this.sessions = sessions;
        this.points = points;
        this.attendance = attendance;
        this.roster = roster;
        this.past = past;
    }

    List<HistoryPart> parts(Book book, Instant until) {
        Set<String> founded = roster.establishment().stream().filter(one -> one.status() != Establishment.Status.NONE)
                .map(Establishment::provinceCode).collect(Collectors.toSet());
        return SessionPlan.of(roster.clusters(TrainingCluster.SCHEME, Campaign.dateOf(until)), founded).stream()
                .map(planned -> new HistoryPart("session." + planned.province() + "." + planned.no(),
                        () -> hold(planned, book, until)))
                .toList();
    }

    void hold(Planned planned, Book book, Instant until) {
        Random random = planned.random();
        LocalDate day = planned.heldOn();
        var id = new AtomicLong();
        past.tell(Past.of(day.minusDays(DAYS_BEFORE), OFFICE), until, () -> {
            id.set(sessions.plan(planned.province(), plan(planned, random), DemoRoster.MAKER));
            connect(sessions.session(id.get()), planned, random);
        });
        if (id.get() == 0) {
            return;
        }
        TrainingSession session = sessions.session(id.get());
        switch (planned.course()) {
            case HELD -> {
                attendance.byCode(session, planned, book, random, until);
                past.tell(Past.of(day, EVENING), until, () -> sessions.close(session, DemoRoster.MAKER));
                attendance.onPaper(session, planned, random, until);
            }
            case CALLED_OFF -> past.tell(Past.of(day.minusDays(CALLED_OFF_BEFORE), OFFICE), until,
                    () -> sessions.cancel(session, DemoRoster.MAKER));
            case TO_COME -> {
                // Nobody came yet.
            }
        }
    }

    private static Plan plan(Planned planned, Random random) {
        Attendees audience = random.nextInt(4) == 0 ? Attendees.BOTH : Attendees.MEMBERS;
        return new Plan(planned.heldOn(), planned.startsAt(), planned.endsAt(), any(VENUES, random),
                planned.course() == Course.TO_COME ? TOPICS[1] : any(TOPICS, random), any(SPEAKERS, random), audience);
    }

    /** A point of a district connects all its communes. */
    private void connect(TrainingSession session, Planned planned, Random random) {
        var districts = new ArrayList<Unit>(roster.unitsIn(planned.province()));
        for (Unit district : districts) {
            List<String> communes = roster.unitsIn(district.code()).stream().map(Unit::code).toList();
            if (random.nextDouble() < planned.connected() && !communes.isEmpty()) {
                points.add(session, "Điểm cầu " + district.fullName(), communes, DemoRoster.MAKER);
            }
        }
    }

    private static String any(String[] texts, Random random) {
        return texts[random.nextInt(texts.length)];
    }
}
