package vn.hocso.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import vn.hocso.drill.Listing.Entry;
import vn.hocso.drill.Writers.Batch;
import vn.hocso.shared.Together;

/** The packaged service as it is deployed, twice on one database: raced from both sides, and killed at random. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReplicasIT {

    private static final int WRITERS = 8;
    private static final int RACES = 25;
    private static final int CRASHES = Integer.getInteger("hocso.drill.crash-rounds", 3);
    private static Replicas replicas;

    private final String activity = "https://example.org/activity/" + UUID.randomUUID();

    /** What dies at once. */
    private enum Victim {
        REPLICA, DATABASE, EVERYTHING
    }

    @BeforeAll
    static void start() throws Exception {
        replicas = new Replicas();
    }

    @AfterAll
    static void stop() throws Exception {
        replicas.close();
    }

    @Test
    void the_same_statement_sent_to_both_at_once_is_stored_once() throws Exception {
        for (int race = 0; race < RACES; race++) {
            UUID id = UUID.randomUUID();
            String statement = StoreClient.statement(id, "an@example.org", activity);
            List<Integer> answers = Together.run(WRITERS, i -> i < WRITERS / 2
                    ? replicas.client(i).post(statement)
                    : replicas.client(i).put(id, statement));
            assertThat(answers).containsOnly(200, 204);
            assertThat(replicas.count("statement where id = '" + id + "'")).isEqualTo(1);
        }
        assertThat(Listing.read(replicas.client(0), "&activity=" + activity).ids()).hasSize(RACES).doesNotHaveDuplicates();
    }

    @Test
    void of_different_statements_under_one_id_one_wins_and_nothing_of_the_others_is_stored() throws Exception {
        for (int race = 0; race < RACES; race++) {
            UUID id = UUID.randomUUID();
            List<Integer> answers = Together.run(WRITERS, i -> replicas.client(i)
                    .post("[" + StoreClient.statement(UUID.randomUUID(), "an@example.org", activity) + ","
                            + StoreClient.statement(id, "writer" + i + "@example.org", activity) + "]"));
            assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
            assertThat(Listing.read(replicas.client(race), "&activity=" + activity).ids()).hasSize(2 * (race + 1))
                    .contains(id.toString());
        }
    }

    @Test
    void batches_that_overlap_in_another_order_do_not_block_each_other() throws Exception {
        for (int race = 0; race < RACES; race++) {
            List<String> statements = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                statements.add(StoreClient.statement(UUID.randomUUID(), "an@example.org", activity + "/" + i));
            }
            assertThat(Together.run(WRITERS, i -> {
                List<String> shuffled = new ArrayList<>(statements);
                Collections.shuffle(shuffled, new Random(i));
                return replicas.client(i).post("[" + String.join(",", shuffled) + "]");
            })).containsOnly(200);
        }
        assertThat(replicas.log(0) + replicas.log(1)).doesNotContain("deadlock detected");
    }

    @Test
    void who_trusts_one_replica_about_what_is_complete_misses_nothing_that_the_other_stores() throws Exception {
        var writing = new AtomicInteger(WRITERS);
        var stored = new ConcurrentLinkedQueue<String>();
        var seen = new ArrayList<String>();
        Together.run(WRITERS + 1, i -> {
            if (i < WRITERS) {
                write(replicas.client(Replicas.FAR), 100, stored);
                return writing.decrementAndGet();
            }
            Instant since = Instant.EPOCH;
            for (boolean last = false; !last;) {
                last = writing.get() == 0;
                Listing news = Listing.read(replicas.client(0), "&activity=" + activity + "&since=" + since);
                seen.addAll(news.complete());
                since = news.through();
            }
            return 0;
        });
        assertThat(seen).doesNotHaveDuplicates().hasSize(100 * WRITERS);
        assertThat(new HashSet<>(seen)).isEqualTo(new HashSet<>(stored));
    }

    private void write(StoreClient client, int statements, ConcurrentLinkedQueue<String> stored) throws Exception {
        for (int i = 0; i < statements; i++) {
            UUID id = UUID.randomUUID();
            assertThat(client.post(StoreClient.statement(id, "an@example.org", activity))).isEqualTo(200);
            stored.add(id.toString());
        }
    }

    @Test
    void what_was_acknowledged_is_there_once_whoever_is_killed_and_no_batch_is_half_there() throws Exception {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var writers = new Writers(replicas, activity);
        List<Victim> victims = new ArrayList<>();
        for (int round = 0; round < CRASHES; round++) {
            if (victims.isEmpty()) {
                victims.addAll(Arrays.asList(Victim.values()));
                Collections.shuffle(victims, random);
            }
            Victim victim = victims.remove(0);
            writers.start(random.nextLong());
            Thread.sleep(200 + random.nextInt(800));
            killAndRevive(victim, random.nextInt(Replicas.COUNT), writers);
            writers.stop();
            String when = "seed %d, round %d, %s killed".formatted(seed, round, victim);
            assertWhole(writers, when);
            System.out.printf("%s: %d batches acknowledged, %d unanswered so far%n", when, writers.acknowledged().size(),
                    writers.unanswered().size());
        }
        assertThat(writers.unanswered()).as("batches in which a crash fell").isNotEmpty();
    }

    /** A database that comes back is found again by services that lived on. */
    private static void killAndRevive(Victim victim, int replica, Writers writers) throws Exception {
        List<Integer> killed = switch (victim) {
            case REPLICA -> List.of(replica);
            case DATABASE -> List.of();
            case EVERYTHING -> List.of(0, 1);
        };
        if (victim != Victim.REPLICA) {
            replicas.killDatabase();
        }
        for (int one : killed) {
            replicas.kill(one);
        }
        writers.slowDown();
        if (victim != Victim.REPLICA) {
            replicas.reviveDatabase();
        }
        replicas.revive(killed);
        writers.awaitProgress();
    }

    private void assertWhole(Writers writers, String when) throws Exception {
        for (int replica = 0; replica < Replicas.COUNT; replica++) {
            StoreClient client = replicas.client(replica);
            Listing all = Listing.read(client, "");
            assertThat(all.ids()).as(when).doesNotHaveDuplicates();
            assertThat(all.entries()).as(when).extracting(Entry::stored).isSorted().doesNotHaveDuplicates();
            assertBatches(writers, all, when);
            assertThat(all.through()).as(when).isAfterOrEqualTo(all.entries().get(all.entries().size() - 1).stored());
            UUID next = UUID.randomUUID();
            assertThat(client.post(StoreClient.statement(next, "an@example.org", activity + "/next"))).as(when).isEqualTo(200);
            assertThat(Listing.read(client, "&since=" + all.through()).ids()).as(when).containsExactly(next.toString());
        }
        assertThat(writers.oddities()).as(when).isEmpty();
    }

    /** Each acknowledged one is there as it was sent, one after the other; of the others all or nothing; and nothing else. */
    private void assertBatches(Writers writers, Listing all, String when) {
        List<String> ids = all.ids();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            places.put(ids.get(i), i);
        }
        long statements = 0;
        for (Batch batch : writers.acknowledged()) {
            assertThat(batch.ids().stream().allMatch(places::containsKey)).as("%s: %s is there", when, batch).isTrue();
            int first = places.get(batch.ids().get(0));
            assertThat(ids.subList(first, first + batch.ids().size())).as(when).isEqualTo(batch.ids());
            statements += batch.ids().size();
        }
        for (Batch batch : writers.unanswered()) {
            long there = batch.ids().stream().filter(places::containsKey).count();
            assertThat(there).as("%s: of %s", when, batch).isIn(0L, (long) batch.ids().size());
            statements += there;
        }
        assertThat(all.entries().stream().filter(entry -> entry.activity().equals(activity)).count()).as(when)
                .isEqualTo(statements);
    }
}
