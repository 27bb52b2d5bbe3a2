package vn.hocso.roster.registry;

import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;

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
import vn.hocso.roster.PrintedCode.Fate;
import vn.hocso.roster.PrintedCode.Reason;
import vn.hocso.roster.Team;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Dates;
import vn.hocso.shared.text.Numbers;
import vn.hocso.web.Form;

/** The codes that are printed for a team: close the door of one, open it again, or give the team another code. */
@Path("/roster/teams/{code}/codes")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.ROSTER_OFFICER, Roles.ADMIN})
@Blocking
class CodeResource {

    private static final String HTML = "text/html;charset=UTF-8";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance codes(CodeView view, boolean stands, Form form);
    }

    private final KeptTeams kept;
    private final Standings standings;
    private final Codes codes;
    private final Caller caller;

    CodeResource(KeptTeams kept, Standings standings, Codes codes, Caller caller) {
        this.kept = kept;
        this.standings = standings;
        this.codes = codes;
        this.caller = caller;
    }

    @GET
    public TemplateInstance codes(@RestPath String code) {
        return page(kept.team(code), new Form("from", Numbers.date(kept.today())));
    }

    /** @param printed one of the codes of the team */
    @POST
    @Path("/closures")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response close(@RestPath String code, @RestForm @DefaultValue("") String printed, @RestForm String from,
            @RestForm String until, @RestForm String reason) {
        Team team = kept.team(code);
        var form = new Form("printed", printed, "from", from, "until", until, "reason", reason);
        LocalDate first = form.read("from", () -> Dates.ofPerson(form.value("from")));
        LocalDate last = form.value("until").isEmpty()
                ? null
                : form.read("until", () -> Dates.ofPerson(form.value("until")));
        Reason why = form.read("reason", () -> reason(form.value("reason")));
        if (!form.isWrong()) {
            try {
                codes.close(team, printed, first, last, why, caller.subject());
                return done(team, "closed");
            } catch (DomainException refused) {
                if (!refused.code().startsWith("date-")) {
                    throw refused;
                }
                form.refuse(refused.code().equals("date-order") ? "until" : "from", refused.getMessage());
            }
        }
        return Response.status(400).type(HTML).entity(page(team, form).render()).build();
    }

    @POST
    @Path("/{printed}/reopening")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reopen(@RestPath String code, @RestPath String printed) {
        Team team = kept.team(code);
        codes.reopen(team, printed, caller.subject());
        return done(team, "opened");
    }

    /** @param printed the one that is printed now, as the person saw it */
    @POST
    @Path("/{printed}/replacement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response replace(@RestPath String code, @RestPath String printed, @RestForm String fate, @RestForm String reason) {
        Team team = kept.team(code);
        var form = new Form("from", Numbers.date(kept.today()), "fate", fate, "why", reason);
        Fate chosen = form.read("fate", () -> fate(form.value("fate")));
        Reason why = form.read("why", () -> reason(form.value("why")));
        if (form.isWrong()) {
            return Response.status(400).type(HTML).entity(page(team, form).render()).build();
        }
        codes.replace(team, printed, chosen, why, caller.subject());
        return done(team, "replaced");
    }

    private TemplateInstance page(Team team, Form form) {
        return Templates.codes(codes.of(team), standings.of(team).closedOn() == null, form);
    }

    private static Reason reason(String name) {
        return Arrays.stream(Reason.values()).filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow(() -> DomainException.invalid("reason-missing", "Bạn chọn một lý do."));
    }

    private static Fate fate(String name) {
        return Arrays.stream(Fate.values()).filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow(
                        () -> DomainException.invalid("fate-missing", "Bạn chọn mã cũ dẫn sang mã mới hay không dùng nữa."));
    }

    private static Response done(Team team, String what) {
        return Response.seeOther(URI.create("/roster/teams/" + team.code() + "/codes?done=" + what)).build();
    }
}
