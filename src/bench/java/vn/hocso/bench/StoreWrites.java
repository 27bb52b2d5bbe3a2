package vn.hocso.bench;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** W3: a program sends statements one, fifty and five hundred at a time, beside the same rows written by JDBC alone. */
class StoreWrites {

    /** At most so many microseconds a statement: the goal beside the ratio. */
    private static final Map<Integer, Integer> GOAL = Map.of(1, 900, 50, 450, 500, 400);
    private static final List<Integer> SIZES = List.of(1, 50, 500);
    private static final int MODELS = 1_000;
    private static final int BATCHES_COUNTED = 50;
    private static final double MOST_OF_RAW = 2;
    private static final double MOST_GROWTH = 1.3;
    /** Somebody else's record store, key and secret {@code bench}, to be measured beside ours when it is there. */
    private static final String PEER_URL = System.getProperty("hocso.bench.peer.url");
    private static final long PEER_PID = Long.getLong("hocso.bench.peer.pid", 0);
    private static final int LARGEST_OF_PEER = 50;
    private static final double LEAST_BELOW_PEER = 3;

    private final Service service;
    private final Report report;

    StoreWrites(Service service, Report report) {
        this.service = service;
        this.report = report;
    }

    void run() throws Exception {
        StoreClient client = StoreClient.of(service);
        for (int i = 0; i < MODELS / 500; i++) {
            client.post(StoreClient.statements(500, i));
        }
        statements(client);
        var raw = new RawRows(service.database(), MODELS);
        var rounds = new Rounds(Duration.ofSeconds(8), Duration.ofSeconds(8));
        for (int size : SIZES) {
            rounds.with(name(size), service, number -> client.post(StoreClient.statements(size, number)))
                    .without(rawName(size), service, number -> raw.write(size, number));
        }
        peer(rounds);
        rounds.run(report);
        for (int size : SIZES) {
            double micros = rounds.micros(name(size)) / size;
            double raws = rounds.micros(rawName(size)) / size;
            String what = "W3: a statement of " + (size == 1 ? "one" : "a batch of " + size);
            report.add(what + ", us", micros, "", GOAL.get(size), true, rounds.load(name(size)));
            report.add(what + " : the same rows by JDBC", micros / raws, "", MOST_OF_RAW, true,
                    rounds.load(name(size), rawName(size)));
            if (PEER_URL != null && size <= LARGEST_OF_PEER) {
                report.add("W3: the other store's process alone : all of ours, POST of " + size,
                        rounds.micros(peerName(size)) / size / micros, "", LEAST_BELOW_PEER, false,
                        rounds.load(name(size), peerName(size)));
            }
        }
    }

    /** What writing costs beside many times as many statements: a section of its own, because both stores grow by it. */
    static void besideMany(Service service, Service grown, Report report) throws Exception {
        var rounds = new Rounds(Duration.ofSeconds(3), Duration.ofSeconds(5));
        StoreClient client = StoreClient.of(service);
        StoreClient many = StoreClient.of(grown);
        for (int size : SIZES) {
            rounds.with(name(size), service, number -> client.post(StoreClient.statements(size, number)))
                    .with(grownName(size), grown, number -> many.post(StoreClient.statements(size, number)));
        }
        rounds.run(report);
        for (int size : SIZES) {
            report.add("W3: ten times as many statements, POST of " + size,
                    rounds.micros(grownName(size)) / rounds.micros(name(size)), "", MOST_GROWTH, true,
                    rounds.load(name(size), grownName(size)));
        }
    }

    private static String grownName(int size) {
        return name(size) + ", ten times as many";
    }

    private static void peer(Rounds rounds) {
        if (PEER_URL != null) {
            StoreClient client = StoreClient.of(URI.create(PEER_URL), "bench", "bench");
            SIZES.stream().filter(size -> size <= LARGEST_OF_PEER).forEach(size -> rounds.of(peerName(size), PEER_PID,
                    number -> client.post(StoreClient.statements(size, number))));
        }
    }

    private void statements(StoreClient client) throws Exception {
        var counted = new Statements(service.database());
        long[] all = new long[2];
        for (int i = 0; i < all.length; i++) {
            int size = SIZES.get(i + 1);
            client.post(StoreClient.statements(size, 0));
            counted.begin();
            for (int batch = 0; batch < BATCHES_COUNTED; batch++) {
                client.post(StoreClient.statements(size, batch));
            }
            // What the service does besides, once in a while, is a fraction of a statement a batch.
            all[i] = Math.round(counted.tell(report, "W3: SQL statements of a batch of " + size, BATCHES_COUNTED));
        }
        report.add("W3: SQL statements of a batch of 500 : of 50", (double) all[1] / all[0], "", 1, true, 0);
    }

    private static String peerName(int size) {
        return "W3 POST of " + size + " to the other store";
    }

    private static String name(int size) {
        return "W3 POST of " + size;
    }

    private static String rawName(int size) {
        return "W3 the same rows by JDBC, " + size;
    }
}
