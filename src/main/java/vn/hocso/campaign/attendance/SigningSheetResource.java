package vn.hocso.campaign.attendance;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.campaign.session.KeptSessions;
import vn.hocso.campaign.session.TrainingSession;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.roster.Team;
import vn.hocso.shared.AuditEvent;

/** Sheets to sign, printed from the lists of a district or a team. Leaving with names is written to the log. */
@Path("/campaign/sessions/{id}/signing-sheets")
@AuthorizationCodeFlow
@RolesAllowed({Roles.ROSTER_OFFICER, Roles.ADMIN})
@Blocking
class SigningSheetResource {

    private final KeptSessions kept;
    private final SheetTeams teams;
    private final SheetPaper paper;
    private final Caller caller;
    private final Event<AuditEvent> audit;

    SigningSheetResource(KeptSessions kept, SheetTeams teams, SheetPaper paper, Caller caller, Event<AuditEvent> audit) {
        this.kept = kept;
        this.teams = teams;
        this.paper = paper;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * @param unit code of a district, or of a team
     * @param part which of the files, counted from one
     */
    @GET
    public Response pdf(@RestPath long id, @RestQuery @DefaultValue("") String unit, @RestQuery @DefaultValue("1") int part) {
        TrainingSession session = kept.kept(id);
        List<Team> all = teams.of(session, unit);
        Response file = paper.pdf(session, all, part);
        audit.fire(new AuditEvent(caller.subject(), "campaign.attendance-sheet", "session/" + id,
                "printed for " + all.size() + " teams"));
        return file;
    }
}
