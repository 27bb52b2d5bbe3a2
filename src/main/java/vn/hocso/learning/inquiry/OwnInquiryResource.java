package vn.hocso.learning.inquiry;

import java.net.URI;
import java.util.List;
import java.util.UUID;

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
import vn.hocso.course.inquiry.Inquiries;
import vn.hocso.course.inquiry.Inquiry;
import vn.hocso.identity.Roles;
import vn.hocso.learning.Learner;

/** What the person of this request asked, and the answers. */
@Path("/learning/inquiries")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed(Roles.MEMBER)
@Blocking
class OwnInquiryResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(List<Inquiry> inquiries);
    }

    private final Learner learner;
    private final Inquiries inquiries;

    OwnInquiryResource(Learner learner, Inquiries inquiries) {
        this.learner = learner;
        this.inquiries = inquiries;
    }

    @GET
    public TemplateInstance list() {
        return Templates.list(inquiries.of(learner.id()));
    }

    /** @param answers how many texts the answer had on the page that was read */
    @POST
    @Path("/{id}/receipt")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response read(@RestPath UUID id, @RestForm @DefaultValue("0") int answers) {
        inquiries.read(learner.id(), id, answers);
        return Response.seeOther(URI.create("/learning/inquiries?done=read")).build();
    }
}
