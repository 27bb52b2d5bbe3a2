package vn.hocso.campaign.session;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Roles;
import vn.hocso.roster.Province;

/** The empty form of a session. */
@Path("/campaign/new-session")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.ROSTER_OFFICER, Roles.ADMIN})
@Blocking
class NewSessionResource {

    private final KeptSessions kept;
    private final Windows windows;

    NewSessionResource(KeptSessions kept, Windows windows) {
        this.kept = kept;
        this.windows = windows;
    }

    /** @param province code of the one that the session is held in */
    @GET
    public TemplateInstance blank(@RestQuery @DefaultValue("") String province) {
        Province of = kept.keptProvince(province);
        return SessionLedgerResource.Templates.plan(of, windows.of(of.code(), kept.today()), PlanForm.empty());
    }
}
