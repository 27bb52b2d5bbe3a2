package vn.hocso.lrs.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;

import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.FarStore;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.time.ServiceClock;

/** How fast a backlog is worked off. */
@Tag("drill")
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ForwardingRateTest {

    private static final Logger LOG = Logger.getLogger(ForwardingRateTest.class);
    private static final int STATEMENTS = 20_000;
    private static final int A_SECOND = 2_000;

    @Inject
    Outbox outbox;
    @Inject
    ServiceClock clock;
    @Inject
    Courier courier;

    @Test
    void two_thousand_statements_a_second_go_to_a_store_that_answers_in_five_milliseconds() {
        try (FarStore far = new FarStore()) {
            String target = outbox.target(far);
            outbox.run("update lrs_forward_target set state = 'paused' where code = '" + target + "'");
            var ids = new ArrayList<String>();
            for (int i = 0; i < STATEMENTS / 500; i++) {
                ids.addAll(outbox.writeTogether("learning", "actor" + i % 10, 500));
            }
            far.delay(5);
            UUID replica = UUID.randomUUID();
            outbox.run("update lrs_forward_target set state = 'running', lease_by = '" + replica
                    + "', lease_until = '" + clock.instant().plusSeconds(30) + "' where code = '" + target + "'");
            long before = System.nanoTime();
            boolean more = true;
            while (more) {
                more = courier.carry(target, replica);
            }
            Duration took = Duration.ofNanos(System.nanoTime() - before);
            outbox.end(target);
            LOG.infof("%d statements in %d ms, far store and database on the same machine", STATEMENTS, took.toMillis());
            assertThat(far.stored()).isEqualTo(ids);
            assertThat(took).isLessThan(Duration.ofSeconds(STATEMENTS / A_SECOND));
        }
    }
}
