package vn.hocso.campaign.practice;

import java.net.URI;
import java.util.List;

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
import vn.hocso.campaign.practice.Practice.State;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.roster.Team;
import vn.hocso.web.WrittenForm;

/** Where leaders write what their team does well, and officers publish it or give it back. */
@Path("/campaign")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.MEMBER, Roles.ROSTER_OFFICER, Roles.ADMIN})
@Blocking
class PracticeDeskResource {

    static final int LONGEST_REASON = 300;

    /**
     * @param writes whether the person may write it anew
     * @param reviews whether the person may decide
     * @param waiting whether another text was proposed that waits
     */
    record Looking(Practice practice, boolean writes, boolean reviews, boolean waiting, WrittenForm form) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance desk(List<Practice> practices, boolean leads, boolean officer);

        static native TemplateInstance write(List<Team> teams, WrittenForm form);

        static native TemplateInstance one(Looking view);
    }

    private final PracticeDesk desk;
    private final Practices practices;
    private final Caller caller;

    PracticeDeskResource(PracticeDesk desk, Practices practices, Caller caller) {
        this.desk = desk;
        this.practices = practices;
        this.caller = caller;
    }

    @GET
    @Path("/practices")
    public TemplateInstance desk() {
        return Templates.desk(desk.practices(), !desk.teams().isEmpty(), desk.isOfficer());
    }

    @GET
    @Path("/new-practice")
    public TemplateInstance write() {
        List<Team> teams = teams();
        return Templates.write(teams, new WrittenForm("team", teams.get(0).code()));
    }

    @POST
    @Path("/practices")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(@RestForm String team, @RestForm String title, @RestForm String body) {
        List<Team> teams = teams();
        var form = new WrittenForm("team", team, "title", title, "body", body);
        Team chosen = teams.stream().filter(one -> one.code().equals(team)).findFirst().orElse(null);
        if (chosen == null) {
            form.refuse("team", "Bạn chọn Tổ mà bạn là Tổ trưởng.");
        }
        Words words = Words.read(form);
        return form.isWrong()
                ? refused(Templates.write(teams, form))
                : seen(practices.write(chosen, words.title(), words.body(), caller.subject()), "written");
    }

    @GET
    @Path("/practices/{id}")
    public TemplateInstance one(@RestPath long id) {
        Practice practice = desk.practice(id);
        return looking(practice, new WrittenForm("title", practice.title(), "body", practice.body()));
    }

    @POST
    @Path("/practices/{id}/text")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rewrite(@RestPath long id, @RestForm String title, @RestForm String body) {
        Practice practice = desk.practice(id);
        require(desk.writes(practice));
        var form = new WrittenForm("title", title, "body", body);
        Words words = Words.read(form);
        if (words == null) {
            return refused(looking(practice, form));
        }
        practices.rewrite(practice, words.title(), words.body(), caller.subject());
        return seen(id, "written");
    }

    /** @param version that was read */
    @POST
    @Path("/practices/{id}/publication")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response publish(@RestPath long id, @RestForm int version) {
        Practice practice = desk.practice(id);
        require(desk.reviews(practice));
        practices.decide(practice, State.SUBMITTED, version, State.PUBLISHED, null, caller.subject());
        return seen(id, "published");
    }

    @POST
    @Path("/practices/{id}/return")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response giveBack(@RestPath long id, @RestForm int version, @RestForm String why) {
        return decide(id, State.SUBMITTED, version, State.RETURNED, why);
    }

    @POST
    @Path("/practices/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@RestPath long id, @RestForm int version, @RestForm String why) {
        return decide(id, State.PUBLISHED, version, State.WITHDRAWN, why);
    }

    private Response decide(long id, State from, int version, State to, String why) {
        Practice practice = desk.practice(id);
        require(desk.reviews(practice));
        var form = new WrittenForm("title", practice.title(), "body", practice.body(), "why", why);
        String reason = form.line("why", "Bạn viết lý do để Tổ biết.", LONGEST_REASON);
        if (reason == null) {
            return refused(looking(practice, form));
        }
        practices.decide(practice, from, version, to, reason, caller.subject());
        return seen(id, to == State.RETURNED ? "returned" : "withdrawn");
    }

    private List<Team> teams() {
        List<Team> teams = desk.teams();
        require(!teams.isEmpty());
        return teams;
    }

    private void require(boolean may) {
        if (!may) {
            throw desk.forbidden();
        }
    }

    private TemplateInstance looking(Practice practice, WrittenForm form) {
        return Templates.one(new Looking(practice, desk.writes(practice), desk.reviews(practice),
                practice.isBeingCorrected(), form));
    }

    private static Response refused(TemplateInstance page) {
        return Response.status(400).type("text/html;charset=UTF-8").entity(page.render()).build();
    }

    private static Response seen(long id, String done) {
        return Response.seeOther(URI.create("/campaign/practices/" + id + "?done=" + done)).build();
    }
}
