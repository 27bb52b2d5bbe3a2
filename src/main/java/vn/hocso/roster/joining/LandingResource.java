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
import vn.hocso.roster.Team;

/** The first page: what this is and the ways in. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@AuthorizationCodeFlow
@Blocking
class LandingResource {

    @CheckedTemplate
    static class Templates {
        /** @param own the team that the person belongs to already, null without one */
        static native TemplateInstance landing(String code, String problem, Team own);
    }

    private final OwnTeam own;

    LandingResource(OwnTeam own) {
        this.own = own;
    }

    @GET
    public TemplateInstance open() {
        return Templates.landing("", null, own.get());
    }
}
