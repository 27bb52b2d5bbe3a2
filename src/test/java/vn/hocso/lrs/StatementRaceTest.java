package vn.hocso.lrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Together;

/** Many writers at once: nothing twice, nothing lost, one order. */
@QuarkusTest
@WithTestResource(value = RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StatementRaceTest {

    private static final int WRITERS = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    StatementStore store;

    @Inject
    AgroalDataSource database;

    private final String activity = Xapi.newActivity();

    @Test
    void the_same_statement_from_many_phones_is_stored_once() throws Exception {
        UUID id = UUID.randomUUID();
        List<Integer> statuses = Together.run(WRITERS, i -> post(Xapi.statement(id, activity)));
        assertThat(statuses).containsOnly(200);
        assertThat(listed()).containsExactly(id.toString());
    }

    @Test
    void of_different_statements_under_one_id_the_first_wins_and_the_batches_of_the_others_leave_no_trace() throws Exception {
        for (int round = 0; round < 5; round++) {
            UUID id = UUID.randomUUID();
            String own = Xapi.newActivity();
            List<Integer> statuses = Together.run(WRITERS, i -> post("[" + Xapi.statement(UUID.randomUUID(), own) + ","
                    + Xapi.statement(id, "mailto:writer" + i + "@example.org", own, "") + "]"));
            assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
            assertThat(Xapi.client().queryParam("activity", own).get("/xapi/statements").jsonPath().getList("statements"))
                    .hasSize(2);
        }
    }

    @Test
    void batches_that_overlap_in_another_order_do_not_block_each_other() throws Exception {
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            statements.add(Xapi.statement(UUID.randomUUID(), activity));
        }
        List<Integer> statuses = Together.run(WRITERS, i -> {
            List<String> shuffled = new ArrayList<>(statements);
            Collections.shuffle(shuffled, new java.util.Random(i));
            return post("[" + String.join(",", shuffled) + "]");
        });
        assertThat(statuses).containsOnly(200);
        assertThat(listed()).hasSize(20);
    }

    @Test
    void numbers_and_times_follow_the_order_of_commits() throws Exception {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        var recorded = new CountDownLatch(1);
        var looked = new CountDownLatch(1);
        ExecutorService others = Executors.newFixedThreadPool(2);
        Future<?> slow = others.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
            store.record("race", List.of(Xapi.statement(first, activity).getBytes()));
            recorded.countDown();
            await(looked);
        }));
        await(recorded);
        Future<?> next = others
                .submit(() -> store.record("race", List.of(Xapi.statement(second, activity).getBytes())));
        // Who comes while somebody else has written and not committed is neither numbered nor acknowledged before.
        assertThatThrownBy(() -> next.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        looked.countDown();
        slow.get(10, TimeUnit.SECONDS);
        next.get(10, TimeUnit.SECONDS);
        others.shutdown();
        assertThat(inOrder("select id from statement where id in ('" + first + "','" + second + "') order by seq"))
                .containsExactly(first.toString(), second.toString());
        // Of these alone: other tests store statements of another time.
        var posted = Collections.synchronizedList(new ArrayList<String>());
        Together.run(WRITERS, i -> {
            UUID one = UUID.randomUUID();
            UUID two = UUID.randomUUID();
            posted.addAll(List.of("'" + one + "'", "'" + two + "'"));
            return post("[" + Xapi.statement(one, activity) + "," + Xapi.statement(two, activity) + "]");
        });
        String these = "select id from statement where id in (" + String.join(",", posted) + ")";
        assertThat(inOrder(these + " order by seq")).hasSize(2 * WRITERS).isEqualTo(inOrder(these + " order by stored"));
    }

    @Test
    void a_reader_who_pages_while_others_write_misses_and_repeats_nothing() throws Exception {
        var writing = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        var acknowledged = Collections.synchronizedSet(new HashSet<String>());
        var writers = new ArrayList<Future<?>>();
        for (int w = 0; w < 4; w++) {
            writers.add(threads.submit(() -> {
                for (int i = 0; i < 50 && writing.get(); i++) {
                    String id = UUID.randomUUID().toString();
                    assertThat(post(Xapi.statement(UUID.fromString(id), activity))).isEqualTo(200);
                    acknowledged.add(id);
                }
            }));
        }
        List<String> seen = new ArrayList<>();
        String since = "2000-01-01T00:00:00Z";
        for (int poll = 0; poll < 30; poll++) {
            if (poll == 28) {
                writing.set(false);
                for (Future<?> writer : writers) {
                    writer.get(20, TimeUnit.SECONDS);
                }
            }
            since = follow(since, seen);
        }
        threads.shutdown();
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(new HashSet<>(seen)).isEqualTo(acknowledged);
    }

    /** A poller as forwarders are: reads on from the last time the store called itself complete. */
    private String follow(String since, List<String> seen) throws Exception {
        var answer = Xapi.client().queryParam("activity", activity).queryParam("since", since).queryParam("ascending", true)
                .queryParam("limit", 7).get("/xapi/statements");
        String through = answer.header("X-Experience-API-Consistent-Through");
        while (true) {
            JsonNode page = JSON.readTree(answer.asByteArray());
            for (JsonNode statement : page.get("statements")) {
                // What was stored after that time comes again with the next poll.
                if (!Instant.parse(statement.get("stored").textValue()).isAfter(Instant.parse(through))) {
                    seen.add(statement.get("id").textValue());
                }
            }
            if (page.get("more").textValue().isEmpty()) {
                return through;
            }
            answer = Xapi.client().urlEncodingEnabled(false).get(page.get("more").textValue());
        }
    }

    @Test
    void a_transaction_that_fails_leaves_nothing_and_what_is_refused_leaves_the_transaction_whole() {
        UUID lost = UUID.randomUUID();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
            store.record("race", List.of(Xapi.statement(lost, activity).getBytes()));
            throw new IllegalStateException("something else went wrong");
        })).hasMessageContaining("something else");
        assertThat(store.statement(lost)).isEmpty();
        store.record("race", List.of(Xapi.statement(lost, activity).getBytes()));

        UUID fellow = UUID.randomUUID();
        UUID after = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            assertThatThrownBy(() -> store.record("race", List.of(Xapi.statement(fellow, activity).getBytes(),
                    Xapi.statement(lost, Xapi.newActivity()).getBytes()))).isInstanceOf(DomainException.class);
            store.record("race", List.of(Xapi.statement(after, activity).getBytes()));
        });
        assertThat(store.statement(fellow)).isEmpty();
        assertThat(store.statement(after)).isPresent();
        store.record("race", List.of(Xapi.statement(fellow, activity).getBytes()));
        assertThat(store.statement(fellow)).isPresent();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int post(String body) {
        return Xapi.client().body(body).post("/xapi/statements").statusCode();
    }

    private List<String> listed() {
        return Xapi.client().queryParam("activity", activity).get("/xapi/statements").jsonPath().getList("statements.id");
    }

    private List<String> inOrder(String sql) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (var connection = database.getConnection();
                var query = connection.createStatement();
                ResultSet rows = query.executeQuery(sql)) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}
