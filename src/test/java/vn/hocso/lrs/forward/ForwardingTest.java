package vn.hocso.lrs.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocso.lrs.forward.Outbox.statement;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Together;
import vn.hocso.shared.time.ServiceClock;

/** What is stored arrives in another store: all of it, in order, each statement once, whatever that store does meanwhile. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ForwardingTest extends OneTarget {

    @Inject
    Courier courier;
    @Inject
    ServiceClock clock;
    @Inject
    LagMeters lags;
    @Inject
    MeterRegistry meters;

    @Test
    void a_statement_arrives_as_it_was_received_with_id_time_and_the_name_it_stands_under() {
        UUID id = UUID.randomUUID();
        outbox.write(LEARNING, statement(id, "an", " ,\"result\":{\"score\":{\"raw\":1.50},\"response\":\"đã học\"}"));
        outbox.untilSettled(target);
        String sent = new String(far.sent().get(0).body(), StandardCharsets.UTF_8);
        assertThat(sent).contains(" ,\"result\":{\"score\":{\"raw\":1.50},\"response\":\"đã học\"}}]");
        assertThat(far.statement(id.toString()).path("timestamp").asText()).startsWith("2022-11-");
        assertThat(far.statement(id.toString()).path("authority").path("account").path("name").asText()).isEqualTo(LEARNING);
        assertThat(far.sent().get(0).version()).isEqualTo("1.0.3");
    }

    @Test
    void the_scheduler_serves_it_by_itself() throws Exception {
        List<String> ids = outbox.write(LEARNING, 2);
        for (int i = 0; i < 100 && far.stored().size() < 2; i++) {
            Thread.sleep(100);
        }
        assertThat(far.stored()).isEqualTo(ids);
    }

    @Test
    void replicas_that_serve_at_the_same_time_send_everything_once_and_in_order() throws Exception {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 12; i++) {
            ids.addAll(outbox.writeTogether(LEARNING, "actor" + i % 3, 50));
        }
        far.delay(20);
        Together.run(6, replica -> {
            UUID name = UUID.randomUUID();
            for (int i = 0; i < 200 && far.stored().size() < ids.size(); i++) {
                if (!courier.carry(target, name)) {
                    Thread.sleep(10);
                }
            }
            return null;
        });
        outbox.untilSettled(target);
        assertThat(far.stored()).isEqualTo(ids);
        assertThat(far.sent().stream().mapToInt(sent -> sent.ids().size()).sum()).isEqualTo(ids.size());
        assertThat(outbox.is(target, "sent")).isEqualTo("600");
    }

    @Test
    void a_replica_that_died_keeps_the_others_away_until_its_lease_is_over() {
        outbox.run("update lrs_forward_target set lease_by = '" + UUID.randomUUID()
                + "', lease_until = '" + clock.instant().plusSeconds(20) + "' where code = '" + target + "'");
        List<String> ids = outbox.write(LEARNING, 1);
        assertThat(courier.carry(target, Outbox.REPLICA)).isFalse();
        assertThat(far.sent()).isEmpty();
        outbox.run(
                "update lrs_forward_target set lease_until = lease_until - interval '1 minute' where code = '" + target + "'");
        outbox.untilSettled(target);
        assertThat(far.stored()).isEqualTo(ids);
    }

    @Test
    void what_was_sent_and_not_written_down_is_sent_again_without_effect() {
        List<String> ids = outbox.write(LEARNING, 3);
        outbox.untilSettled(target);
        outbox.run("update lrs_forward_target set position = position - 3 where code = '" + target + "'");
        outbox.untilSettled(target);
        assertThat(far.stored()).isEqualTo(ids);
        assertThat(far.times(ids.get(0))).isEqualTo(2);
        assertThat(outbox.letters(target)).isEmpty();
    }

    @Test
    void a_store_that_is_out_of_order_gets_everything_when_it_is_back() {
        far.answer(3, 503, "closed");
        List<String> ids = outbox.write(LEARNING, 5);
        outbox.until(target, () -> far.sent().size() == 3);
        outbox.until(target, () -> outbox.is(target, "problem") != null);
        outbox.untilSettled(target);
        assertThat(far.stored()).isEqualTo(ids);
        assertThat(outbox.is(target, "failures")).isEqualTo("0");
        assertThat(outbox.is(target, "problem")).isNull();
    }

    @Test
    void after_five_failures_in_a_row_the_circuit_is_open_and_one_statement_at_a_time_tries() {
        far.answer(6, 502, "");
        List<String> ids = outbox.writeTogether(LEARNING, "an", 40);
        outbox.until(target, () -> outbox.is(target, "failures").equals("5"));
        lags.measure();
        assertThat(gauge("hocso.lrs.forward.circuit.open")).isEqualTo(1);
        assertThat(gauge("hocso.lrs.forward.lag.statements")).isEqualTo(40);
        outbox.untilSettled(target);
        assertThat(far.sent().get(5).ids()).hasSizeLessThan(10);
        assertThat(far.stored()).isEqualTo(ids);
        lags.measure();
        assertThat(gauge("hocso.lrs.forward.circuit.open")).isZero();
        assertThat(gauge("hocso.lrs.forward.lag.statements")).isZero();
    }

    @Test
    void a_store_that_asks_for_a_pause_gets_it() {
        far.answer(1, 429, "", "Retry-After", "3");
        outbox.write(LEARNING, 1);
        outbox.until(target, () -> outbox.is(target, "rest_until") != null);
        assertThat(rest()).isGreaterThanOrEqualTo(Duration.ofSeconds(3));
        outbox.untilSettled(target);
        assertThat(far.sent()).hasSize(2);
    }

    @Test
    void a_store_that_says_nothing_holds_up_nobody_who_writes() {
        far.stall(true);
        List<String> ids = outbox.write(LEARNING, 1);
        var serving = new Thread(() -> courier.carry(target, Outbox.REPLICA));
        serving.start();
        long before = System.nanoTime();
        ids = new ArrayList<>(ids);
        ids.addAll(outbox.write(LEARNING, 20));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        outbox.until(target, () -> outbox.is(target, "problem") != null);
        assertThat(outbox.is(target, "problem")).isEqualTo("Kho kia không trả lời kịp.");
        far.stall(false);
        outbox.untilSettled(target);
        assertThat(far.stored()).isEqualTo(ids);
    }

    @Test
    void a_store_that_does_not_let_us_in_is_left_alone_until_a_person_has_seen_to_it() {
        far.answer(1, 401, "");
        List<String> ids = outbox.write(LEARNING, 2);
        outbox.until(target, () -> outbox.is(target, "state").equals("denied"));
        assertThat(courier.carry(target, Outbox.REPLICA)).isFalse();
        assertThat(far.sent()).hasSize(1);
        assertThat(far.stored()).isEmpty();
        lags.measure();
        assertThat(gauge("hocso.lrs.forward.denied")).isEqualTo(1);
        outbox.run("update lrs_forward_target set state = 'running' where code = '" + target + "'");
        outbox.untilSettled(target);
        assertThat(far.stored()).isEqualTo(ids);
    }

    @Test
    void a_web_page_or_a_redirect_is_no_record_store() {
        far.answer(1, 200, "<html>Welcome</html>");
        outbox.write(LEARNING, 1);
        outbox.until(target, () -> outbox.is(target, "state").equals("denied"));
        outbox.run("update lrs_forward_target set state = 'running' where code = '" + target + "'");
        far.answer(1, 302, "", "Location", "http://localhost:1/");
        outbox.until(target, () -> outbox.is(target, "state").equals("denied"));
        assertThat(outbox.is(target, "problem")).contains("302");
        assertThat(far.stored()).isEmpty();
    }

    @Test
    void a_paused_target_gets_nothing_and_later_everything() {
        outbox.run("update lrs_forward_target set state = 'paused' where code = '" + target + "'");
        List<String> ids = outbox.write(LEARNING, 3);
        assertThat(courier.carry(target, Outbox.REPLICA)).isFalse();
        assertThat(far.sent()).isEmpty();
        outbox.run("update lrs_forward_target set state = 'running' where code = '" + target + "'");
        outbox.untilSettled(target);
        assertThat(far.stored()).isEqualTo(ids);
    }

    @Test
    void who_goes_back_while_something_is_on_its_way_loses_nothing() throws Exception {
        List<String> ids = outbox.write(LEARNING, 3);
        outbox.untilSettled(target);
        far.delay(300);
        List<String> later = outbox.write(LEARNING, 2);
        var serving = new Thread(() -> courier.carry(target, Outbox.REPLICA));
        serving.start();
        Thread.sleep(100);
        outbox.run("update lrs_forward_target set position = position - 3 where code = '" + target + "'");
        serving.join();
        outbox.untilSettled(target);
        assertThat(far.times(ids.get(0))).isEqualTo(2);
        assertThat(far.times(later.get(1))).isGreaterThanOrEqualTo(1);
        assertThat(far.stored()).containsAll(later);
    }

    @Test
    void a_store_that_does_not_speak_the_version_gets_nothing() {
        far.about("{\"version\":[\"0.95\",\"2.0.0\"]}");
        outbox.write(LEARNING, 1);
        outbox.until(target, () -> outbox.is(target, "state").equals("denied"));
        assertThat(outbox.is(target, "problem")).contains("xAPI 1.0.3");
        assertThat(far.sent()).isEmpty();
    }

    private Duration rest() {
        return Duration.between(Instant.parse(time("problem_at")), Instant.parse(time("rest_until")));
    }

    private String time(String column) {
        return outbox.is(target, "to_char(" + column + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')");
    }

    private double gauge(String name) {
        return meters.get(name).tag("target", target).gauge().value();
    }
}
