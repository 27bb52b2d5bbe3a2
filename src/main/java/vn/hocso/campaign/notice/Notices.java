package vn.hocso.campaign.notice;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.hocso.campaign.notice.NewNotice.Wording;
import vn.hocso.campaign.notice.Notice.Version;
import vn.hocso.identity.Scope;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.shared.time.ServiceClock;

/** Writes notices, corrects and withdraws them; nothing of what was said before is overwritten. */
@ApplicationScoped
public class Notices {

    private static final int MOST = 500;
    private static final String FIND = Sql.load(Notices.class, "notices.sql");
    private static final String HISTORY = "select version, title, body, starts_on, ends_on, written_at from notice_text"
            + " where notice_id = ? order by version desc";
    private static final String WRITE = "insert into notice (issuer, areas, provinces, leaders_only, written_at)"
            + " values (?, ?, ?, ?, ?) returning id";
    private static final String SAY = "insert into notice_text (notice_id, version, title, body, starts_on, ends_on, written_by,"
            + " written_at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";
    private static final String WITHDRAW = "update notice set withdrawn_at = ?, withdrawn_why = ? where id = ?"
            + " and withdrawn_at is null";

    private final Jdbc jdbc;
    private final Areas areas;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;
    private final Event<NoticesChanged> changed;

    Notices(Jdbc jdbc, Areas areas, ServiceClock clock, Event<AuditEvent> audit, Event<NoticesChanged> changed) {
        this.jdbc = jdbc;
        this.areas = areas;
        this.clock = clock;
        this.audit = audit;
        this.changed = changed;
    }

    /** @return what was not withdrawn and is not over, the newest first; also what begins later */
    List<Notice> current(LocalDate today) {
        return jdbc.list(FIND, this::notice, null, true, today, true, new String[0], MOST);
    }

    /** @return what concerns nothing outside that scope, the newest first */
    List<Notice> within(Scope scope) {
        return jdbc.list(FIND, this::notice, null, false, null, scope.national(), scope.provinces().toArray(String[]::new),
                MOST);
    }

    public Optional<Notice> find(long id) {
        return jdbc.first(FIND, this::notice, id, false, null, true, new String[0], 1);
    }

    /** @return every text that it had, the newest first */
    List<Version> history(long id) {
        return jdbc.list(HISTORY, row -> version(row, 1), id);
    }

    /** @return its id */
    @Transactional
    public long write(NewNotice notice, String by) {
        Instant now = clock.instant();
        long id = jdbc.first(WRITE, row -> row.getLong(1), notice.issuer(), codes(notice.areas()),
                provinces(notice.areas()), notice.leadersOnly(), now).orElseThrow();
        say(id, 1, notice.wording(), by, now);
        tell(by, id, "written for " + notice.areas().stream().map(Area::code).collect(Collectors.joining(", "))
                + (notice.leadersOnly() ? ", leaders only" : "") + ", from " + notice.wording().startsOn());
        return id;
    }

    /**
     * @param seen version that was corrected
     * @throws DomainException CONFLICT {@code notice-changed}, {@code notice-withdrawn}
     */
    @Transactional
    void correct(Notice notice, int seen, Wording wording, String by) {
        if (notice.withdrawnAt() != null) {
            throw DomainException.conflict("notice-withdrawn", "Thông báo này đã được rút lại, nên không sửa được nữa.");
        }
        if (notice.text().version() != seen || !say(notice.id(), seen + 1, wording, by, clock.instant())) {
            throw DomainException.conflict("notice-changed",
                    "Người khác vừa sửa thông báo này. Bạn mở lại để xem bản mới; chữ bạn vừa viết vẫn còn ở đây.");
        }
        tell(by, notice.id(), "corrected, version " + (seen + 1));
    }

    /** Done twice it is done once. */
    @Transactional
    void withdraw(Notice notice, String why, String by) {
        if (jdbc.update(WITHDRAW, clock.instant(), why, notice.id()) == 1) {
            tell(by, notice.id(), "withdrawn");
        }
    }

    private boolean say(long id, int version, Wording wording, String by, Instant now) {
        return jdbc.update(SAY, id, version, wording.title(), wording.body(), wording.startsOn(), wording.endsOn(), by,
                now) == 1;
    }

    private void tell(String by, long id, String what) {
        audit.fire(new AuditEvent(by, "campaign.notice", "notice/" + id, what));
        changed.fire(new NoticesChanged());
    }

    private static String[] codes(List<Area> areas) {
        return areas.stream().map(Area::code).toArray(String[]::new);
    }

    /** None when one of them is the whole country: nobody with less than that answers for it. */
    private static String[] provinces(List<Area> areas) {
        return areas.stream().anyMatch(Area::isCountry)
                ? new String[0]
                : areas.stream().flatMap(area -> area.provinces().stream()).distinct().sorted().toArray(String[]::new);
    }

    private Notice notice(ResultSet row) throws SQLException {
        return new Notice(row.getLong(1), row.getString(2), areas(row.getArray(3)), row.getBoolean(4), Jdbc.instant(row, 5),
                Jdbc.instant(row, 6), row.getString(7), version(row, 8));
    }

    private List<Area> areas(Array codes) throws SQLException {
        return Arrays.stream((String[]) codes.getArray()).map(areas::find).flatMap(Optional::stream).toList();
    }

    private static Version version(ResultSet row, int from) throws SQLException {
        return new Version(row.getInt(from), row.getString(from + 1), row.getString(from + 2),
                row.getObject(from + 3, LocalDate.class), row.getObject(from + 4, LocalDate.class),
                Jdbc.instant(row, from + 5));
    }
}
