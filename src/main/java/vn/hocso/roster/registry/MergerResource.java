package vn.hocso.roster.registry;

import java.net.URI;
import java.time.LocalDate;

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
import vn.hocso.roster.Paper;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.roster.registry.Mergers.Merger;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Dates;
import vn.hocso.web.Form;

/** Tells that a team went into another: into which and since when, what that changes for how many people, then do it. */
@Path("/roster/teams/{code}/merger")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.ROSTER_OFFICER, Roles.ADMIN})
@Blocking
class MergerResource {

    private static final String HTML = "text/html;charset=UTF-8";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(Team team, Form form);

        /** @param problem why it was not done as it was shown before, null the first time */
        static native TemplateInstance preview(Effect effect, Form form, String problem);
    }

    private final KeptTeams kept;
    private final Mergers mergers;
    private final Standings standings;
    private final Roster roster;
    private final Caller caller;

    MergerResource(KeptTeams kept, Mergers mergers, Standings standings, Roster roster, Caller caller) {
        this.kept = kept;
        this.mergers = mergers;
        this.standings = standings;
        this.roster = roster;
        this.caller = caller;
    }

    @GET
    public TemplateInstance form(@RestPath String code) {
        Team team = kept.team(code);
        standings.of(team).requireOpen();
        return Templates.form(team, new Form());
    }

    /** @param seen the numbers that were shown before, empty for seeing them first */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response merge(@RestPath String code, @RestForm String into, @RestForm String on, @RestForm String number,
            @RestForm String dated, @RestForm String issuer, @RestForm @DefaultValue("") String seen) {
        Team team = kept.team(code);
        var form = new Form("into", into, "on", on, "number", number, "dated", dated, "issuer", issuer);
        Team other = form.read("into", () -> other(form.value("into")));
        LocalDate day = form.read("on", () -> Dates.ofPerson(form.value("on")));
        Paper paper = Papers.read(form, false, kept.today());
        Effect effect = form.isWrong() ? null : effect(new Merger(team, other, day, paper), form);
        if (effect == null) {
            return page(400, Templates.form(team, form));
        }
        if (seen.isEmpty()) {
            return page(200, Templates.preview(effect, form, null));
        }
        try {
            mergers.tell(effect.merger(), seen, caller.subject());
        } catch (DomainException refused) {
            if (!refused.code().equals("people-changed")) {
                throw refused;
            }
            return page(409, Templates.preview(mergers.preview(effect.merger()), form, refused.getMessage()));
        }
        return Response.seeOther(URI.create("/roster/teams/" + team.code() + "?done=merged")).build();
    }

    /** Takes it back. */
    @POST
    @Path("/reversal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeBack(@RestPath String code) {
        Team team = kept.team(code);
        mergers.takeBack(team, caller.subject());
        return Response.seeOther(URI.create("/roster/teams/" + team.code() + "?done=taken-back")).build();
    }

    private Team other(String code) {
        if (code.isEmpty()) {
            throw DomainException.invalid("into-missing", "Bạn ghi mã của Tổ nhận sáp nhập, 6 ký tự trên tờ QR của Tổ đó.");
        }
        return roster.teamByCode(code);
    }

    private Effect effect(Merger merger, Form form) {
        try {
            return mergers.preview(merger);
        } catch (DomainException refused) {
            if (refused.code().equals("team-closed")) {
                throw refused;
            }
            form.refuse(refused.code().startsWith("date-") ? "on" : "into", refused.getMessage());
            return null;
        }
    }

    private static Response page(int status, TemplateInstance page) {
        return Response.status(status).type(HTML).entity(page.render()).build();
    }
}
