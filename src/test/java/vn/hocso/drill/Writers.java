package vn.hocso.drill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Eight connections that send batches under ids of their own to whichever replica. What gets no answer is sent again,
 * perhaps elsewhere, or given up, as phones and programs do.
 */
class Writers {

    private static final int CONNECTIONS = 8;
    private static final int LARGEST_BATCH = 6;
    private static final int OK = 200;
    private static final int AFTER_FAILURE_MILLIS = 100;

    /** Statements that belong together. */
    record Batch(List<String> ids) {}

    private final Replicas replicas;
    private final String activity;
    private final Collection<Batch> acknowledged = new ConcurrentLinkedQueue<>();
    private final Collection<Batch> unanswered = new ConcurrentLinkedQueue<>();
    private final Collection<String> oddities = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean working;
    private volatile int pauseMillis;
    private volatile CountDownLatch progress = new CountDownLatch(0);

    Writers(Replicas replicas, String activity) {
        this.replicas = replicas;
        this.activity = activity;
    }

    void start(long seed) {
        working = true;
        pauseMillis = 0;
        threads.clear();
        for (int i = 0; i < CONNECTIONS; i++) {
            var random = new Random(seed + i);
            threads.add(new Thread(() -> work(random), "writer " + i));
        }
        threads.forEach(Thread::start);
    }

    /** Goes on, slowly. */
    void slowDown() {
        pauseMillis = 100;
    }

    /** Waits until so many batches are acknowledged as there are connections. */
    void awaitProgress() throws InterruptedException {
        progress = new CountDownLatch(CONNECTIONS);
        if (!progress.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Nothing is acknowledged any more");
        }
    }

    void stop() throws InterruptedException {
        working = false;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void work(Random random) {
        List<StoreClient> clients = List.of(replicas.client(0), replicas.client(1));
        while (working) {
            var batch = new Batch(Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()).toString())
                    .limit(1 + random.nextInt(LARGEST_BATCH)).toList());
            boolean done;
            do {
                done = send(clients.get(random.nextInt(Replicas.COUNT)), batch);
            } while (!done && working && random.nextBoolean());
            (done ? acknowledged : unanswered).add(batch);
            if (done) {
                progress.countDown();
            }
        }
    }

    private boolean send(StoreClient client, Batch batch) {
        try {
            int status = client.post(batch.ids().stream()
                    .map(id -> StoreClient.statement(UUID.fromString(id), "an@example.org", activity))
                    .collect(Collectors.joining(",", "[", "]")));
            if (status != OK && status < 500) {
                oddities.add("status " + status);
            }
            pause(status == OK ? pauseMillis : AFTER_FAILURE_MILLIS);
            return status == OK;
        } catch (IOException broken) {
            pause(AFTER_FAILURE_MILLIS);
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Collection<Batch> acknowledged() {
        return acknowledged;
    }

    /** @return batches of which nobody can say whether they were stored */
    Collection<Batch> unanswered() {
        return unanswered;
    }

    /** @return answers that a right batch must not get */
    Collection<String> oddities() {
        return oddities;
    }
}
