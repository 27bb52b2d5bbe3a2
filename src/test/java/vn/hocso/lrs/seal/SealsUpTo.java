package vn.hocso.lrs.seal;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.shared.time.ServiceClock;

/** Lets other tests seal, as the job does at that moment. */
@ApplicationScoped
public class SealsUpTo {

    private final Sealing sealing;
    private final ServiceClock clock;

    SealsUpTo(Sealing sealing, ServiceClock clock) {
        this.sealing = sealing;
        this.clock = clock;
    }

    public void seal(Instant moment) {
        clock.at(moment, () -> {
            sealing.seal();
            return null;
        });
    }
}
