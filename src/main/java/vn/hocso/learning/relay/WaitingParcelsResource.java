package vn.hocso.learning.relay;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
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
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;

/** Where an administrator sees how many parcels wait for their members, without a member, and drops rubbish. Nobody accepts one here. */
@Path("/administration/waiting-parcels")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed(Roles.ADMIN)
@Blocking
class WaitingParcelsResource {

    @CheckedTemplate
    static class Templates {
        /** @param count of all, also those that are not shown */
        static native TemplateInstance list(List<Waiting> parcels, long count);
    }

    private final Caller caller;
    private final WaitingParcels parcels;
    private final Event<AuditEvent> audit;

    WaitingParcelsResource(Caller caller, WaitingParcels parcels, Event<AuditEvent> audit) {
        this.caller = caller;
        this.parcels = parcels;
        this.audit = audit;
    }

    @GET
    public TemplateInstance list() {
        return Templates.list(parcels.newest(), parcels.count());
    }

    @POST
    @Path("/{parcel}/removal")
    @Transactional
    public Response drop(@RestPath String parcel) {
        if (!parcels.drop(parcel)) {
            throw DomainException.notFound("parcel-unknown", "Gói này không còn chờ.");
        }
        audit.fire(new AuditEvent(caller.subject(), "learning.parcel-removal", "parcel/" + parcel, ""));
        return Response.seeOther(URI.create("/administration/waiting-parcels?done=removed")).build();
    }
}
