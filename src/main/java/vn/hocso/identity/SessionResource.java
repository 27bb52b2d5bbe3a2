package vn.hocso.identity;

import java.net.URI;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.security.Authenticated;

/**
 * Where Keycloak sends people back to, and where they sign out. The work is done by the code flow before these methods are
 * reached; without a route that asks for it the flow would not start, because nobody is authenticated ahead of time.
 */
@Path("/")
@Authenticated
@AuthorizationCodeFlow
class SessionResource {

    private static final URI HOME = URI.create("/");

    /** Reached only by whoever opens the address by hand: others go on to the page they asked for. */
    @GET
    @Path("signed-in")
    public RestResponse<Void> signedIn() {
        return RestResponse.seeOther(HOME);
    }

    /** Reached only when there is no session to end. */
    @GET
    @Path("signed-out")
    public RestResponse<Void> signedOut() {
        return RestResponse.seeOther(HOME);
    }
}
