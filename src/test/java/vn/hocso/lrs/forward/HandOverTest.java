package vn.hocso.lrs.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;

/** A target changes hands: between a person and the service, between one replica and another. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HandOverTest extends OneTarget {

    @Inject
    Courier courier;
    @Inject
    MeterRegistry meters;

    @Test
    void a_target_that_is_paused_and_resumed_goes_on_at_once() throws Exception {
        List<String> ids = outbox.write(LEARNING, 1);
        outbox.until(target, () -> far.stored().equals(ids));
        outbox.run("update lrs_forward_target set state = 'paused' where code = '" + target + "'");
        assertThat(courier.carry(target, Outbox.REPLICA)).isFalse();
        outbox.run("update lrs_forward_target set state = 'running' where code = '" + target + "'");
        List<String> later = outbox.write(LEARNING, 1);
        UUID another = UUID.randomUUID();
        for (int i = 0; i < 50 && far.stored().size() < 2; i++) {
            courier.carry(target, another);
            Thread.sleep(100);
        }
        assertThat(far.stored()).containsExactly(ids.get(0), later.get(0));
    }

    @Test
    void what_was_sent_under_a_lease_that_another_replica_has_by_now_is_not_counted() throws Exception {
        outbox.write(LEARNING, 2);
        far.delay(400);
        var serving = new Thread(() -> courier.carry(target, Outbox.REPLICA));
        serving.start();
        while (far.connections() == 0) {
            Thread.sleep(10);
        }
        outbox.run("update lrs_forward_target set lease_by = '" + UUID.randomUUID() + "' where code = '" + target + "'");
        serving.join();
        outbox.until(target, () -> far.stored().size() == 2);
        Thread.sleep(500);
        assertThat(taken()).isZero();
        outbox.run("update lrs_forward_target set lease_by = null, lease_until = null where code = '" + target + "'");
        far.delay(0);
        outbox.untilSettled(target);
        assertThat(taken()).isEqualTo(2);
        assertThat(outbox.is(target, "sent")).isEqualTo("2");
    }

    private double taken() {
        Counter counter = meters.find(Outcomes.METRIC).tags("target", target, "outcome", "taken").counter();
        return counter == null ? 0 : counter.count();
    }
}
