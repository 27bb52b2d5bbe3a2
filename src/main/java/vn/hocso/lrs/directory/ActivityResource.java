package vn.hocso.lrs.directory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Roles;
import vn.hocso.lrs.access.ClientAuthentication;
import vn.hocso.lrs.access.CurrentClient;
import vn.hocso.lrs.protocol.Parameters;
import vn.hocso.lrs.protocol.Versioned;

/** An activity with all that is known of it, also one that nobody spoke of (1.0.3: Communication 2.5; 2.0: 4.1.6.4). */
@Path("/xapi/activities")
@Produces(MediaType.APPLICATION_JSON)
@HttpAuthenticationMechanism(ClientAuthentication.NAME)
@RolesAllowed(Roles.LRS_CLIENT)
@Blocking
@Versioned
class ActivityResource {

    private final CurrentClient client;
    private final Descriptions descriptions;

    ActivityResource(CurrentClient client, Descriptions descriptions) {
        this.client = client;
        this.descriptions = descriptions;
    }

    @GET
    public ObjectNode activity(@Context UriInfo uri) {
        String authority = client.reach().authority();
        String id = Parameters.of(uri, "activityId").iri("activityId");
        ObjectNode definition = descriptions.of(id, authority);
        ObjectNode activity = JsonNodeFactory.instance.objectNode().put("objectType", "Activity").put("id", id);
        if (!definition.isEmpty()) {
            activity.set("definition", definition);
        }
        return activity;
    }
}
