package vn.hocso.authoring;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.course.revision.Drafts;
import vn.hocso.course.revision.LessonOverview;
import vn.hocso.course.revision.Revision;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;

/** One lesson on the desk: its revisions, a new draft, taking it from the members. */
@Path("/authoring/lessons/{code}")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.TRAINER, Roles.REVIEWER})
@Blocking
class LessonDeskResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance history(LessonOverview lesson, List<Revision> revisions, boolean reviewer);
    }

    private final Drafts drafts;
    private final Desk desk;
    private final Caller caller;

    LessonDeskResource(Drafts drafts, Desk desk, Caller caller) {
        this.drafts = drafts;
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    public TemplateInstance history(@RestPath String code) {
        return Templates.history(drafts.lesson(code), drafts.history(code), caller.has(Roles.REVIEWER));
    }

    @POST
    @Path("/drafts")
    public Response open(@RestPath String code) {
        return Response.seeOther(URI.create("/authoring/lessons/" + drafts.lesson(code).code() + "/revisions/"
                + desk.open(code) + "/text")).build();
    }

    @POST
    @Path("/withdrawal")
    @RolesAllowed(Roles.REVIEWER)
    public Response withdraw(@RestPath String code) {
        desk.withdraw(code);
        return Response.seeOther(URI.create("/authoring/lessons/" + drafts.lesson(code).code())).build();
    }
}
