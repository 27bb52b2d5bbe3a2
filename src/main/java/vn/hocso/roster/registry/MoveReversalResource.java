package vn.hocso.roster.registry;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.roster.Team;
import vn.hocso.roster.registry.MoveReversals.Reversal;
import vn.hocso.shared.DomainException;
import vn.hocso.web.Form;

/** Takes the last move of a team back that was told wrongly: what that changes and why, then do it. */
@Path("/roster/teams/{code}/move/reversal")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.ROSTER_OFFICER, Roles.ADMIN})
@Blocking
class MoveReversalResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(Reversal reversal, Form form);
    }

    private final KeptTeams kept;
    private final MoveReversals reversals;
    private final Caller caller;

    MoveReversalResource(KeptTeams kept, MoveReversals reversals, Caller caller) {
        this.kept = kept;
        this.reversals = reversals;
        this.caller = caller;
    }

    @GET
    public TemplateInstance form(@RestPath String code) {
        return Templates.form(reversals.preview(kept.team(code)), new Form());
    }

    /** @param decision the move that was shown */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeBack(@RestPath String code, @RestForm @DefaultValue("0") long decision, @RestForm String reason) {
        Team team = kept.team(code);
        try {
            reversals.takeBack(team, decision, reason, caller.subject());
        } catch (DomainException refused) {
            boolean again = refused.code().equals("reversal-reason") || refused.code().equals("moved-since");
            if (!again) {
                throw refused;
            }
            var form = new Form("reason", reason);
            form.refuse("reason", refused.getMessage());
            int status = refused.code().equals("moved-since") ? 409 : 400;
            return Response.status(status).type("text/html;charset=UTF-8")
                    .entity(Templates.form(reversals.preview(team), form).render()).build();
        }
        return Response.seeOther(URI.create("/roster/teams/" + team.code() + "?done=move-taken-back")).build();
    }
}
