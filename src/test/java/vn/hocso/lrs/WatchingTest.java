package vn.hocso.lrs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.lrs.StatementQuery.Filter;
import vn.hocso.lrs.View.Format;
import vn.hocso.servers.RealServers;

/** What the store tells those who watch it, and what it keeps to itself. */
@QuarkusTest
@WithTestResource(value = RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WatchingTest {

    @ConfigProperty(name = "quarkus.management.test-port")
    int management;

    @Inject
    Watching watching;

    private final String activity = Xapi.newActivity();

    @Test
    void statements_that_were_stored_are_counted_and_repeats_are_not() {
        double before = metric("hocso_lrs_statements_stored_total{origin=\"client\"");
        String statement = Xapi.statement(UUID.randomUUID(), activity);
        for (int i = 0; i < 2; i++) {
            Xapi.client().body(statement).post("/xapi/statements").then().statusCode(200);
        }
        assertThat(metric("hocso_lrs_statements_stored_total{origin=\"client\"")).isEqualTo(before + 1);
        assertThat(metric("hocso_lrs_write_seconds_count{outcome=\"stored\"")).isPositive();
    }

    @Test
    void a_refusal_is_counted_by_rule_and_property_and_nothing_that_was_sent_becomes_a_label() {
        String secret = "secret" + UUID.randomUUID();
        String series = "hocso_lrs_writes_refused_total{property=\"actor\",rule=\"statement-invalid\"";
        double before = metric(series);
        Xapi.client().body(Xapi.statement(UUID.randomUUID(), secret, activity, "")).post("/xapi/statements").then()
                .statusCode(400);
        Xapi.client().body(Xapi.statement(UUID.randomUUID(), "mailto:an@example.org", activity, ",\"" + secret + "\":1"))
                .post("/xapi/statements").then().statusCode(400);
        assertThat(metric(series)).isEqualTo(before + 1);
        assertThat(metrics()).doesNotContain(secret);
    }

    @ParameterizedTest
    @CsvSource({"actor.mbox: x., actor", "[3].context.registration: x., context", "statement[12].verb: x., verb",
            "statement: x., statement", "statement[2]: x., statement", "an.hong: x., other", "Nội dung JSON., other",
            "result: x., result"})
    void a_sentence_names_one_of_a_dozen_properties(String sentence, String property) {
        assertThat(Watching.property(sentence)).isEqualTo(property);
    }

    @Test
    void a_slow_page_is_in_the_log_by_its_filters_and_without_a_value() {
        var filter = new Filter(4711L, true, null, 4712L, null, false, UUID.fromString("7e2d1b54-5b0f-4f0e-9f5e-0c6b1c9c2f10"));
        var query = new StatementQuery(filter, true, Instant.parse("2022-11-15T00:00:00Z"), null, 10, false,
                new View(Format.EXACT, false), null, null);
        var lines = new ArrayList<String>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(new PatternFormatter("%s").format(
                        ExtLogRecord.wrap(line)));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger(SlowListings.class.getName());
        log.addHandler(handler);
        try {
            new SlowListings(watching, Duration.ofMillis(5)).note(query, "secret.example", 3, 6_000_000);
            new SlowListings(watching, Duration.ofMillis(7)).note(query, "secret.example", 3, 6_000_000);
        } finally {
            log.removeHandler(handler);
        }
        assertThat(lines)
                .isEqualTo(List.of("A page of statements took 6 ms for 3 rows: by agent (anywhere) verb registration since, "
                        + "newest first, of one authority"));
    }

    @Test
    void how_many_months_are_made_ahead_is_told() {
        assertThat(metric("hocso_lrs_months_ahead")).isGreaterThanOrEqualTo(3);
    }

    private double metric(String series) {
        return metrics().lines().filter(line -> line.startsWith(series))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
    }

    private String metrics() {
        return given().port(management).accept("text/plain").get("/q/metrics").then().statusCode(200).extract().asString();
    }
}
