package vn.hocso.learning;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestPath;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.course.Catalogue;
import vn.hocso.course.Lesson;
import vn.hocso.course.inquiry.FaqEntry;
import vn.hocso.course.inquiry.ShownFaq;
import vn.hocso.identity.Roles;

/** One lesson. Its address is printed as a QR code and never changes. */
@Path("/l/{code}")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed(Roles.MEMBER)
@Blocking
class LessonResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance lesson(Lesson lesson, boolean passed, UUID unfinished, UUID newAttempt,
                List<FaqEntry> faq);
    }

    private final Learner learner;
    private final Catalogue catalogue;
    private final ShownFaq faq;

    LessonResource(Learner learner, Catalogue catalogue, ShownFaq faq) {
        this.learner = learner;
        this.catalogue = catalogue;
        this.faq = faq;
    }

    @GET
    public TemplateInstance lesson(@RestPath String code) {
        Progress.OfLesson standing = learner.standingIn(code);
        Lesson lesson = catalogue.lesson(code);
        return Templates.lesson(lesson, standing.passed(), standing.unfinished(), UUID.randomUUID(), faq.of(code));
    }
}
