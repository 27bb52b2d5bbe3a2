package vn.hocso.lrs.forward.desk;

import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Roles;
import vn.hocso.lrs.forward.Vault;

/** The form with which an administrator adds a target. */
@Path("/administration/new-forwarding")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed(Roles.ADMIN)
@Blocking
class NewForwardingResource {

    private final Vault vault;

    NewForwardingResource(Vault vault) {
        this.vault = vault;
    }

    @GET
    public TemplateInstance form() {
        return ForwardingResource.Templates
                .form(TargetForm.of(NewTarget.empty(), Map.of(), vault.names(), vault.takesSecrets()));
    }
}
