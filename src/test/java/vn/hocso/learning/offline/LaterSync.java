package vn.hocso.learning.offline;

import java.time.Duration;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusMock;
import vn.hocso.course.Catalogue;
import vn.hocso.learning.Deadlines;
import vn.hocso.learning.Recorder;
import vn.hocso.shared.time.ServiceClock;

/** Lets what phones tell arrive on a later day, while everybody else stays where they are. */
@ApplicationScoped
public class LaterSync {

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

    /** For the test that asks; afterwards it is today again. */
    public void arriveLaterBy(Duration later) {
        QuarkusMock.installMockForType(new Sync(recorder, catalogue, devices, ledger, deadlines, config, clock) {
            @Override
            void see(UUID member, UUID device, long phoneClock) {
                clock.at(clock.instant().plus(later), () -> {
                    super.see(member, device, phoneClock);
                    return null;
                });
            }

            @Override
            Receipt receive(UUID member, ActsTold acts) {
                return clock.at(clock.instant().plus(later), () -> super.receive(member, acts));
            }
        }, Sync.class);
    }
}
