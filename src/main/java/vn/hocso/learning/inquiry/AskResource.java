package vn.hocso.learning.inquiry;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import vn.hocso.course.Catalogue;
import vn.hocso.course.Lesson;
import vn.hocso.course.inquiry.Inquiries;
import vn.hocso.course.inquiry.Inquiry;
import vn.hocso.course.inquiry.NewInquiry;
import vn.hocso.identity.Roles;
import vn.hocso.learning.Learner;
import vn.hocso.shared.text.Revealing;
import vn.hocso.web.WrittenForm;

/** Asking whoever writes the lesson. What looks like a number or a code of somebody is asked about once. */
@Path("/l/{code}/inquiries")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed(Roles.MEMBER)
@Blocking
class AskResource {

    private static final String BODY = "body";

    @CheckedTemplate
    static class Templates {
        /** @param revealing what the text seems to hold, null for nothing */
        static native TemplateInstance ask(About about, WrittenForm form, String revealing);
    }

    private final Learner learner;
    private final Catalogue catalogue;
    private final Inquiries inquiries;

    AskResource(Learner learner, Catalogue catalogue, Inquiries inquiries) {
        this.learner = learner;
        this.catalogue = catalogue;
        this.inquiries = inquiries;
    }

    /**
     * @param revision that was read, 0 for the one published now
     * @param question of its quiz
     */
    @GET
    public TemplateInstance form(@RestPath String code, @RestQuery @DefaultValue("0") int revision,
            @RestQuery String question) {
        learner.id();
        return Templates.ask(About.of(lesson(code, revision), question), new WrittenForm("id", UUID.randomUUID().toString()),
                null);
    }

    /** @param sure empty before the person was asked about what looks like a number or a code */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response ask(@RestPath String code, @RestForm @DefaultValue("0") int revision, @RestForm String question,
            @RestForm UUID id, @RestForm String body, @RestForm @DefaultValue("") String sure) {
        UUID member = learner.id();
        About about = About.of(lesson(code, revision), question);
        UUID known = id == null ? UUID.randomUUID() : id;
        var form = new WrittenForm("id", known.toString(), BODY, body);
        String text = form.text(BODY, "Bạn viết câu hỏi.", Inquiry.LONGEST);
        String revealing = text == null || !sure.isEmpty() ? null : Revealing.in(text).orElse(null);
        if (text != null && revealing == null) {
            form.read(BODY, () -> {
                inquiries.ask(new NewInquiry(known, member, about.lesson().code(), about.lesson().revision(),
                        about.questionId(), text));
                return known;
            });
        }
        return form.isWrong() || revealing != null
                ? Response.status(Response.Status.BAD_REQUEST).type("text/html;charset=UTF-8")
                        .entity(Templates.ask(about, form, revealing).render()).build()
                : Response.seeOther(URI.create("/learning/inquiries?done=asked")).build();
    }

    private Lesson lesson(String code, int revision) {
        return revision > 0 ? catalogue.lesson(code, revision) : catalogue.lesson(code);
    }
}
