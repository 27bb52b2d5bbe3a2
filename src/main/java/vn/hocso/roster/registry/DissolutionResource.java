package vn.hocso.roster.registry;

import java.net.URI;
import java.time.LocalDate;

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
import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Dates;
import vn.hocso.web.Form;

/** Tells that a team in which nobody is left is no more, and takes that back. */
@Path("/roster/teams/{code}/dissolution")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.ROSTER_OFFICER, Roles.ADMIN})
@Blocking
class DissolutionResource {

    private static final String HTML = "text/html;charset=UTF-8";

    @CheckedTemplate
    static class Templates {
        /** @param left who is in the team now */
        static native TemplateInstance form(Team team, Leftover left, Form form);
    }

    private final KeptTeams kept;
    private final Dissolutions dissolutions;
    private final Standings standings;
    private final Caller caller;

    DissolutionResource(KeptTeams kept, Dissolutions dissolutions, Standings standings, Caller caller) {
        this.kept = kept;
        this.dissolutions = dissolutions;
        this.standings = standings;
        this.caller = caller;
    }

    @GET
    public TemplateInstance form(@RestPath String code) {
        Team team = kept.team(code);
        standings.of(team).requireOpen();
        return Templates.form(team, dissolutions.leftover(team), new Form());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response dissolve(@RestPath String code, @RestForm String on, @RestForm String number, @RestForm String dated,
            @RestForm String issuer) {
        Team team = kept.team(code);
        var form = new Form("on", on, "number", number, "dated", dated, "issuer", issuer);
        LocalDate day = form.read("on", () -> Dates.ofPerson(form.value("on")));
        Paper paper = Papers.read(form, false, kept.today());
        if (form.isWrong()) {
            return page(400, team, form);
        }
        try {
            dissolutions.tell(team, day, paper, caller.subject());
        } catch (DomainException refused) {
            if (refused.code().equals("team-closed")) {
                throw refused;
            }
            form.refuse("on", refused.getMessage());
            return page(refused.code().equals("team-not-empty") ? 409 : 400, team, form);
        }
        return done(team, "dissolved");
    }

    /** Takes it back. */
    @POST
    @Path("/reversal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeBack(@RestPath String code) {
        Team team = kept.team(code);
        dissolutions.takeBack(team, caller.subject());
        return done(team, "stands-again");
    }

    private Response page(int status, Team team, Form form) {
        return Response.status(status).type(HTML).entity(Templates.form(team, dissolutions.leftover(team), form).render())
                .build();
    }

    private static Response done(Team team, String what) {
        return Response.seeOther(URI.create("/roster/teams/" + team.code() + "?done=" + what)).build();
    }
}
