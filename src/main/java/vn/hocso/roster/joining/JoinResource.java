package vn.hocso.roster.joining;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.roster.JoinRequest;
import vn.hocso.roster.Joining;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.roster.TeamDecisions;
import vn.hocso.shared.DomainException;
import vn.hocso.web.Refusals;

/** Joining a team: find it, or come with the code of its QR sheet; then name, age, agreement. Opening it signs people in. */
@Path("/join")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.MEMBER)
@AuthorizationCodeFlow
@Blocking
class JoinResource {

    private static final String ROAD = "/join";
    private static final URI LEARNING = URI.create("/learning");
    private static final URI JOINED = URI.create("/learning?done=joined");

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance picker(Picker picker);

        static native TemplateInstance form(JoinForm form);
    }

    private final Caller caller;
    private final Roster roster;
    private final TeamDecisions decisions;
    private final Joining joining;
    private final Pickers pickers;

    JoinResource(Caller caller, Roster roster, TeamDecisions decisions, Joining joining, Pickers pickers) {
        this.caller = caller;
        this.roster = roster;
        this.decisions = decisions;
        this.joining = joining;
        this.pickers = pickers;
    }

    /**
     * @param team code of the team; with it the form is shown, without it the way to one
     * @param unit where the person has come to on the way
     * @param q what the person searches for there
     */
    @GET
    public RestResponse<Object> open(@RestQuery String team, @RestQuery @DefaultValue("") String unit,
            @RestQuery @DefaultValue("") String q) {
        if (roster.memberOf(caller.subject()).isPresent()) {
            return RestResponse.seeOther(team == null ? LEARNING : invitation(team));
        }
        if (team == null) {
            return page(Status.OK, Templates.picker(pickers.picker(ROAD, unit, q, null)));
        }
        try {
            Team found = roster.teamByCode(team);
            return decisions.mergerOf(found.id()).isPresent()
                    ? RestResponse.seeOther(invitation(found.code()))
                    : page(Status.OK, Templates.form(JoinForm.empty(found)));
        } catch (DomainException e) {
            return page(Status.NOT_FOUND, Templates.picker(pickers.picker(ROAD, "", "", Refusals.sentence(e))));
        }
    }

    /** Sent twice, or from the page that the back button brought: harmless. */
    @POST
    @Path("membership")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<Object> join(@RestForm String fullName, @RestForm String adult, @RestForm List<String> consent,
            @RestForm @DefaultValue("") String team) {
        JoinRequest request = JoinForm.request(fullName, adult, consent, team);
        if (!request.problems().isEmpty()) {
            return page(Status.BAD_REQUEST, Templates.form(JoinForm.refused(roster.teamByCode(team), request)));
        }
        boolean already = roster.memberOf(caller.subject()).isPresent();
        joining.join(caller.subject(), caller.userName(), request);
        return RestResponse.seeOther(already ? invitation(team) : JOINED);
    }

    /** Which says what the team is to somebody who has one already. */
    private static URI invitation(String team) {
        return UriBuilder.fromPath("/t/{code}").build(team.strip());
    }

    private static RestResponse<Object> page(Status status, TemplateInstance page) {
        return ResponseBuilder.create(status, (Object) page.render()).type("text/html;charset=UTF-8").build();
    }
}
