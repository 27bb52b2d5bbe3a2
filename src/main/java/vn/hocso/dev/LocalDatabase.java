package vn.hocso.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A real PostgreSQL from Maven's registry, listening on loopback, with its data in a folder of the project. */
class LocalDatabase {

    private static final String USER = "postgres";
    private static final int FIRST_START_SECONDS = 60;

    private final Path state;
    private EmbeddedPostgres server;

    LocalDatabase(Path state) {
        this.state = state.toAbsolutePath();
    }

    /** @return the datasource's configuration */
    Map<String, String> start() throws IOException {
        int port = runningPort();
        if (port == 0) {
            Files.createDirectories(state);
            server = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(state.resolve("binaries").toFile())
                    .setDataDirectory(state.resolve("data"))
                    .setCleanDataDirectory(false)
                    .setPGStartupWait(Duration.ofSeconds(FIRST_START_SECONDS))
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF8")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
            port = server.getPort();
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-postgres"));
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                "quarkus.datasource.username", USER,
                "quarkus.datasource.password", USER);
    }

    void stop() {
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException e) {
            System.err.println("PostgreSQL did not stop: " + e.getMessage());
        }
    }

    /** A server that outlived a killed JVM is used again: its port is in the fourth line of postmaster.pid. */
    private int runningPort() throws IOException {
        Path pidFile = state.resolve("data/postmaster.pid");
        if (!Files.exists(pidFile)) {
            return 0;
        }
        List<String> lines = Files.readAllLines(pidFile);
        boolean alive = ProcessHandle.of(Long.parseLong(lines.get(0).trim())).map(ProcessHandle::isAlive).orElse(false);
        if (!alive) {
            Files.delete(pidFile);
            return 0;
        }
        return Integer.parseInt(lines.get(3).trim());
    }
}
