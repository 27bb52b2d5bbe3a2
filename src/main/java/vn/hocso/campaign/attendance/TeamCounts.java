package vn.hocso.campaign.attendance;

import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.shared.Jdbc;

/** Keeps how many members of each team are counted in each session. Joins the caller's transaction. */
@ApplicationScoped
class TeamCounts {

    private static final String ADD = "insert into session_team as t (session_id, team_id, people, told_on) values (?, ?, ?, ?)"
            + " on conflict on constraint session_team_pkey do update set told_on = case when t.people = 0 then excluded.told_on"
            + " else least(t.told_on, excluded.told_on) end, people = t.people + excluded.people";
    private static final String HOLD = "insert into session_team as t (session_id, team_id, people, told_on) values (?, ?, 0, ?)"
            + " on conflict on constraint session_team_pkey do update set people = t.people";
    private static final String COUNT_AGAIN = """
            update session_team t set people = n.people, told_on = coalesce(n.told_on, t.told_on)
            from (select count(*) as people, min(told_on) as told_on from session_attendance
                  where session_id = ? and team_id = ? and counted and audience = 'MEMBER') n
            where t.session_id = ? and t.team_id = ?""";

    private final Jdbc jdbc;

    TeamCounts(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    void add(long session, long team, int people, LocalDate toldOn) {
        if (people > 0) {
            jdbc.update(ADD, session, team, people, toldOn);
        }
    }

    /** Held from before the change that makes it necessary until the end of the transaction, so that nobody counts in between. */
    void hold(long session, long team, LocalDate toldOn) {
        jdbc.update(HOLD, session, team, toldOn);
    }

    void countAgain(long session, long team) {
        jdbc.update(COUNT_AGAIN, session, team, session, team);
    }
}
