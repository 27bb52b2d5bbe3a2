package vn.hocso.web;

import java.time.Instant;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateGlobal;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.security.identity.SecurityIdentity;
import vn.hocso.shared.time.ServiceClock;

/**
 * What every page's frame needs; read in templates as {@code {page.notice}}.
 *
 * @param anonymous whether nobody is signed in for sure; an error page may not know
 */
public record Page(String notice, Instant demonstrationTime, boolean signedIn, boolean member, boolean trainer,
        boolean monitor, boolean anonymous) {

    /** The frame of the page that is being rendered. */
    @TemplateGlobal(name = "page")
    static Page current() {
        var container = Arc.container();
        var clock = container.instance(ServiceClock.class).get();
        boolean demonstration = LaunchMode.current() != LaunchMode.NORMAL && clock.isDemonstration();
        // An error page may be rendered on an event loop, where nobody's identity can be looked up.
        boolean mayLook = BlockingOperationControl.isBlockingAllowed() && container.requestContext().isActive();
        var identity = mayLook ? container.instance(SecurityIdentity.class).get() : null;
        boolean signedIn = identity != null && !identity.isAnonymous();
        return new Page(container.instance(WebConfig.class).get().notice(), demonstration ? clock.instant() : null, signedIn,
                signedIn && identity.hasRole("member"),
                signedIn && (identity.hasRole("trainer") || identity.hasRole("reviewer")),
                signedIn && (identity.hasRole("monitor") || identity.hasRole("admin")), mayLook && !signedIn);
    }
}
