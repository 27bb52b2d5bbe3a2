package vn.hocso.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged jar with its archive of classes, as the README starts it, with the time it took to answer and to be ready. */
class Service implements AutoCloseable {

    /** What a JVM has in the pod of k8s/base (768 MB): its heap, and the collector for small machines. */
    static final String JVM = "-XX:+UseSerialGC -Xms32m -Xmx460m -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40"
            + " -XX:SurvivorRatio=2";
    /** More for the JVM, such as a flight recording: {@code -Dhocso.bench.jvm=-XX:StartFlightRecording=...}. */
    private static final String MORE_JVM = System.getProperty("hocso.bench.jvm", "");
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Database database;
    private final Process process;
    private final String url;
    private final long firstAnswerMillis;
    private final long readyMillis;

    private Service(Database database, Process process, String url, long firstAnswerMillis, long readyMillis) {
        this.database = database;
        this.process = process;
        this.url = url;
        this.firstAnswerMillis = firstAnswerMillis;
        this.readyMillis = readyMillis;
    }

    static Service start(Database database, int port, Map<String, String> signIn) throws IOException {
        return start(database, port, signIn, "");
    }

    /** @param jvm options besides the usual ones */
    static Service start(Database database, int port, Map<String, String> signIn, String jvm) throws IOException {
        int managementPort = freePort();
        var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:SharedArchiveFile=app-cds.jsa", "-jar", "quarkus-run.jar")
                .directory(Path.of("target", "quarkus-app").toFile()).redirectErrorStream(true)
                .redirectOutput(Path.of("target", "bench", "service-" + port + ".log").toFile());
        var environment = new HashMap<>(Map.of("JAVA_TOOL_OPTIONS", String.join(" ", JVM, MORE_JVM, jvm), "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(port), "QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort),
                "QUARKUS_DATASOURCE_JDBC_URL", database.url(), "QUARKUS_DATASOURCE_USERNAME", "postgres",
                "QUARKUS_DATASOURCE_PASSWORD", "postgres", "HOCSO_PUBLIC_URL", "http://localhost:" + port,
                "HOCSO_ID_BASE", "https://hocso.example/id"));
        environment.put("HOCSO_SIGNING_KEY", SeedServers.signingKey());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", signIn.get("quarkus.oidc.auth-server-url"));
        environment.put("QUARKUS_OIDC_CREDENTIALS_SECRET", signIn.get("quarkus.oidc.credentials.secret"));
        environment.put("QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET", "a-secret-of-32-characters-for-it");
        builder.environment().putAll(environment);
        long begun = System.nanoTime();
        Process process = builder.start();
        long first = await(process, "http://127.0.0.1:" + port + "/", begun);
        long ready = await(process, "http://127.0.0.1:" + managementPort + "/q/health/ready", begun);
        return new Service(database, process, "http://localhost:" + port, first, ready);
    }

    String url() {
        return url;
    }

    Database database() {
        return database;
    }

    long pid() {
        return process.pid();
    }

    long firstAnswerMillis() {
        return firstAnswerMillis;
    }

    long readyMillis() {
        return readyMillis;
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static long await(Process process, String url, long begun) {
        while (!answers(url)) {
            if (!process.isAlive() || System.nanoTime() - begun > LONGEST.toNanos()) {
                throw new IllegalStateException("The service did not start; see target/bench/service-*.log");
            }
            pause();
        }
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private static boolean answers(String url) {
        try {
            return ((HttpURLConnection) URI.create(url).toURL().openConnection()).getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
