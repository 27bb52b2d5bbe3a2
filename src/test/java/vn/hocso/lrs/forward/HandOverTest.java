package vn.hocso.lrs.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.FarStore;
import vn.hocso.servers.RealServers;

/** A target changes hands: between a person and the service, between one replica and another. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HandOverTest {

    private static final String LEARNING = "learning";

    @Inject
    Outbox outbox;
    @Inject
    Courier courier;

    private final FarStore far = new FarStore();
    private String target;

    @BeforeEach
    void add() {
        target = outbox.target(far);
    }

    @AfterEach
    void end() {
        outbox.end(target);
        far.close();
    }

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
}
