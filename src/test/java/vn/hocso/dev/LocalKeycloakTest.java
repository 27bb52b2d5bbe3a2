package vn.hocso.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

/** A first start takes a minute, and whoever waits is told that it goes on. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LocalKeycloakTest {

    private static final int ANSWERS_AT = 8;

    @Test
    void who_waits_for_Keycloak_is_told_again_and_again_how_long_it_has_taken() throws IOException {
        var asked = new AtomicInteger();
        HttpServer keycloak = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        keycloak.createContext("/", exchange -> {
            exchange.sendResponseHeaders(asked.incrementAndGet() < ANSWERS_AT ? 503 : 200, -1);
            exchange.close();
        });
        keycloak.start();
        try {
            var told = new ArrayList<Duration>();
            int port = keycloak.getAddress().getPort();
            var settings = new LocalKeycloak(Path.of("target"), port, "http://localhost", Map.of())
                    .awaitReady(Duration.ofMillis(400), told::add);
            assertThat(settings.get("quarkus.oidc.auth-server-url")).contains(":" + port + "/");
            assertThat(told).as("not at every look").hasSizeBetween(2, ANSWERS_AT - 2).isSorted();
            assertThat(told.get(0)).isGreaterThanOrEqualTo(Duration.ofMillis(400));
        } finally {
            keycloak.stop(0);
        }
    }
}
