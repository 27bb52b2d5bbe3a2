package vn.hocso.lrs.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Together;
import vn.hocso.shared.time.ServiceClock;

/** How often a credential was used is known to the request, by day, whatever replica answered. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UsesTest {

    @Inject
    Uses uses;

    @Inject
    Credentials credentials;

    @Inject
    EntityManager database;

    @Inject
    AgroalDataSource source;

    @Inject
    ServiceClock clock;

    @Inject
    MeterRegistry meters;

    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

    private final String key = "uses-" + UUID.randomUUID();
    private final String secret = UUID.randomUUID().toString();

    @Test
    void requests_are_counted_by_day_in_the_table_and_by_outcome_in_the_metrics() {
        credentials.issue(key, secret, key, EnumSet.of(ClientScope.READ_MINE));
        assertThat(ask(secret)).isEqualTo(200);
        assertThat(ask(secret)).isEqualTo(200);
        assertThat(ask("wrong")).isEqualTo(401);
        given().auth().preemptive().basic(key, secret).header("X-Experience-API-Version", "1.0.3")
                .queryParams("activityId", "https://example.org/a", "profileId", "p").get("/xapi/activities/profile").then()
                .statusCode(403);
        credentials.revoke(key);
        assertThat(ask(secret)).isEqualTo(401);
        uses.write();
        assertThat(row()).containsExactly(3L, 3L);
        assertThat(metric("accepted")).isEqualTo(3);
        assertThat(metric("wrong-secret")).isEqualTo(1);
        assertThat(metric("scope-missing")).isEqualTo(1);
        assertThat(metric("revoked")).isEqualTo(1);
        String published = given().port(managementPort).get("/q/metrics").asString();
        assertThat(published).contains("key=\"" + key + "\"").doesNotContain(secret);
    }

    @Test
    void guessed_keys_become_no_labels_and_no_rows() {
        for (int i = 0; i < 20; i++) {
            given().auth().preemptive().basic("guessed-" + key + i, "x").header("X-Experience-API-Version", "1.0.3")
                    .get("/xapi/statements").then().statusCode(401);
        }
        uses.write();
        assertThat(meters.find(Uses.METRIC).tag("outcome", "unknown-key").counters()).hasSize(1);
        assertThat(given().port(managementPort).get("/q/metrics").asString()).doesNotContain("guessed-");
    }

    @Test
    void replicas_that_count_at_the_same_time_lose_nothing() throws Exception {
        credentials.issue(key, secret, key, EnumSet.of(ClientScope.READ_MINE));
        List<Uses> replicas = List.of(new Uses(source, clock, meters), new Uses(source, clock, meters));
        Together.run(8, worker -> {
            for (int i = 1; i <= 500; i++) {
                replicas.get(worker % 2).note(key, i % 5 == 0 ? Outcome.WRONG_SECRET : Outcome.ACCEPTED);
                if (i % 100 == 0) {
                    replicas.get(worker % 2).write();
                }
            }
            return null;
        });
        replicas.forEach(replica -> replica.atStop(null));
        assertThat(row()).containsExactly(3200L, 800L);
    }

    private int ask(String tried) {
        return given().auth().preemptive().basic(key, tried).header("X-Experience-API-Version", "1.0.3").get("/xapi/statements")
                .statusCode();
    }

    private double metric(String outcome) {
        return meters.get(Uses.METRIC).tag("key", key).tag("outcome", outcome).counter().count();
    }

    private Object[] row() {
        return (Object[]) database.createNativeQuery(
                "select accepted, refused from lrs_credential_use where key = ?1 and last_at is not null")
                .setParameter(1, key).getSingleResult();
    }
}
