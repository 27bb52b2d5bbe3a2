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
import vn.hocso.course.revision.Drafts;
import vn.hocso.course.revision.LessonOverview;
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
        static native TemplateInstance desk(List<LessonOverview> lessons);
    }

    private final Drafts drafts;

    DeskResource(Drafts drafts) {
        this.drafts = drafts;
    }

    @GET
    public TemplateInstance desk() {
        return Templates.desk(drafts.lessons());
    }
}
