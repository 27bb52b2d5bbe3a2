package vn.hocso.campaign.session;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

/** Sessions for tests, made through the real services. */
@ApplicationScoped
public class Plans {

    private static final String PLANNER = "test of sessions";

    private final Sessions sessions;
    private final VenuePoints points;

    Plans(Sessions sessions, VenuePoints points) {
        this.sessions = sessions;
        this.points = points;
    }

    /** @return a session that lasts all day */
    public long allDay(String province, LocalDate day) {
        return plan(province, day, LocalTime.of(0, 0), LocalTime.of(23, 59));
    }

    public long plan(String province, LocalDate day, LocalTime from, LocalTime to) {
        return sessions.plan(province,
                new Plan(day, from, to, "Hội trường UBND tỉnh", "Kỹ năng số cơ bản", "", Attendees.MEMBERS), PLANNER);
    }

    /** @return the code of a point that connects the communes */
    public String point(long session, String name, List<String> communes) {
        TrainingSession of = sessions.session(session);
        points.add(of, name, communes, PLANNER);
        return points.of(of).stream().filter(point -> point.name().equals(name)).findFirst().orElseThrow().code();
    }

    public void close(long session) {
        sessions.close(sessions.session(session), PLANNER);
    }

    public void cancel(long session) {
        sessions.cancel(sessions.session(session), PLANNER);
    }
}
