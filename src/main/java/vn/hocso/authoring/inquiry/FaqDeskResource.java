package vn.hocso.authoring.inquiry;

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
import vn.hocso.course.inquiry.Faq;
import vn.hocso.course.inquiry.FaqEntry;
import vn.hocso.course.inquiry.FaqEntry.State;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;

/** What stands under lessons as question and answer, and what waits for a second person before it does. */
@Path("/authoring/faq")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.TRAINER, Roles.REVIEWER})
@Blocking
class FaqDeskResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(List<FaqEntry> proposed, List<FaqEntry> published);

        /** @param mayPublish whether whoever reads it may publish it */
        static native TemplateInstance one(FaqEntry entry, boolean mayPublish);
    }

    private final Faq faq;
    private final AnswerDesk desk;
    private final Caller caller;

    FaqDeskResource(Faq faq, AnswerDesk desk, Caller caller) {
        this.faq = faq;
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    public TemplateInstance list() {
        return Templates.list(faq.in(State.PROPOSED), faq.in(State.PUBLISHED));
    }

    @GET
    @Path("/{id}")
    public TemplateInstance one(@RestPath long id) {
        FaqEntry entry = faq.get(id);
        return Templates.one(entry, caller.has(Roles.REVIEWER) && entry.mayBePublishedBy(caller.subject()));
    }

    @POST
    @Path("/{id}/publication")
    @RolesAllowed(Roles.REVIEWER)
    public Response publish(@RestPath long id) {
        desk.publish(id);
        return seen(id, "published");
    }

    /** Whoever sees that something wrong stands there takes it away; it needs no second person. */
    @POST
    @Path("/{id}/withdrawal")
    public Response withdraw(@RestPath long id) {
        desk.withdraw(id);
        return seen(id, "withdrawn");
    }

    private static Response seen(long id, String done) {
        return Response.seeOther(URI.create("/authoring/faq/" + id + "?done=" + done)).build();
    }
}
