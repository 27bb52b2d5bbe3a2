package vn.hocso.campaign.practice;

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
import vn.hocso.shared.DomainException;
import vn.hocso.web.WrittenForm;

/** A published practice is corrected: the team or the province proposes another text, and somebody else agrees before anybody reads it. */
@Path("/campaign/practices/{id}/correction")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.MEMBER, Roles.ROSTER_OFFICER, Roles.ADMIN})
@Blocking
class CorrectionResource {

    /**
     * @param correction what was proposed last, null for nothing
     * @param proposes whether the person may propose
     * @param decides whether the person may decide about what waits
     */
    record View(Practice practice, Correction correction, boolean proposes, boolean decides, WrittenForm form) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance correction(View view);
    }

    private final PracticeDesk desk;
    private final Corrections corrections;
    private final Caller caller;

    CorrectionResource(PracticeDesk desk, Corrections corrections, Caller caller) {
        this.desk = desk;
        this.corrections = corrections;
        this.caller = caller;
    }

    @GET
    public TemplateInstance open(@RestPath long id) {
        Practice practice = desk.practice(id);
        return page(practice, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response propose(@RestPath long id, @RestForm String title, @RestForm String body) {
        Practice practice = desk.practice(id);
        require(desk.writes(practice) || desk.reviews(practice));
        var form = new WrittenForm("title", title, "body", body);
        Words words = Words.read(form);
        if (!form.isWrong() && words.title().equals(practice.title()) && words.body().equals(practice.body())) {
            form.refuse("body", "Bạn chưa sửa gì so với bài đang đăng.");
        }
        if (form.isWrong()) {
            return refused(page(practice, form));
        }
        corrections.propose(practice, words.title(), words.body(), !desk.writes(practice), caller.subject());
        return seen(id, "proposed");
    }

    /** @param correction id of the one that was read */
    @POST
    @Path("/publication")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response publish(@RestPath long id, @RestForm long correction) {
        Practice practice = desk.practice(id);
        corrections.publish(practice, waiting(practice, correction), caller.subject());
        return Response.seeOther(URI.create("/campaign/practices/" + id + "?done=corrected")).build();
    }

    @POST
    @Path("/return")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response giveBack(@RestPath long id, @RestForm long correction, @RestForm String why) {
        Practice practice = desk.practice(id);
        Correction waiting = waiting(practice, correction);
        var form = new WrittenForm("title", practice.title(), "body", practice.body(), "why", why);
        String reason = form.line("why", "Bạn viết lý do để người sửa biết.", PracticeDeskResource.LONGEST_REASON);
        if (reason == null) {
            return refused(page(practice, form));
        }
        corrections.giveBack(practice, waiting, reason, caller.subject());
        return seen(id, "returned");
    }

    /**
     * @return what waits, as the person read it
     * @throws DomainException FORBIDDEN for who does not decide; CONFLICT {@code correction-decided}
     */
    private Correction waiting(Practice practice, long id) {
        Correction newest = corrections.of(practice).filter(one -> one.id() == id && one.is("SUBMITTED"))
                .orElseThrow(Corrections::decided);
        require(desk.decides(practice, newest));
        return newest;
    }

    private void require(boolean may) {
        if (!may) {
            throw desk.forbidden();
        }
    }

    /** @param typed null for a form that holds what is there: the text that came back, else the published one */
    private TemplateInstance page(Practice practice, WrittenForm typed) {
        Correction newest = corrections.of(practice).orElse(null);
        boolean waits = newest != null && newest.is("SUBMITTED");
        boolean proposes = practice.is("PUBLISHED") && !waits && (desk.writes(practice) || desk.reviews(practice));
        boolean again = newest != null && newest.is("RETURNED");
        WrittenForm form = typed != null
                ? typed
                : new WrittenForm("title", again ? newest.title() : practice.title(), "body",
                        again ? newest.body() : practice.body());
        return Templates.correction(new View(practice, newest, proposes,
                practice.is("PUBLISHED") && waits && desk.decides(practice, newest), form));
    }

    private static Response refused(TemplateInstance page) {
        return Response.status(400).type("text/html;charset=UTF-8").entity(page.render()).build();
    }

    private static Response seen(long id, String done) {
        return Response.seeOther(URI.create("/campaign/practices/" + id + "/correction?done=" + done)).build();
    }
}
