package vn.hocso.servers;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code java -jar quarkus-run.jar} in {@code target/quarkus-app}, configured by environment variables only. */
public class PackagedService implements AutoCloseable {

    private final Process process;
    private final Path log;
    private final int port;
    private final int managementPort;

    private PackagedService(Process process, Path log, int port, int managementPort) {
        this.process = process;
        this.log = log;
        this.port = port;
        this.managementPort = managementPort;
    }

    /** @param environment what differs from a sound deployment; an empty value takes the variable away */
    public static PackagedService start(PackagedDatabase database, Map<String, String> environment) throws IOException {
        int port = freePort();
        int managementPort = freePort();
        Path log = Files.createTempFile("hocso-packaged", ".log");
        var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                "quarkus-run.jar").directory(Path.of("target", "quarkus-app").toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(database.environment());
        builder.environment().putAll(Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_MANAGEMENT_HOST", "127.0.0.1",
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort),
                "QUARKUS_OIDC_AUTH_SERVER_URL", "http://127.0.0.1:1/realms/hocso",
                "QUARKUS_OIDC_CREDENTIALS_SECRET", "not-a-secret",
                "HOCSO_PUBLIC_URL", "http://127.0.0.1:" + port,
                "HOCSO_ID_BASE", "https://hocso.example/id"));
        builder.environment().putAll(environment);
        builder.environment().values().removeIf(String::isEmpty);
        return new PackagedService(builder.start(), log, port, managementPort);
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public String managementUrl() {
        return "http://127.0.0.1:" + managementPort;
    }

    public String log() throws IOException {
        return Files.readString(log);
    }

    /** Asks it to end, as an operator's SIGTERM does, and does not wait. */
    public void stop() {
        process.destroy();
    }

    /** Ends it as a power cut does: SIGKILL, nothing is finished. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public int awaitExit(Duration most) throws InterruptedException {
        if (!process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("Still running; see " + log);
        }
        return process.exitValue();
    }

    public void awaitReady(Duration most) throws IOException, InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (!ready()) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new IllegalStateException("Not ready: " + log());
            }
            Thread.sleep(200);
        }
    }

    private boolean ready() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(managementUrl() + "/q/health/ready")).build();
            return PlainHttp.client().send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException, IOException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        Files.deleteIfExists(log);
    }
}
