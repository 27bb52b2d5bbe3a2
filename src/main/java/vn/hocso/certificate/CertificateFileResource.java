package vn.hocso.certificate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Roles;

/** The owner's paper to print, to send from phone to phone, or for a program. */
@Path("/certificate/{code}")
@AuthorizationCodeFlow
@RolesAllowed(Roles.MEMBER)
@Blocking
class CertificateFileResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance paper(Paper paper);
    }

    private static final String NAME = "giay-xac-nhan-";

    private final Owner owner;
    private final Certificates certificates;
    private final Papers papers;
    private final Credentials credentials;

    CertificateFileResource(Owner owner, Certificates certificates, Papers papers, Credentials credentials) {
        this.owner = owner;
        this.certificates = certificates;
        this.papers = papers;
        this.credentials = credentials;
    }

    @GET
    @Path("paper.pdf")
    public Response pdf(@RestPath String code) {
        Paper paper = own(code);
        return file(print(paper), "application/pdf", NAME + paper.certificate().code() + ".pdf");
    }

    @GET
    @Path("picture.png")
    public Response picture(@RestPath String code) {
        Paper paper = own(code);
        return file(PaperFiles.picture(print(paper)), "image/png", NAME + paper.certificate().code() + ".png");
    }

    @GET
    @Path("credential.jwt")
    public Response credential(@RestPath String code) {
        Paper paper = own(code);
        return file(credentials.of(paper), "application/vc+jwt", NAME + paper.certificate().code() + ".jwt");
    }

    private Paper own(String code) {
        return papers.of(certificates.own(owner.record().id(), code));
    }

    private static byte[] print(Paper paper) {
        return PaperFiles.pdf(Templates.paper(paper).render());
    }

    private static Response file(Object content, String type, String name) {
        return Response.ok(content).type(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"").build();
    }
}
