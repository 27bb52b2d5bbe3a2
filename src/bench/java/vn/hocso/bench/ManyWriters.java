package vn.hocso.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Two hundred connections that send batches while others send attachments of ten megabytes: the memory that takes. */
class ManyWriters {

    private static final int CONNECTIONS = 200;
    private static final int BATCH = 50;
    private static final int BATCHES_EACH = 10;
    private static final int ATTACHMENTS = 20;
    private static final int ATTACHMENT_BYTES = 10_000_000;
    private static final String BOUNDARY = "bench";

    private final Service service;
    private final Report report;

    ManyWriters(Service service, Report report) {
        this.service = service;
        this.report = report;
    }

    void run() throws Exception {
        StoreClient client = StoreClient.of(service);
        var accepted = new AtomicLong();
        var turnedAway = new AtomicLong();
        var work = new ArrayList<Callable<Void>>();
        for (int i = 0; i < CONNECTIONS; i++) {
            int writer = i;
            work.add(() -> {
                for (int batch = 0; batch < BATCHES_EACH; batch++) {
                    send(client, StoreClient.statements(BATCH, (long) writer * BATCHES_EACH + batch), "application/json",
                            accepted,
                            turnedAway);
                }
                return null;
            });
        }
        work.add(() -> {
            for (int i = 0; i < ATTACHMENTS; i++) {
                send(client, attachment(i), "multipart/mixed; boundary=" + BOUNDARY, accepted, turnedAway);
            }
            return null;
        });
        long before = service.database().number("select last_value from statement_seq");
        var threads = Executors.newFixedThreadPool(work.size());
        long begun = System.nanoTime();
        for (var done : threads.invokeAll(work)) {
            done.get();
        }
        threads.shutdown();
        threads.awaitTermination(1, TimeUnit.MINUTES);
        long stored = service.database().number("select last_value from statement_seq") - before;
        report.detail(
                "%d connections: %,d requests accepted, %,d turned away for a moment, %,d statements in %.0f s, load %.1f",
                CONNECTIONS, accepted.get(), turnedAway.get(), stored, (System.nanoTime() - begun) / 1e9, Cpu.load());
        long expected = (long) CONNECTIONS * BATCHES_EACH * BATCH + ATTACHMENTS;
        report.add("W3: statements of 200 connections and 20 attachments of 10 MB, of " + expected, stored, "", expected, false,
                0);
        report.add("W3: memory after that with a heap of 460 MB, MB", Cpu.memory(service.pid(), "VmHWM"), "", 768, true, 0);
    }

    /** A service that is asked too much at once may say so (503, 429); a client then sends again. */
    private static void send(StoreClient client, byte[] body, String type, AtomicLong accepted, AtomicLong turnedAway)
            throws IOException, InterruptedException {
        for (int attempt = 0; attempt < 100; attempt++) {
            var answer = client.send(client.request("/xapi/statements").header("Content-Type", type)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build());
            if (answer.statusCode() == 200) {
                accepted.incrementAndGet();
                return;
            }
            if (answer.statusCode() != 503 && answer.statusCode() != 429) {
                throw new IOException(answer.statusCode() + " " + answer.body());
            }
            turnedAway.incrementAndGet();
            Thread.sleep(200);
        }
        throw new IOException("Never accepted");
    }

    private static byte[] attachment(int number) throws Exception {
        byte[] content = new byte[ATTACHMENT_BYTES];
        new Random(number).nextBytes(content);
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        String statement = new String(StoreClient.statements(1, number), StandardCharsets.UTF_8);
        statement = statement.substring(1, statement.length() - 2)
                + ",\"attachments\":[{\"usageType\":\"https://example.org/photo\","
                + "\"display\":{\"vi\":\"Ảnh\"},\"contentType\":\"application/octet-stream\",\"length\":" + ATTACHMENT_BYTES
                + ",\"sha2\":\"" + hash + "\"}]}";
        var body = new ByteArrayOutputStream(ATTACHMENT_BYTES + 4_096);
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Type: application/json\r\n\r\n" + statement + "\r\n--" + BOUNDARY
                + "\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: "
                + hash
                + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
