package vn.hocso.authoring;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.course.inquiry.InquiryDesk;
import vn.hocso.course.revision.Drafts;
import vn.hocso.course.revision.LessonOverview;
import vn.hocso.course.revision.RevisionState;
import vn.hocso.identity.Roles;

/** The trainer's desk: every lesson and how far its texts have come. */
@Path("/authoring")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.TRAINER, Roles.REVIEWER})
@Blocking
class DeskResource {

    @CheckedTemplate
    static class Templates {
        /**
         * @param waiting those of the lessons that wait for a second person
         * @param asked how many questions of members wait for an answer
         */
        static native TemplateInstance desk(List<LessonOverview> lessons, List<LessonOverview> waiting, long asked);
    }

    private final Drafts drafts;
    private final InquiryDesk inquiries;

    DeskResource(Drafts drafts, InquiryDesk inquiries) {
        this.drafts = drafts;
        this.inquiries = inquiries;
    }

    @GET
    public TemplateInstance desk() {
        List<LessonOverview> lessons = drafts.lessons();
        return Templates.desk(lessons,
                lessons.stream().filter(lesson -> lesson.openState() == RevisionState.IN_REVIEW).toList(), inquiries.waiting());
    }
}
