package vn.hocso.lrs.document;

import java.util.UUID;

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

/** What programs remember of one agent in one activity (1.0.3: Communication 2.3; 2.0: 4.1.6.2). */
@Path("/xapi/activities/state")
@HttpAuthenticationMechanism(ClientAuthentication.NAME)
@RolesAllowed(Roles.LRS_CLIENT)
@Blocking
@Versioned
class StateResource {

    private static final String ID = "stateId";

    private final CurrentClient client;
    private final CurrentVersion version;
    private final Exchange exchange;

    StateResource(CurrentClient client, CurrentVersion version, Exchange exchange) {
        this.client = client;
        this.version = version;
        this.exchange = exchange;
    }

    /** Not compressed: the ETag is that of these bytes. */
    @GET
    @Uncompressed
    public Response get(@Context UriInfo uri, @Context HttpHeaders headers) {
        client.checkReads(ClientScope.STATE);
        if (uri.getQueryParameters().containsKey(ID)) {
            Parameters parameters = one(uri);
            return exchange.get(place(parameters), parameters.text(ID), headers);
        }
        Parameters parameters = Parameters.of(uri, "activityId", "agent", "registration", "since");
        return exchange.names(place(parameters), parameters.instant("since"));
    }

    @PUT
    public void put(@Context UriInfo uri, @Context HttpHeaders headers, byte[] body) {
        String authority = client.writerOf(ClientScope.STATE);
        Parameters parameters = one(uri);
        exchange.put(place(parameters), parameters.text(ID), headers, body, authority, barePut());
    }

    @POST
    public void post(@Context UriInfo uri, @Context HttpHeaders headers, byte[] body) {
        String authority = client.writerOf(ClientScope.STATE);
        Parameters parameters = one(uri);
        exchange.post(place(parameters), parameters.text(ID), headers, body, authority);
    }

    /** Without a state's id, all states of the activity and agent (and registration, if given). */
    @DELETE
    public void delete(@Context UriInfo uri, @Context HttpHeaders headers) {
        client.writerOf(ClientScope.STATE);
        Parameters parameters = one(uri);
        if (parameters.has(ID)) {
            exchange.delete(place(parameters), parameters.text(ID), headers);
        } else {
            exchange.clear(place(parameters));
        }
    }

    private static Parameters one(UriInfo uri) {
        return Parameters.of(uri, "activityId", "agent", "registration", ID);
    }

    private Place place(Parameters parameters) {
        String agent = parameters.agent("agent").key();
        UUID registration = parameters.uuid("registration");
        client.checkState(agent, registration);
        return Place.state(parameters.iri("activityId"), agent, registration);
    }

    private BarePut barePut() {
        return version.get() == XapiVersion.V1_0 ? BarePut.REPLACES : BarePut.ONLY_CREATES;
    }
}
