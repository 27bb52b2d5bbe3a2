package vn.hocso.campaign.attendance;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.campaign.session.KeptSessions;
import vn.hocso.campaign.session.TrainingSession;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;

/** Who came, for the officer: what is flagged first, then team by team. */
@Path("/campaign/sessions/{id}/attendance")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.ROSTER_OFFICER, Roles.ADMIN})
@Blocking
class AttendanceResource {

    private static final int PENDING_SHOWN = 50;
    private static final int TEAMS_SHOWN = 300;

    /**
     * @param team whose people are shown, null for the teams
     * @param people flagged ones of the session, or everybody of the team
     */
    record ListView(TrainingSession session, Team team, List<Attendance> people, List<Attendances.TeamRow> teams) {

        public List<Reason> reasons() {
            return List.of(Reason.values());
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(ListView view);
    }

    private final KeptSessions kept;
    private final Attendances attendances;
    private final Roster roster;
    private final Caller caller;
    private final Event<AuditEvent> audit;

    AttendanceResource(KeptSessions kept, Attendances attendances, Roster roster, Caller caller, Event<AuditEvent> audit) {
        this.kept = kept;
        this.attendances = attendances;
        this.roster = roster;
        this.caller = caller;
        this.audit = audit;
    }

    /** @param team code of one whose people are asked for, empty for all teams */
    @GET
    public TemplateInstance list(@RestPath long id, @RestQuery @DefaultValue("") String team) {
        TrainingSession session = kept.kept(id);
        if (team.isEmpty()) {
            return Templates.list(new ListView(session, null, attendances.pending(session, PENDING_SHOWN),
                    attendances.teams(session, TEAMS_SHOWN)));
        }
        Team of = roster.teamByCode(team);
        return Templates.list(new ListView(session, of, attendances.of(session, of.id()), List.of()));
    }

    /** @param team where the officer came from, empty for the list of the session */
    @POST
    @Path("/{attendance}/decision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response settle(@RestPath long id, @RestPath long attendance, @RestForm @DefaultValue("") String reason,
            @RestForm @DefaultValue("") String team) {
        TrainingSession session = kept.kept(id);
        Reason said = List.of(Reason.values()).stream().filter(one -> one.name().equals(reason)).findFirst()
                .orElseThrow(() -> DomainException.invalid("reason-missing", "Bạn chọn lý do tính hoặc không tính lượt này."));
        attendances.settle(session, attendance, said, caller.subject());
        String back = "/campaign/sessions/" + id + "/attendance?done=settled"
                + (team.matches("[2-9A-Z]{6}") ? "&team=" + team : "");
        return Response.seeOther(URI.create(back)).build();
    }

    /** Everybody in a file for spreadsheets. Leaving with names is written to the log. */
    @GET
    @Path("/csv")
    public Response file(@RestPath long id) {
        TrainingSession session = kept.kept(id);
        List<Attendance> all = attendances.of(session);
        audit.fire(new AuditEvent(caller.subject(), "campaign.attendance-export", "session/" + id, all.size() + " rows"));
        return Response.ok(AttendanceFile.csv(session, all)).type("text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"diem-danh-" + id + ".csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
