package vn.hocso.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import vn.hocso.lrs.access.Secrets;

/** An empty PostgreSQL for the packaged service, and the secrets it needs, both made for one test. */
public class PackagedDatabase implements AutoCloseable {

    private static final Duration DYING = Duration.ofSeconds(10);

    private final EmbeddedPostgres server;
    private final Path data;
    private final String signingKey = signingKey();

    private PackagedDatabase(EmbeddedPostgres server, Path data) {
        this.server = server;
        this.data = data;
    }

    /** Keeps its word as a deployment does: what is committed is on the disk. The embedded server's own defaults do not. */
    public static PackagedDatabase start() throws IOException {
        Path data = Files.createTempDirectory("hocso-database");
        return new PackagedDatabase(EmbeddedPostgres.builder().setDataDirectory(data)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("synchronous_commit", "on").setServerConfig("fsync", "on").start(), data);
    }

    public int port() {
        return server.getPort();
    }

    /** @return what a deployment would set */
    public Map<String, String> environment() {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", address(port()),
                "QUARKUS_DATASOURCE_USERNAME", "postgres",
                "QUARKUS_DATASOURCE_PASSWORD", "postgres",
                "HOCSO_SIGNING_KEY", signingKey);
    }

    /** @param port where the database is reached, which may be another's that passes everything on */
    public String address(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Runs one statement of SQL, as somebody with the database's password could. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** @return the one number that the query finds */
    public long number(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Lets a program write to the record store and read all of it. */
    public void admit(String key, String secret) throws SQLException {
        execute("insert into lrs_credential (key, secret_hash, authority, scopes, created_at) values ('" + key + "', '"
                + new Secrets().hashMade(secret) + "', '" + key + "', '{all}', current_timestamp)");
    }

    /** Ends the server and all its processes as a power cut does: SIGKILL, nothing is finished. */
    public void kill() throws IOException, InterruptedException {
        Path pidFile = data.resolve("postmaster.pid");
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).get(0).strip())).orElseThrow();
        List<ProcessHandle> processes = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        long end = System.nanoTime() + DYING.toNanos();
        while (processes.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        // Where nobody buries the dead they look alive for ever, and the next server would wait for them.
        Files.deleteIfExists(pidFile);
    }

    /** Starts it again on the same data, at the same port, as it was started first. */
    public void revive() throws IOException, InterruptedException {
        String program = Files.readString(data.resolve("postmaster.opts")).split(" ")[0];
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            // PostgreSQL does not run as root.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(Path.of(program).resolveSibling("pg_ctl").toString(), "-D", data.toString(), "-w", "-t", "60",
                "-l", data.resolve("revived.log").toString(), "restart"));
        var revival = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (revival.waitFor() != 0) {
            throw new IllegalStateException("PostgreSQL did not come back: " + Files.readString(data.resolve("revived.log")));
        }
    }

    private static String signingKey() {
        try {
            PublicJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId("test");
            return key.toJson(OutputControlLevel.INCLUDE_PRIVATE);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
