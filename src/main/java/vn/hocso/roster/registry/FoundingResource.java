package vn.hocso.roster.registry;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import vn.hocso.roster.Paper;
import vn.hocso.roster.Team;
import vn.hocso.roster.TeamDecisions;
import vn.hocso.shared.text.Numbers;
import vn.hocso.web.Form;

/** Tells by which decision a team was founded; told again, the newest holds. Figures do not depend on it. */
@Path("/roster/teams/{code}/founding")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.ROSTER_OFFICER, Roles.ADMIN})
@Blocking
class FoundingResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(Standing standing, Form form);
    }

    private final KeptTeams kept;
    private final Standings standings;
    private final Foundings foundings;
    private final TeamDecisions decisions;
    private final Caller caller;

    FoundingResource(KeptTeams kept, Standings standings, Foundings foundings, TeamDecisions decisions, Caller caller) {
        this.kept = kept;
        this.standings = standings;
        this.foundings = foundings;
        this.decisions = decisions;
        this.caller = caller;
    }

    @GET
    public TemplateInstance form(@RestPath String code) {
        Team team = kept.team(code);
        return Templates.form(standings.of(team),
                decisions.foundingOf(team.id()).map(FoundingResource::filled).orElseGet(Form::new));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response tell(@RestPath String code, @RestForm String number, @RestForm String dated, @RestForm String issuer) {
        Team team = kept.team(code);
        var form = new Form("number", number, "dated", dated, "issuer", issuer);
        Paper paper = Papers.read(form, true, kept.today());
        if (paper == null) {
            return Response.status(400).type("text/html;charset=UTF-8")
                    .entity(Templates.form(standings.of(team), form).render())
                    .build();
        }
        foundings.tell(team, paper, caller.subject());
        return Response.seeOther(URI.create("/roster/teams/" + team.code() + "?done=founding")).build();
    }

    private static Form filled(Paper paper) {
        return new Form("number", paper.number(), "dated", Numbers.date(paper.dated()), "issuer", paper.issuer());
    }
}
