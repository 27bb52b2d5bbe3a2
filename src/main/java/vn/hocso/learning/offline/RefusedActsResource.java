package vn.hocso.learning.offline;

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
import vn.hocso.identity.Roles;

/** Where an administrator sees what phones told and was not recorded: by the random name of statements, no person. */
@Path("/administration/offline-refusals")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed(Roles.ADMIN)
@Blocking
class RefusedActsResource {

    @CheckedTemplate
    static class Templates {
        /** @param count of all, also those that are not shown */
        static native TemplateInstance list(List<RefusedAct> acts, long count);
    }

    private final RefusedActs refused;

    RefusedActsResource(RefusedActs refused) {
        this.refused = refused;
    }

    @GET
    public TemplateInstance list() {
        return Templates.list(refused.newest(), refused.count());
    }
}
