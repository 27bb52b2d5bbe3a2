package vn.hocso.lrs.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Roles;
import vn.hocso.lrs.access.ClientAuthentication;
import vn.hocso.lrs.protocol.Parameters;
import vn.hocso.lrs.protocol.Versioned;

/** An agent as a person whose every property is a list (1.0.3: Communication 2.4; 2.0: 4.1.6.3). */
@Path("/xapi/agents")
@Produces(MediaType.APPLICATION_JSON)
@HttpAuthenticationMechanism(ClientAuthentication.NAME)
@RolesAllowed(Roles.LRS_CLIENT)
@Blocking
@Versioned
class AgentResource {

    private static final List<String> PROPERTIES = List.of("name", "mbox", "mbox_sha1sum", "openid", "account");

    @GET
    public Map<String, Object> person(@Context UriInfo uri) {
        JsonNode agent = Parameters.of(uri, "agent").agent("agent").json();
        var person = new LinkedHashMap<String, Object>();
        person.put("objectType", "Person");
        for (String property : PROPERTIES) {
            if (agent.has(property)) {
                person.put(property, List.of(agent.get(property)));
            }
        }
        return person;
    }
}
