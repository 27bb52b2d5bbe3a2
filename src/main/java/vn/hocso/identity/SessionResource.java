package vn.hocso.identity;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;

/**
 * Where Keycloak sends people back to, and where they sign out. The work is done by the code flow before these methods are
 * reached; without a route that asks for it the flow would not start, because nobody is authenticated ahead of time.
 */
@Path("/")
@Authenticated
@AuthorizationCodeFlow
class SessionResource {

    private static final URI HOME = URI.create("/");
    private static final URI SIGNED_OUT = URI.create("/?done=signed-out");
    /** Set by Quarkus beside that state. */
    private static final String STATE_COOKIE = "q_post_logout";

    private final Caller caller;

    SessionResource(Caller caller) {
        this.caller = caller;
    }

    /** The first page signs people in here: each goes on to where they learn or work. */
    @GET
    @Path("start")
    @Blocking
    public RestResponse<Void> start() {
        return RestResponse.seeOther(URI.create(workplace()));
    }

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

    /** Where Keycloak sends people after the end of the session, with a state in the address that means nothing here. */
    @GET
    @Path("after-sign-out")
    @PermitAll
    public RestResponse<Void> afterSignOut() {
        var forgotten = new NewCookie.Builder(STATE_COOKIE).path("/").maxAge(0).httpOnly(true).secure(true).build();
        return ResponseBuilder.<Void>create(Status.SEE_OTHER).location(SIGNED_OUT).cookie(forgotten).build();
    }

    /** Who has none is told so on the first page. */
    private String workplace() {
        if (caller.has(Roles.MEMBER)) {
            return "/learning";
        }
        if (caller.has(Roles.TRAINER) || caller.has(Roles.REVIEWER)) {
            return "/authoring";
        }
        return caller.has(Roles.MONITOR) || caller.has(Roles.ADMIN) ? "/training" : "/";
    }
}
