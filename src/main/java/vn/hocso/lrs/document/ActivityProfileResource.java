package vn.hocso.lrs.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.vertx.http.Uncompressed;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Roles;
import vn.hocso.lrs.access.ClientAuthentication;
import vn.hocso.lrs.access.ClientScope;
import vn.hocso.lrs.access.CurrentClient;
import vn.hocso.lrs.protocol.CurrentVersion;
import vn.hocso.lrs.protocol.Parameters;
import vn.hocso.lrs.protocol.Versioned;
import vn.hocso.lrs.protocol.XapiVersion;

/** What programs keep about an activity (1.0.3: Communication 2.7; 2.0: 4.1.6.6). */
@Path("/xapi/activities/profile")
@HttpAuthenticationMechanism(ClientAuthentication.NAME)
@RolesAllowed(Roles.LRS_CLIENT)
@Blocking
@Versioned
class ActivityProfileResource {

    private static final String ID = "profileId";

    private final CurrentClient client;
    private final CurrentVersion version;
    private final Exchange exchange;

    ActivityProfileResource(CurrentClient client, CurrentVersion version, Exchange exchange) {
        this.client = client;
        this.version = version;
        this.exchange = exchange;
    }

    /** Not compressed: the ETag is that of these bytes. */
    @GET
    @Uncompressed
    public Response get(@Context UriInfo uri, @Context HttpHeaders headers) {
        client.checkReads(ClientScope.PROFILE);
        if (uri.getQueryParameters().containsKey(ID)) {
            Parameters parameters = one(uri);
            return exchange.get(place(parameters), parameters.text(ID), headers);
        }
        Parameters parameters = Parameters.of(uri, "activityId", "since");
        return exchange.names(place(parameters), parameters.instant("since"));
    }

    @PUT
    public void put(@Context UriInfo uri, @Context HttpHeaders headers, byte[] body) {
        String authority = client.writerOf(ClientScope.PROFILE);
        Parameters parameters = one(uri);
        exchange.put(place(parameters), parameters.text(ID), headers, body, authority, barePut());
    }

    @POST
    public void post(@Context UriInfo uri, @Context HttpHeaders headers, byte[] body) {
        String authority = client.writerOf(ClientScope.PROFILE);
        Parameters parameters = one(uri);
        exchange.post(place(parameters), parameters.text(ID), headers, body, authority);
    }

    @DELETE
    public void delete(@Context UriInfo uri, @Context HttpHeaders headers) {
        client.writerOf(ClientScope.PROFILE);
        Parameters parameters = one(uri);
        exchange.delete(place(parameters), parameters.text(ID), headers);
    }

    private static Parameters one(UriInfo uri) {
        return Parameters.of(uri, "activityId", ID);
    }

    private static Place place(Parameters parameters) {
        return Place.ofActivity(parameters.iri("activityId"));
    }

    private BarePut barePut() {
        return version.get() == XapiVersion.V1_0 ? BarePut.REFUSED : BarePut.ONLY_CREATES;
    }
}
