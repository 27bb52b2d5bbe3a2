package vn.hocso.identity;

import java.net.URI;
import java.time.Duration;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
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
    private static final URI START = URI.create("/start");
    private static final URI SIGN_OUT = URI.create("/signed-out");
    private static final URI SIGNED_OUT = URI.create("/?done=signed-out");
    /** Set by Quarkus beside that state. */
    private static final String STATE_COOKIE = "q_post_logout";
    /** Says, on the way back from Keycloak, that the next person wants to sign in at once. */
    private static final String NEXT_COOKIE = "hocso-next";
    private static final String BACK = "/after-sign-out";
    /** For the way to Keycloak and back. */
    private static final Duration ON_THE_WAY = Duration.ofMinutes(2);

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

    /** Somebody leaves the phone to somebody else, who is asked at once who it is. */
    @GET
    @Path("change-person")
    @PermitAll
    public RestResponse<Void> changePerson() {
        return seeOther(SIGN_OUT, cookie(NEXT_COOKIE, BACK, "yes", ON_THE_WAY));
    }

    /** Where Keycloak sends people after the end of the session, with a state in the address that means nothing here. */
    @GET
    @Path("after-sign-out")
    @PermitAll
    public RestResponse<Void> afterSignOut(@CookieParam(NEXT_COOKIE) String next) {
        return seeOther(next == null ? SIGNED_OUT : START, cookie(STATE_COOKIE, "/", "", Duration.ZERO),
                cookie(NEXT_COOKIE, BACK, "", Duration.ZERO));
    }

    private static NewCookie cookie(String name, String path, String value, Duration kept) {
        return new NewCookie.Builder(name).value(value).path(path).maxAge((int) kept.toSeconds()).httpOnly(true).secure(true)
                .sameSite(NewCookie.SameSite.LAX).build();
    }

    private static RestResponse<Void> seeOther(URI where, NewCookie... cookies) {
        return ResponseBuilder.<Void>create(Status.SEE_OTHER).location(where).cookie(cookies).build();
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
