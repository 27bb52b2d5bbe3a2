package vn.hocso.learning.offline;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusMock;
import vn.hocso.course.Catalogue;
import vn.hocso.learning.Deadlines;
import vn.hocso.learning.Recorder;
import vn.hocso.shared.time.ServiceClock;

/** Lets phones have their contacts on another day, while everybody else stays where they are. */
@ApplicationScoped
public class OtherDaySync {

    @Inject
    Recorder recorder;
    @Inject
    Catalogue catalogue;
    @Inject
    Devices devices;
    @Inject
    ToldLedger ledger;
    @Inject
    Deadlines deadlines;
    @Inject
    OfflineConfig config;
    @Inject
    ServiceClock clock;

    /**
     * For the test that asks, from now on; afterwards it is today again.
     *
     * @param offset from today, negative for days that are over
     */
    public void arriveOn(Duration offset) {
        QuarkusMock.installMockForType(new Sync(recorder, catalogue, devices, ledger, deadlines, config, clock) {
            @Override
            Instant now() {
                return clock.instant().plus(offset);
            }

            @Override
            void see(UUID member, UUID device, long phoneClock) {
                clock.at(now(), () -> {
                    super.see(member, device, phoneClock);
                    return null;
                });
            }

            @Override
            Receipt receive(UUID member, ActsTold acts) {
                return clock.at(now(), () -> super.receive(member, acts));
            }
        }, Sync.class);
    }
}
