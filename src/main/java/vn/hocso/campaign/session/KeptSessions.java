package vn.hocso.campaign.session;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;

import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.roster.OfficerScope;
import vn.hocso.roster.Province;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** Whose sessions the person of this request keeps, and whose figures the person sees. */
@RequestScoped
public class KeptSessions {

    private final Caller caller;
    private final OfficerScope scope;
    private final Sessions sessions;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    KeptSessions(Caller caller, OfficerScope scope, Sessions sessions, ServiceClock clock, Event<AuditEvent> audit) {
        this.caller = caller;
        this.scope = scope;
        this.sessions = sessions;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @return a session that the person may change
     * @throws DomainException NOT_FOUND {@code session-unknown}, also for one of a province that others keep
     */
    public TrainingSession kept(long id) {
        TrainingSession session = sessions.session(id);
        if (!isKept(session.province())) {
            refused("session/" + id, "province " + session.province());
            throw Sessions.unknown();
        }
        return session;
    }

    /** @throws DomainException NOT_FOUND {@code session-unknown}, also for one of a province that is none of the person's */
    public TrainingSession seen(long id) {
        TrainingSession session = sessions.session(id);
        if (!covers(session.province())) {
            throw Sessions.unknown();
        }
        return session;
    }

    /** @throws DomainException NOT_FOUND {@code province-elsewhere} */
    public Province keptProvince(String code) {
        if (!isOfficer() || !scope.scope().covers(code)) {
            refused("province/" + code, "a session");
            throw DomainException.notFound("province-elsewhere", "Tỉnh, thành phố này không thuộc phạm vi bạn được giao.");
        }
        return provinces().stream().filter(province -> province.code().equals(code)).findFirst().orElseThrow(
                () -> DomainException.notFound("province-unknown", "Không có tỉnh, thành phố nào mang mã này."));
    }

    /** @return the provinces whose sessions the person sees, in dictionary order */
    public List<Province> provinces() {
        return scope.provinces();
    }

    public boolean covers(String province) {
        return scope.scope().covers(province);
    }

    public boolean isKept(String province) {
        return isOfficer() && covers(province);
    }

    public LocalDate today() {
        return Campaign.dateOf(clock.instant());
    }

    /** Others may have a scope to look at figures; that lets nobody plan. */
    public boolean isOfficer() {
        return caller.has(Roles.ROSTER_OFFICER) || caller.has(Roles.ADMIN);
    }

    private void refused(String object, String detail) {
        audit.fire(new AuditEvent(caller.subject(), "campaign.session-refused", object, detail));
    }
}
