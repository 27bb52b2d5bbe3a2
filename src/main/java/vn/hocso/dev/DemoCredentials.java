package vn.hocso.dev;

import java.util.EnumSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import vn.hocso.lrs.access.ClientScope;
import vn.hocso.lrs.access.Credentials;

/** The record store's client for trying things out, in development and tests only. */
@ApplicationScoped
class DemoCredentials {

    /** Key, secret and authority at once. */
    static final String DEMO = "lrs-demo";

    void issue(@Observes StartupEvent start, Credentials credentials) {
        credentials.issue(DEMO, DEMO, DEMO, EnumSet.of(ClientScope.WRITE, ClientScope.READ_MINE,
                ClientScope.STATE, ClientScope.PROFILE));
    }
}
