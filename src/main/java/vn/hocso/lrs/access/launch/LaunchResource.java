package vn.hocso.lrs.access.launch;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.lrs.access.ClientAuthentication;
import vn.hocso.lrs.access.LaunchKey;
import vn.hocso.lrs.access.Mandate;
import vn.hocso.lrs.access.launch.Launches.Made;
import vn.hocso.lrs.statement.StatementReader;

/** Tokens for one session, from a program that may do everything or an administrator. */
@Path("/api/v1/launch-tokens")
@Produces(MediaType.APPLICATION_JSON)
@HttpAuthenticationMechanism(ClientAuthentication.NAME)
@RolesAllowed({Roles.LRS_CLIENT, Roles.ADMIN})
@Blocking
class LaunchResource {

    private final Launches launches;
    private final Mandate mandate;
    private final Caller caller;
    private final LaunchConfig config;
    private final String endpoint;

    /** @param publicUrl address people use, without a slash at the end */
    LaunchResource(Launches launches, Mandate mandate, Caller caller, LaunchConfig config,
            @ConfigProperty(name = "hocso.public-url", defaultValue = "http://localhost:8080") String publicUrl) {
        this.launches = launches;
        this.mandate = mandate;
        this.caller = caller;
        this.config = config;
        this.endpoint = publicUrl + "/xapi";
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Make a token for one learner's session", description = "The secret is told this once")
    public Response make(byte[] body) {
        mandate.own(); // first of all: who may not ask learns nothing about how to
        LaunchRequest asked = LaunchRequest.of(body);
        String authority = mandate.authority(asked.authority());
        String actor = asked.agent();
        String activity = StatementReader.iri("activity", asked.activity());
        UUID registration = asked.registration() == null ? UUID.randomUUID() : asked.registration();
        Made made = launches.make(authority, actor, activity, registration, good(asked.minutes()), caller.subject());
        return Response.status(Response.Status.CREATED)
                .entity(new Launch(endpoint, made.key(), made.secret(),
                        LaunchKey.token(made.key(), made.secret()), authority, activity, registration,
                        made.endsAt()))
                .build();
    }

    @POST
    @Path("/{key}/revocation")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Take a token back, with the next request and for ever")
    public void revoke(@RestPath String key) {
        launches.revoke(key, Objects.requireNonNullElse(mandate.own(), ""), caller.subject());
    }

    private Duration good(Integer minutes) {
        Duration good = minutes == null ? config.usual() : Duration.ofMinutes(minutes);
        if (good.isNegative() || good.isZero() || good.compareTo(config.longest()) > 0) {
            throw LaunchRequest.invalid("minutes: phải từ 1 đến " + config.longest().toMinutes());
        }
        return good;
    }
}
