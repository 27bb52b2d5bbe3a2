package vn.hocso.roster.registry;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

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
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.roster.Paper;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.roster.registry.Moves.Move;
import vn.hocso.roster.territory.Unit;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Dates;
import vn.hocso.web.Form;

/** Tells that a team works elsewhere: where and since when, what that changes, then do it. */
@Path("/roster/teams/{code}/move")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.ROSTER_OFFICER, Roles.ADMIN})
@Blocking
class MoveResource {

    private static final String HTML = "text/html;charset=UTF-8";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(Team team, List<Unit> districts, List<Unit> communes, Form form);

        /** @param people who go along with the team */
        static native TemplateInstance preview(Move move, Headcount people, Form form);
    }

    private final KeptTeams kept;
    private final Moves moves;
    private final Stays stays;
    private final Standings standings;
    private final Roster roster;
    private final Caller caller;

    MoveResource(KeptTeams kept, Moves moves, Stays stays, Standings standings, Roster roster, Caller caller) {
        this.kept = kept;
        this.moves = moves;
        this.stays = stays;
        this.standings = standings;
        this.roster = roster;
        this.caller = caller;
    }

    /** @param district whose communes can be chosen, empty for that of the team */
    @GET
    public TemplateInstance form(@RestPath String code, @RestQuery @DefaultValue("") String district) {
        Team team = kept.team(code);
        standings.of(team).requireOpen();
        return form(team, new Form("district", district));
    }

    /** @param confirmed empty for seeing first what it would change */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response move(@RestPath String code, @RestForm String district, @RestForm String commune, @RestForm String on,
            @RestForm String number, @RestForm String dated, @RestForm String issuer,
            @RestForm @DefaultValue("") String confirmed) {
        Team team = kept.team(code);
        var form = new Form("district", district, "commune", commune, "on", on, "number", number, "dated", dated, "issuer",
                issuer);
        LocalDate day = form.read("on", () -> Dates.ofPerson(form.value("on")));
        Paper paper = Papers.read(form, false, kept.today());
        Move move = form.isWrong() ? null : checked(team, form, day, paper);
        if (move == null) {
            return page(400, form(team, form));
        }
        if (confirmed.isEmpty()) {
            return page(200, Templates.preview(move, Headcount.of(stays.reaching(team, day)), form));
        }
        moves.tell(move, caller.subject());
        return Response.seeOther(URI.create("/roster/teams/" + team.code() + "?done=moved")).build();
    }

    private Move checked(Team team, Form form, LocalDate day, Paper paper) {
        try {
            return moves.checked(team, form.value("district"), form.value("commune"), day, paper);
        } catch (DomainException refused) {
            if (refused.code().equals("team-closed")) {
                throw refused;
            }
            form.refuse(refused.code().startsWith("date-") ? "on" : "commune", refused.getMessage());
            return null;
        }
    }

    private TemplateInstance form(Team team, Form form) {
        List<Unit> districts = roster.unitsIn(team.provinceCode());
        String chosen = districts.stream().map(Unit::code).filter(form.value("district")::equals).findFirst()
                .orElse(team.districtCode() != null ? team.districtCode() : districts.get(0).code());
        return Templates.form(team, districts, roster.unitsIn(chosen), form.with("district", chosen));
    }

    private static Response page(int status, TemplateInstance page) {
        return Response.status(status).type(HTML).entity(page.render()).build();
    }
}
