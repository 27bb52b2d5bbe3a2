package vn.hocso.lrs.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.lrs.access.ClientScope;
import vn.hocso.lrs.access.Credentials;
import vn.hocso.servers.RealServers;

/** A file that takes its time, as over a slow line or behind a long part that was stored before. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SlowLoadTest {

    @Inject
    Credentials credentials;

    @Inject
    EntityManager database;

    private Freight freight;

    @BeforeEach
    void giveAccess() {
        freight = Freight.with(credentials, ClientScope.ALL);
    }

    @Test
    void a_load_whose_file_comes_slowly_is_not_shown_as_broken_off() throws Exception {
        List<String> lines = freight.statements(1000);
        var rest = new CountDownLatch(1);
        var sending = new Thread(() -> freight.sendSlowly(lines, 600, rest));
        sending.start();
        waitFor(() -> freight.client().get(Freight.LOADS).jsonPath().getList("items").equals(List.of(500)));
        execute("update lrs_load set moved_at = '2000-01-01Z' where authority = '" + freight.key + "'");
        waitFor(() -> state().equals("running"));
        rest.countDown();
        sending.join();
        assertThat(state()).isEqualTo("done");
        execute("update lrs_load set outcome = null, moved_at = '2000-01-01Z' where authority = '" + freight.key + "'");
        Thread.sleep(2500);
        assertThat(state()).as("nobody is at it any more")
                .isEqualTo("broken-off");
    }

    private String state() {
        return freight.client().get(Freight.LOADS).jsonPath().getString("[0].state");
    }

    private static void waitFor(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 100 && !condition.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private void execute(String sql) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(sql).executeUpdate());
    }
}
