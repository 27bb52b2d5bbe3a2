package vn.hocso.roster.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.hocso.roster.Establishment;
import vn.hocso.roster.Establishment.Status;
import vn.hocso.roster.Paper;
import vn.hocso.roster.Roster;
import vn.hocso.roster.territory.Units;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.text.Numbers;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** How far provinces have come with founding teams, as they tell it themselves; beside what the letters say. */
@ApplicationScoped
class Establishments {

    private static final String OF = "select e.unit_code, e.status, e.as_of, s.cited_as, e.inferred from establishment_status e"
            + " join source_document s on s.id = e.source_id where e.code_set = ? and e.unit_code = ? order by e.as_of desc";
    private static final String DOCUMENT = "insert into source_document (id, kind, title, cited_as, issuer, number_printed, issued_on)"
            + " values (?, 'LETTER', 'Tình hình thành lập Tổ công nghệ số cộng đồng', ?, ?, ?, ?) on conflict do nothing";
    private static final String TELL = "insert into establishment_status (code_set, unit_code, as_of, status, source_id, inferred, told_by,"
            + " told_at) values (?, ?, ?, ?, ?, false, ?, ?) on conflict do nothing";

    private final Jdbc jdbc;
    private final Roster roster;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    Establishments(Jdbc jdbc, Roster roster, ServiceClock clock, Event<AuditEvent> audit) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.clock = clock;
        this.audit = audit;
    }

    /** @return everything that was said of the province, the newest day first */
    List<Establishment> of(String provinceCode) {
        return jdbc.list(OF, row -> new Establishment(row.getString(1), Status.valueOf(row.getString(2)),
                row.getObject(3, LocalDate.class), row.getString(4), row.getBoolean(5)), Units.CODE_SET, provinceCode);
    }

    /**
     * @param on the day of which it is true
     * @param by subject of who tells it
     * @throws DomainException {@code date-not-yet}, {@code date-taken}, {@code status-wrong}
     */
    @Transactional
    void tell(String provinceCode, Status status, LocalDate on, Paper paper, String by) {
        Instant now = clock.instant();
        if (on.isAfter(Campaign.dateOf(now))) {
            throw DomainException.invalid("date-not-yet", "Ngày " + Numbers.date(on) + " chưa đến.");
        }
        int teams = status == Status.NONE ? roster.teamsWithin(provinceCode, on, null).size() : 0;
        if (teams > 0) {
            throw DomainException.invalid("status-wrong", "Ngày " + Numbers.date(on) + " tỉnh có " + Numbers.whole(teams)
                    + " Tổ trong sổ, nên không thể là chưa thành lập.");
        }
        String id = "TOLD-" + provinceCode + "-" + on;
        jdbc.update(DOCUMENT, id, paper.issuer() + ", văn bản " + paper.number() + " ngày " + Numbers.date(paper.dated()),
                paper.issuer(), paper.number(), paper.dated());
        if (jdbc.update(TELL, Units.CODE_SET, provinceCode, on, status.name(), id, by, now) == 0) {
            throw DomainException.conflict("date-taken", "Ngày " + Numbers.date(on)
                    + " đã có tình hình được ghi. Bạn ghi ngày khác, hoặc báo Bộ nếu điều đã ghi chưa đúng.");
        }
        audit.fire(new AuditEvent(by, "roster.establishment", "province/" + provinceCode, status + " on " + on + " by "
                + paper.number()));
    }
}
