package vn.hocso.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.hocso.servers.PackagedDatabase;
import vn.hocso.servers.PackagedService;
import vn.hocso.servers.PlainHttp;

/** A store is moved from one installation to another with the two commands of the manual. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MovedStoreIT {

    private static final Duration START = Duration.ofSeconds(180);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SECRET = "hocso_test";

    @TempDir
    Path folder;

    @Test
    void what_one_installation_exports_another_one_has_after_the_load_command() throws Exception {
        Path first = folder.resolve("first.ndjson");
        Files.write(first, statements(1500));
        Path moved = folder.resolve("moved.ndjson.gz");
        List<JsonNode> before;
        try (var database = PackagedDatabase.start(); var service = PackagedService.start(database, Map.of())) {
            service.awaitReady(START);
            issue(database, "old", "old.example");
            assertThat(load(service, "old", SECRET, first)).contains("stored 1500", "left out 0").endsWith("exit 0");
            assertThat(load(service, "old", SECRET, first)).contains("stored 0, there before 1500").endsWith("exit 0");
            assertThat(load(service, "old", "wrong", first)).contains("401").endsWith("exit 1");
            Files.write(moved, export(service, "old", "?gzip=true"));
            before = comparable(export(service, "old", ""));
        }
        assertThat(before).hasSize(1500);
        try (var database = PackagedDatabase.start(); var service = PackagedService.start(database, Map.of())) {
            service.awaitReady(START);
            issue(database, "new", "new.example");
            assertThat(load(service, "new", SECRET, moved)).contains("stored 1500", "left out 0").endsWith("exit 0");
            assertThat(comparable(export(service, "new", ""))).isEqualTo(before);
        }
    }

    @Test
    void a_load_that_a_crash_broke_off_goes_on_where_it_stopped_and_stores_each_statement_once() throws Exception {
        Path file = folder.resolve("large.ndjson");
        Files.write(file, statements(40_000));
        var soon = Map.of("HOCSO_LRS_EXCHANGE_BROKEN_OFF_AFTER", "PT5S");
        try (var database = PackagedDatabase.start()) {
            try (var service = PackagedService.start(database, soon)) {
                service.awaitReady(START);
                issue(database, "old", "old.example");
                Process loading = begin(service, "old", SECRET, file);
                while (items(service, "old") < 1000) {
                    Thread.sleep(50);
                }
                service.kill();
                loading.destroyForcibly();
            }
            try (var service = PackagedService.start(database, soon)) {
                service.awaitReady(START);
                long before = items(service, "old");
                assertThat(before).isBetween(1000L, 39_999L);
                String said = load(service, "old", SECRET, file);
                assertThat(said).contains("statements 40000, stored 40000, there before 0, left out 0, done")
                        .endsWith("exit 0");
                assertThat(comparable(export(service, "old", ""))).doesNotHaveDuplicates().hasSize(40_000);
            }
        }
    }

    private static List<String> statements(int count) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            lines.add(
                    """
                            {"id":"%s","actor":{"mbox":"mailto:an%d@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/experienced"},\
                            "object":{"id":"https://example.org/lesson/%d"}}"""
                            .formatted(UUID.randomUUID(), i % 50, i % 7));
        }
        return lines;
    }

    private static void issue(PackagedDatabase database, String key, String authority) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(SECRET.getBytes(StandardCharsets.UTF_8));
        database.execute("insert into lrs_credential (key, secret_hash, authority, scopes, created_at) values ('" + key
                + "', 'sha256$" + Base64.getEncoder().encodeToString(digest) + "', '" + authority
                + "', '{all}', '2022-11-15Z')");
    }

    private static long items(PackagedService service, String key) throws Exception {
        JsonNode loads = JSON.readTree(get(service, key, "/api/v1/statement-loads"));
        return loads.path(0).path("items").asLong();
    }

    private static Process begin(PackagedService service, String key, String secret, Path file) throws IOException {
        var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                "target/quarkus-app/quarkus-run.jar", "load", file.toString(), "--to", service.url() + "/", "--key", key)
                .redirectErrorStream(true);
        builder.environment().put("HOCSO_LRS_SECRET", secret);
        return builder.start();
    }

    private static String load(PackagedService service, String key, String secret, Path file) throws Exception {
        Process process = begin(service, key, secret, file);
        var said = new ByteArrayOutputStream();
        process.getInputStream().transferTo(said);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said.toString(StandardCharsets.UTF_8) + "exit " + process.exitValue();
    }

    private static byte[] export(PackagedService service, String key, String query) throws Exception {
        return get(service, key, "/api/v1/statement-export" + query);
    }

    private static byte[] get(PackagedService service, String key, String path) throws Exception {
        String basic = Base64.getEncoder().encodeToString((key + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        var answer = PlainHttp.client()
                .send(HttpRequest.newBuilder(URI.create(service.url() + path)).header("Authorization", "Basic " + basic)
                        .build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static List<JsonNode> comparable(byte[] export) throws IOException {
        var statements = new ArrayList<JsonNode>();
        for (String line : new String(export, StandardCharsets.UTF_8).split("\n")) {
            JsonNode statement = JSON.readTree(line);
            if (!statement.has("export")) {
                statements.add(((ObjectNode) statement).without(List.of("stored", "authority")));
            }
        }
        return statements;
    }
}
