package vn.hocso.dev;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A real Keycloak from its published distribution, with the realm of {@code keycloak-realm/} and the demo accounts
 * imported on its first start. The distribution is unpacked by the build into {@code .dev/dist}.
 */
class LocalKeycloak {

    private static final Duration FIRST_START = Duration.ofMinutes(5);
    private static final Path REALM = Path.of("keycloak-realm");
    private static final Path PROVIDER = Path.of("target", "keycloak", "hocso-sign-in.jar");
    private static final String SECRET = "hocso-demo";
    private static final String COOKIE_SECRET = "hocso-demo-hocso-demo-hocso-demo-hocso-demo";

    private final Path state;
    private final Path log;
    private final int port;
    private final String publicUrl;
    private final Map<String, String> messages;
    private Process process;

    /**
     * @param state folder for its database and log
     * @param publicUrl address of the service, without a slash at the end: where people are sent back to
     * @param messages how codes leave by SMS: what Keycloak's environment says of it; nothing for no codes
     */
    LocalKeycloak(Path state, int port, String publicUrl, Map<String, String> messages) {
        this.state = state.resolve("keycloak").toAbsolutePath();
        this.log = this.state.resolve("keycloak.log");
        this.port = port;
        this.publicUrl = publicUrl;
        this.messages = messages;
    }

    void launch() throws IOException {
        if (answers()) {
            return;
        }
        Path home = distribution();
        Files.createDirectories(state);
        writeRealm(home.resolve("data/import"));
        copyThemes(home.resolve("themes"));
        copyProvider(home.resolve("providers"));
        Files.copy(REALM.resolve("quarkus.properties"), home.resolve("conf/quarkus.properties"),
                StandardCopyOption.REPLACE_EXISTING);
        var builder = new ProcessBuilder(home.resolve("bin/kc.sh").toString(), "start-dev", "--import-realm",
                // As in production: themes are cached and leave compressed, so that a measured page weight means something.
                "--spi-theme--cache-themes=true", "--spi-theme--cache-templates=true", "--spi-theme--static-max-age=2592000",
                "--spi-resource-encoding--gzip--enabled=false",
                "--http-host=127.0.0.1", "--http-port=" + port, "--hostname=http://localhost:" + port,
                "--db-url=jdbc:h2:file:" + state.resolve("h2/keycloakdb") + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE");
        builder.environment().putAll(Map.of(
                "HOCSO_PUBLIC_URL", publicUrl,
                "HOCSO_OIDC_SECRET", SECRET,
                "HOCSO_ACCOUNTS_SECRET", SECRET,
                "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD", SECRET,
                "JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx512m"));
        builder.environment().putAll(messages);
        process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-keycloak"));
    }

    /** The same without a word: for tests. */
    Map<String, String> awaitReady() {
        return awaitReady(FIRST_START, taken -> {
        });
    }

    /**
     * @param every how often {@code waiting} is told how long it has taken so far
     * @return the OIDC configuration of the service
     */
    Map<String, String> awaitReady(Duration every, Consumer<Duration> waiting) {
        long start = System.nanoTime();
        Duration told = Duration.ZERO;
        while (!answers()) {
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            if (taken.compareTo(FIRST_START) > 0 || process != null && !process.isAlive()) {
                throw new IllegalStateException("Keycloak did not start on port " + port + "; see " + log);
            }
            if (taken.minus(told).compareTo(every) >= 0) {
                waiting.accept(taken);
                told = taken;
            }
            pause();
        }
        String realm = realmUrl();
        return Map.of(
                "quarkus.oidc.auth-server-url", realm,
                "quarkus.oidc.credentials.secret", SECRET,
                "hocso.identity.accounts.secret", SECRET,
                "quarkus.oidc.token-state-manager.encryption-secret", COOKIE_SECRET,
                "mp.jwt.verify.issuer", realm,
                "mp.jwt.verify.publickey.location", realm + "/protocol/openid-connect/certs");
    }

    void stop() {
        if (process != null) {
            process.destroy();
        }
    }

    private String realmUrl() {
        return "http://localhost:" + port + "/realms/hocso";
    }

    boolean answers() {
        try {
            var request = HttpRequest.newBuilder(URI.create(realmUrl() + "/.well-known/openid-configuration"))
                    .timeout(Duration.ofSeconds(5)).build();
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (ConnectException e) {
            return false;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path distribution() throws IOException {
        try (var folders = Files.list(Path.of(".dev/dist"))) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("keycloak-")).sorted()
                    .reduce((first, second) -> second)
                    .orElseThrow(() -> new IllegalStateException("No Keycloak in .dev/dist: run mvn process-resources"))
                    .toAbsolutePath();
        }
    }

    /** The published realm and the demo accounts stay two files, so that the first can be used in production as it is. */
    private static void writeRealm(Path importFolder) throws IOException {
        var mapper = new ObjectMapper();
        var realm = (ObjectNode) mapper.readTree(REALM.resolve("hocso-realm.json").toFile());
        var demo = mapper.readTree(REALM.resolve("demo-accounts.json").toFile());
        ((ArrayNode) realm.get("clients")).addAll((ArrayNode) demo.get("clients"));
        ((ArrayNode) realm.get("users")).addAll((ArrayNode) demo.get("users"));
        Files.createDirectories(importFolder);
        mapper.writeValue(importFolder.resolve("hocso-realm.json").toFile(), realm);
    }

    private static void copyThemes(Path target) throws IOException {
        Path themes = REALM.resolve("themes");
        try (var files = Files.walk(themes, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(themes.relativize(file).toString().replace('/', File.separatorChar));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Keycloak builds itself anew, for most of a minute, when the jar has another date: the same one is left alone. */
    private static void copyProvider(Path target) throws IOException {
        if (!Files.exists(PROVIDER)) {
            throw new IllegalStateException("No " + PROVIDER + ": run mvn process-resources");
        }
        Path copy = target.resolve(PROVIDER.getFileName());
        if (!Files.exists(copy) || Files.mismatch(PROVIDER, copy) >= 0) {
            Files.copy(PROVIDER, copy, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
