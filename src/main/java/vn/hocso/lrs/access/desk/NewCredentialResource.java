package vn.hocso.lrs.access.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Roles;

/** The form with which an administrator asks for a credential. */
@Path("/administration/new-credential")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed(Roles.ADMIN)
@Blocking
class NewCredentialResource {

    @GET
    public TemplateInstance form() {
        return CredentialResource.Templates.form(CredentialForm.empty());
    }
}
