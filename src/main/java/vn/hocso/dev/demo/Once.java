package vn.hocso.dev.demo;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import vn.hocso.shared.Settings;
import vn.hocso.shared.time.ServiceClock;

/** Tells each part of the history once, whole or not at all, wherever a live reload stops it. */
@ApplicationScoped
class Once {

    private static final String TOLD = "demonstration.campaign.";

    private final Settings settings;
    private final ServiceClock clock;

    Once(Settings settings, ServiceClock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** @return whether there was anything to tell */
    boolean tell(HistoryPart part) {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (settings.find(TOLD + part.name()).isPresent()) {
                return false;
            }
            part.work().run();
            settings.fix(TOLD + part.name(), clock.instant().toString());
            return true;
        });
    }
}
