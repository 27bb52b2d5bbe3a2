package vn.hocso.campaign.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.ServiceClock;

/** Keeps what was proposed instead of published texts. The published one stays until somebody else agreed, and stays to be read afterwards. */
@ApplicationScoped
class Corrections {

    private static final String NEWEST = "select id, title, body, state, reason, by_officer, proposed_by, proposed_at"
            + " from practice_correction where practice_id = ? order by id desc limit 1";
    private static final String PROPOSE = "insert into practice_correction (practice_id, title, body, state, by_officer, proposed_by,"
            + " proposed_at) select p.id, ?, ?, 'SUBMITTED', ?, ?, ? from practice p where p.id = ? and p.state = 'PUBLISHED'"
            + " for share of p on conflict do nothing";
    private static final String DECIDE = "update practice_correction set state = ?, reason = ?, decided_at = ?,"
            + " proposed_by = null"
            + " where id = ? and practice_id = ? and state = 'SUBMITTED'";
    /** In the order of who proposes: first the practice, then its correction. */
    private static final String HOLD = "select id from practice where id = ? for update";
    private static final String REPLACE = "update practice set search_key = ? where id = ? and state = 'PUBLISHED'";
    private static final String SAY = "insert into practice_text (practice_id, version, title, body, written_at, published_at)"
            + " select practice_id, max(version) + 1, ?, ?, ?, ? from practice_text where practice_id = ? group by 1";
    private static final String EARLIER = "select version, title, body, published_at from practice_text where practice_id = ?"
            + " and published_at is not null and version < ? order by version desc";

    private final Jdbc jdbc;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    Corrections(Jdbc jdbc, ServiceClock clock, Event<AuditEvent> audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** @return what was proposed last, whatever came of it */
    Optional<Correction> of(Practice practice) {
        return jdbc.first(NEWEST, Corrections::correction, practice.id());
    }

    /** @return texts that everybody could read before, the newest first */
    List<Earlier> earlier(Practice practice) {
        return jdbc.list(EARLIER, row -> new Earlier(row.getInt(1), row.getString(2), row.getString(3), Jdbc.instant(row, 4)),
                practice.id(), practice.version());
    }

    /** @throws DomainException CONFLICT {@code correction-open} when one waits already, or the practice is read by nobody any more */
    @Transactional
    void propose(Practice practice, String title, String body, boolean byOfficer, String by) {
        if (jdbc.update(PROPOSE, title, body, byOfficer, by, clock.instant(), practice.id()) == 0) {
            throw DomainException.conflict("correction-open",
                    "Bài này đã có bản sửa đang chờ, hoặc không còn được đăng. Bạn mở lại để xem.");
        }
        tell(by, practice, "correction proposed" + (byOfficer ? " by the province" : ""));
    }

    /** @throws DomainException CONFLICT {@code correction-decided} */
    @Transactional
    void publish(Practice practice, Correction correction, String by) {
        jdbc.list(HOLD, row -> row.getLong(1), practice.id());
        decide(practice, correction, Practice.State.PUBLISHED, null);
        String key = Practices.key(practice.team(), correction.title(), correction.body());
        if (jdbc.update(REPLACE, key, practice.id()) == 0) {
            throw decided();
        }
        jdbc.update(SAY, correction.title(), correction.body(), correction.proposedAt(), clock.instant(), practice.id());
        tell(by, practice, "correction " + correction.id() + " PUBLISHED");
    }

    /** @throws DomainException CONFLICT {@code correction-decided} */
    @Transactional
    void giveBack(Practice practice, Correction correction, String reason, String by) {
        decide(practice, correction, Practice.State.RETURNED, reason);
        tell(by, practice, "correction " + correction.id() + " RETURNED");
    }

    private void decide(Practice practice, Correction correction, Practice.State to, String reason) {
        if (jdbc.update(DECIDE, to.name(), reason, clock.instant(), correction.id(), practice.id()) == 0) {
            throw decided();
        }
    }

    static DomainException decided() {
        return DomainException.conflict("correction-decided",
                "Bản sửa này vừa được quyết định, hoặc bài vừa được gỡ. Bạn mở lại để xem.");
    }

    private void tell(String by, Practice practice, String what) {
        audit.fire(new AuditEvent(by, "campaign.practice", "practice/" + practice.id(), what));
    }

    private static Correction correction(ResultSet row) throws SQLException {
        return new Correction(row.getLong(1), row.getString(2), row.getString(3), Practice.State.valueOf(row.getString(4)),
                row.getString(5), row.getBoolean(6), row.getString(7), Jdbc.instant(row, 8));
    }
}
