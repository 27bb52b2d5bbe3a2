package vn.hocso.campaign.leader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.hocso.roster.Team;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.ServiceClock;

/** What leaders propose and provinces answer: between the two of them, never public. */
@ApplicationScoped
public class Suggestions {

    private static final int SHOWN = 200;
    private static final int MOST_OPEN = 20;
    private static final String ALL = "select s.id, t.code, t.name, t.province_code, s.body, s.told_at, s.answer, s.answered_at"
            + " from team_suggestion s join team t on t.id = s.team_id where ";
    private static final String OF_TEAM = ALL + "s.team_id = ? order by s.id desc limit " + SHOWN;
    private static final String OF_PROVINCES = ALL + "t.province_code = any(?::text[]) order by s.answer is not null, s.id desc"
            + " limit " + SHOWN;
    private static final String BY_MEMBER = ALL + "s.told_by = ? order by s.id desc";
    private static final String FIND = ALL + "s.id = ?";
    private static final String OPEN = "select count(*) from team_suggestion where team_id = ? and answer is null";
    private static final String TELL = "insert into team_suggestion (team_id, body, told_at, told_by) values (?, ?, ?, ?)";
    private static final String ANSWER = "update team_suggestion set answer = ?, answered_at = ?, answered_by = ?"
            + " where id = ? and answer is null";

    private final Jdbc database;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    Suggestions(Jdbc database, ServiceClock clock, Event<AuditEvent> audit) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
    }

    /** @return the newest first */
    public List<Suggestion> of(Team team) {
        return database.list(OF_TEAM, Suggestions::suggestion, team.id());
    }

    /** @return of teams of these provinces, those without an answer first */
    List<Suggestion> of(Collection<String> provinces) {
        return database.list(OF_PROVINCES, Suggestions::suggestion, (Object) provinces.toArray(String[]::new));
    }

    /** @return what this person told, the newest first */
    List<Suggestion> by(UUID member) {
        return database.list(BY_MEMBER, Suggestions::suggestion, member);
    }

    /** @throws DomainException NOT_FOUND {@code suggestion-unknown} */
    Suggestion get(long id) {
        return database.first(FIND, Suggestions::suggestion, id)
                .orElseThrow(() -> DomainException.notFound("suggestion-unknown", "Không có đề xuất này."));
    }

    /** @throws DomainException CONFLICT {@code suggestions-open} while many of the team wait for an answer */
    @Transactional
    public void tell(Team team, String body, Speaker by) {
        if (database.first(OPEN, row -> row.getLong(1), team.id()).orElseThrow() >= MOST_OPEN) {
            throw DomainException.conflict("suggestions-open", "Tổ đang có " + MOST_OPEN
                    + " đề xuất chưa được trả lời. Bạn chờ tỉnh trả lời rồi gửi tiếp.");
        }
        database.update(TELL, team.id(), body, clock.instant(), by.member());
        audit.fire(new AuditEvent(by.subject(), "campaign.suggestion", "team/" + team.code(), body.length() + " characters"));
    }

    /** @throws DomainException CONFLICT {@code suggestion-answered} when somebody answered before */
    @Transactional
    public void answer(Suggestion to, String answer, String by) {
        if (database.update(ANSWER, answer, clock.instant(), by, to.id()) == 0) {
            throw DomainException.conflict("suggestion-answered", "Đề xuất này đã có người trả lời.");
        }
        audit.fire(new AuditEvent(by, "campaign.suggestion-answer", "team/" + to.teamCode(), "suggestion " + to.id()));
    }

    private static Suggestion suggestion(ResultSet row) throws SQLException {
        return new Suggestion(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                Jdbc.instant(row, 6), row.getString(7), Jdbc.instant(row, 8));
    }
}
