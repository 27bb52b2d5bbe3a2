package vn.hocso.campaign.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.hocso.campaign.practice.Practice.State;
import vn.hocso.identity.Scope;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.shared.text.Vietnamese;
import vn.hocso.shared.time.ServiceClock;

/** Keeps what teams wrote, and what the province said of it. */
@ApplicationScoped
public class Practices {

    private static final int MOST = 100;
    private static final String FIND = Sql.load(Practices.class, "practices.sql");
    private static final String BEGIN = "insert into practice (team_id, province_code, state, search_key, written_at)"
            + " values (?, ?, 'SUBMITTED', ?, ?) returning id";
    private static final String SAY = "insert into practice_text (practice_id, version, title, body, written_at) values (?, ?, ?, ?, ?)";
    private static final String AGAIN = "update practice set state = 'SUBMITTED', reason = null, decided_at = null, search_key = ?"
            + " where id = ? and state = 'RETURNED'";
    private static final String DECIDE = "update practice p set state = ?, reason = ?, decided_at = ? where p.id = ? and p.state = ?"
            + " and ? = (select max(t.version) from practice_text t where t.practice_id = p.id)";

    private static final String SHOW = "update practice_text set published_at = ? where practice_id = ? and version = ?";

    private final Jdbc jdbc;
    private final Roster roster;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    Practices(Jdbc jdbc, Roster roster, ServiceClock clock, Event<AuditEvent> audit) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.clock = clock;
        this.audit = audit;
    }

    /** @param query words that all occur, with or without diacritics; empty for everything */
    @Transactional
    List<Practice> published(String query) {
        return jdbc.list(FIND, this::practice, null, true, patterns(query), true, new String[0], new Long[0], MOST);
    }

    /** @return of these provinces and teams, what waits first */
    @Transactional
    List<Practice> of(Scope scope, Set<Long> teams) {
        return jdbc.list(FIND, this::practice, null, false, patterns(""), scope.national(),
                scope.provinces().toArray(String[]::new), teams.toArray(Long[]::new), MOST);
    }

    @Transactional
    public Optional<Practice> find(long id) {
        return jdbc.first(FIND, this::practice, id, false, patterns(""), true, new String[0], new Long[0], 1);
    }

    /** @return its id */
    @Transactional
    public long write(Team team, String title, String body, String by) {
        Instant now = clock.instant();
        long id = jdbc.first(BEGIN, row -> row.getLong(1), team.id(), team.provinceCode(), key(team, title, body), now)
                .orElseThrow();
        jdbc.update(SAY, id, 1, title, body, now);
        tell(by, id, "written for team " + team.code());
        return id;
    }

    /** @throws DomainException CONFLICT {@code practice-not-returned} */
    @Transactional
    void rewrite(Practice practice, String title, String body, String by) {
        if (jdbc.update(AGAIN, key(practice.team(), title, body), practice.id()) == 0) {
            throw DomainException.conflict("practice-not-returned", "Bài này không còn chờ Tổ sửa. Bạn mở lại để xem.");
        }
        jdbc.update(SAY, practice.id(), practice.version() + 1, title, body, clock.instant());
        tell(by, practice.id(), "written anew, version " + (practice.version() + 1));
    }

    /**
     * @param from state that the officer saw
     * @param version that the officer read
     * @param reason null for publication
     * @throws DomainException CONFLICT {@code practice-changed}
     */
    @Transactional
    public void decide(Practice practice, State from, int version, State to, String reason, String by) {
        if (jdbc.update(DECIDE, to.name(), reason, clock.instant(), practice.id(), from.name(), version) == 0) {
            throw DomainException.conflict("practice-changed", "Bài này vừa đổi. Bạn mở lại để xem bản mới rồi quyết định.");
        }
        if (to == State.PUBLISHED) {
            jdbc.update(SHOW, clock.instant(), practice.id(), version);
        }
        tell(by, practice.id(), to + " version " + version);
    }

    private void tell(String by, long id, String what) {
        audit.fire(new AuditEvent(by, "campaign.practice", "practice/" + id, what));
    }

    static String key(Team team, String title, String body) {
        return Vietnamese.fold(String.join(" ", title, body, team.name(), team.place()));
    }

    private static String[] patterns(String query) {
        return Arrays.stream(Vietnamese.fold(query).replaceAll("[%_\\\\]", " ").strip().split("\\s+"))
                .map(word -> "%" + word + "%")
                .toArray(String[]::new);
    }

    private Practice practice(ResultSet row) throws SQLException {
        return new Practice(row.getLong(1), roster.team(row.getLong(2)), row.getString(3), State.valueOf(row.getString(4)),
                row.getString(5), Jdbc.instant(row, 6), row.getInt(7), row.getString(8), row.getString(9),
                Jdbc.instant(row, 10), Jdbc.instant(row, 11), row.getBoolean(12));
    }
}
