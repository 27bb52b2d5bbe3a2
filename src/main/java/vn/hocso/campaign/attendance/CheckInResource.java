package vn.hocso.campaign.attendance;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.campaign.attendance.CheckIns.Invitation;
import vn.hocso.campaign.session.Sessions;
import vn.hocso.campaign.session.TrainingSession;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.roster.Member;
import vn.hocso.roster.Roster;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.web.Refusals;

/** Where a member says "I am here" after a scan, and sees which sessions come and which were attended. */
@Path("/check-in")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed(Roles.MEMBER)
@Blocking
class CheckInResource {

    private static final String HTML = "text/html;charset=UTF-8";
    private static final URI DONE = URI.create("/check-in?done=checked-in");
    private static final URI FLAGGED = URI.create("/check-in?done=flagged");

    /**
     * @param coming sessions of the person's province, the next one first
     * @param problem why the code that was scanned is not taken, null for none
     */
    record HomeView(boolean joined, List<TrainingSession> coming, List<OwnAttendance> own, LocalDate today, String problem) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance home(HomeView view);

        static native TemplateInstance invitation(Invitation invitation);
    }

    private final CheckIns checkIns;
    private final OwnAttendances own;
    private final Sessions sessions;
    private final ScanPass pass;
    private final Roster roster;
    private final Caller caller;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    CheckInResource(CheckIns checkIns, OwnAttendances own, Sessions sessions, ScanPass pass, Roster roster, Caller caller,
            ServiceClock clock, Event<AuditEvent> audit) {
        this.checkIns = checkIns;
        this.own = own;
        this.sessions = sessions;
        this.pass = pass;
        this.roster = roster;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    @GET
    public Response open(@CookieParam(ScanPass.COOKIE) String cookie) {
        Optional<Member> member = roster.memberOf(caller.subject());
        Optional<Scan> scan = pass.read(cookie);
        if (member.isEmpty() || scan.isEmpty()) {
            return page(200, member, null);
        }
        try {
            Optional<Instant> before = checkIns.attended(member.get().id(), scan.get().session());
            return before.isPresent()
                    ? Response.fromResponse(page(200, member, null)).cookie(pass.none()).build()
                    : Response.ok(Templates.invitation(checkIns.invitation(member.get().id(), scan.get())).render(), HTML)
                            .build();
        } catch (DomainException refused) {
            return refused(member, scan.get(), refused);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response checkIn(@CookieParam(ScanPass.COOKIE) String cookie) {
        Optional<Member> member = roster.memberOf(caller.subject());
        Optional<Scan> scan = pass.read(cookie);
        if (member.isEmpty() || scan.isEmpty()) {
            return page(400, member, Refusals.sentence("check-in-code-missing",
                    "Chưa có mã điểm danh, hoặc bạn quét đã lâu. Bạn quét hoặc gõ lại mã rồi bấm Điểm danh."));
        }
        try {
            boolean waits = checkIns.checkIn(member.get().id(), scan.get(), caller.subject());
            return Response.seeOther(waits ? FLAGGED : DONE).cookie(pass.none()).build();
        } catch (DomainException refused) {
            return refused(member, scan.get(), refused);
        }
    }

    private Response refused(Optional<Member> member, Scan scan, DomainException refused) {
        audit.fire(
                new AuditEvent(caller.subject(), "campaign.attendance-refused", "session/" + scan.session(), refused.code()));
        return Response.fromResponse(page(409, member, Refusals.sentence(refused))).cookie(pass.none()).build();
    }

    private Response page(int status, Optional<Member> member, String problem) {
        LocalDate today = Campaign.dateOf(clock.instant());
        List<TrainingSession> coming = member.flatMap(one -> roster.teamOf(one.id(), today))
                .map(team -> sessions.coming(team.provinceCode(), today)).orElse(List.of());
        List<OwnAttendance> attended = member.map(one -> own.of(one.id())).orElse(List.of());
        return Response.status(status).type(HTML)
                .entity(Templates.home(new HomeView(member.isPresent(), coming, attended, today, problem)).render()).build();
    }
}
