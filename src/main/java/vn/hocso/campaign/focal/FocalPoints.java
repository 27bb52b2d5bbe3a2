package vn.hocso.campaign.focal;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.hocso.roster.territory.Units;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.text.Numbers;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** Keeps which office is the focal point of a province, and which were before. */
@ApplicationScoped
public class FocalPoints {

    private static final String ALL = "select province_code, office, valid_from, valid_to from focal_point"
            + " where province_code = any(?::text[]) order by province_code, valid_from desc";
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('focal-point ' || ?)) is null";
    private static final String NEWEST = "select max(valid_from) from focal_point where province_code = ?";
    private static final String END = "update focal_point set valid_to = ? where province_code = ? and valid_to is null";
    private static final String NAME = "insert into focal_point (code_set, province_code, office, valid_from, told_at, told_by)"
            + " values (?, ?, ?, ?, ?, ?)";

    private final Jdbc database;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    FocalPoints(Jdbc database, ServiceClock clock, Event<AuditEvent> audit) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
    }

    /** @return of each of these provinces the newest first */
    List<FocalPoint> of(List<String> provinces) {
        return database.list(ALL, row -> new FocalPoint(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class)), (Object) provinces.toArray(String[]::new));
    }

    /**
     * @throws DomainException INVALID {@code date-not-yet}; CONFLICT {@code date-before} when one was named since that day or later
     */
    @Transactional
    public void name(String province, String office, LocalDate since, String by) {
        if (since.isAfter(Campaign.dateOf(clock.instant()))) {
            throw DomainException.invalid("date-not-yet", "Ngày " + Numbers.date(since) + " chưa đến.");
        }
        database.list(LOCK, row -> 1, province);
        LocalDate newest = database.list(NEWEST, row -> row.getObject(1, LocalDate.class), province).get(0);
        if (newest != null && !newest.isBefore(since)) {
            throw DomainException.conflict("date-before", "Đã có đầu mối từ ngày " + Numbers.date(newest)
                    + ". Bạn ghi một ngày sau ngày đó.");
        }
        database.update(END, since.minusDays(1), province);
        database.update(NAME, Units.CODE_SET, province, office, since, clock.instant(), by);
        audit.fire(new AuditEvent(by, "campaign.focal-point", "province/" + province, "since " + since));
    }
}
