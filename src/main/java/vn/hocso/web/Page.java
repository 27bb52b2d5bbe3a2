package vn.hocso.web;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.qute.TemplateGlobal;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import vn.hocso.shared.PersonMark;
import vn.hocso.shared.time.ServiceClock;

/**
 * What every page's frame needs; read in templates as {@code {page.notice}}.
 *
 * @param done what the person has just done, when this page confirms it: {@code /learning?done=joined}; else empty
 * @param anonymous whether nobody is signed in for sure; an error page may not know
 * @param person of a member, what tells a phone that another person uses it now: a hash, null for nobody
 */
public record Page(String notice, Instant demonstrationTime, boolean anonymous, boolean signedIn, boolean member,
        boolean trainer, boolean monitor, boolean officer, boolean admin, String person, String done) {

    private static final Pattern DONE = Pattern.compile("(?:^|&)done=([a-z-]+)(?:&|$)");

    /** The frame of the page that is being rendered. */
    @TemplateGlobal(name = "page")
    static Page current() {
        var container = Arc.container();
        var clock = container.instance(ServiceClock.class).get();
        boolean demonstration = LaunchMode.current() != LaunchMode.NORMAL && clock.isDemonstration();
        boolean asked = container.requestContext().isActive();
        RoutingContext request = asked ? container.instance(CurrentVertxRequest.class).get().getCurrent() : null;
        // The same for everybody, so that everything on the way may keep it.
        boolean open = request != null && Guards.isOpenToAll(request);
        var identity = asked && !open ? identity(container, request) : null;
        boolean signedIn = identity != null && isKnown(identity);
        return new Page(container.instance(WebConfig.class).get().notice(), demonstration ? clock.instant() : null,
                identity != null && !signedIn, signedIn,
                signedIn && identity.hasRole("member"),
                signedIn && (identity.hasRole("trainer") || identity.hasRole("reviewer")),
                signedIn && (identity.hasRole("monitor") || identity.hasRole("admin")),
                signedIn && (identity.hasRole("roster-officer") || identity.hasRole("admin")),
                signedIn && identity.hasRole("admin"), signedIn && identity.hasRole("member") ? mark(identity) : null,
                request == null ? "" : done(request.request()));
    }

    /** @return whether nobody gave the notice other words, so that other languages may say it in theirs */
    public boolean isUsualNotice() {
        return WebConfig.NOTICE.equals(notice);
    }

    /** An error page may be rendered on an event loop, where nobody can be looked up; who was refused there is known already. */
    private static SecurityIdentity identity(ArcContainer container, RoutingContext request) {
        if (BlockingOperationControl.isBlockingAllowed()) {
            return container.instance(SecurityIdentity.class).get();
        }
        return request != null && request.user() instanceof QuarkusHttpUser user ? user.getSecurityIdentity() : null;
    }

    private static String mark(SecurityIdentity identity) {
        String subject = identity.getPrincipal() instanceof JsonWebToken token ? token.getSubject() : null;
        return subject == null ? null : PersonMark.of(subject);
    }

    private static String done(HttpServerRequest request) {
        String query = request == null ? null : request.query();
        Matcher found = DONE.matcher(query == null ? "" : query);
        return found.find() ? found.group(1) : "";
    }

    /** A session that has ended or cannot be read is none: a page that is open to everybody stays open. */
    private static boolean isKnown(SecurityIdentity identity) {
        try {
            return !identity.isAnonymous();
        } catch (AuthenticationFailedException e) {
            return false;
        }
    }
}
