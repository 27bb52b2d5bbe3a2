package vn.hocso.roster.joining;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** The first page: what this is and the ways in. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@AuthorizationCodeFlow
@Blocking
class LandingResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance landing(String code, String problem);
    }

    @GET
    public TemplateInstance open() {
        return Templates.landing("", null);
    }
}
