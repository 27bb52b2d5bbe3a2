package vn.hocso.lrs.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Roles;
import vn.hocso.lrs.access.ClientAuthentication;
import vn.hocso.lrs.access.Mandate;
import vn.hocso.lrs.exchange.Loading.Begun;

/** Files of statements from programs: one request brings one file, which is stored while it comes. */
@Path("/api/v1/statement-loads")
@Produces(MediaType.APPLICATION_JSON)
@HttpAuthenticationMechanism(ClientAuthentication.NAME)
@RolesAllowed({Roles.LRS_CLIENT, Roles.ADMIN})
@Blocking
class LoadResource {

    private static final int SHOWN = 50;

    private final Mandate mandate;
    private final Mover mover;
    private final Loading loading;
    private final Loads loads;
    private final ExchangeConfig config;

    LoadResource(Mandate mandate, Mover mover, Loading loading, Loads loads, ExchangeConfig config) {
        this.mandate = mandate;
        this.mover = mover;
        this.loading = loading;
        this.loads = loads;
        this.config = config;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Load a file of statements", description = "NDJSON or a JSON array, plain or gzip")
    public Load load(@RestQuery String authority, @RestQuery String name, InputStream file) throws IOException {
        String chosen = mandate.authority(authority);
        try (Begun begun = loading.begin(chosen, FileName.of(name), mover.name(), file)) {
            begun.run();
            return loads.get(begun.turn().load(), null);
        }
    }

    @GET
    @Operation(summary = "The newest loads, also those that run at this moment")
    public List<Load> list() {
        return loads.newest(mandate.own(), SHOWN);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "How far a load has come")
    public Load one(@RestPath UUID id) {
        return loads.get(id, mandate.own());
    }

    @GET
    @Path("/{id}/problems")
    @Operation(summary = "The statements of a load that were left out")
    public List<Problem> problems(@RestPath UUID id) {
        loads.get(id, mandate.own());
        return loads.problems(id, config.problems() * 2);
    }
}
