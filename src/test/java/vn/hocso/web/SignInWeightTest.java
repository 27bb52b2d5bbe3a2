package vn.hocso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.PlainHttp;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;

/** What signing in costs, compressed as Keycloak or a proxy in front of it sends it. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignInWeightTest {

    private static final int LIMIT = 15_000;
    private static final Pattern FONT = Pattern.compile("url\\(\"(\\.\\./[\\w/.-]+\\.woff2)\"\\)");
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/resources/[^\"]+)\"");

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void signing_in_stays_under_15_KB_with_all_that_the_page_asks_for() throws Exception {
        var visitor = new WebSession("http://localhost:" + port);
        String page = visitor.follow("/learning").body();
        assertThat(page).contains("Số điện thoại").contains("name=\"password\"");
        int weight = compressed(page.getBytes(StandardCharsets.UTF_8));
        Set<String> assets = new HashSet<>();
        ASSET.matcher(page).results().map(found -> found.group(1)).forEach(assets::add);
        assertThat(assets).isNotEmpty();
        Set<URI> fonts = new HashSet<>();
        for (String path : assets) {
            byte[] asset = fetch(visitor.at().resolve(path));
            weight += compressed(asset);
            FONT.matcher(new String(asset, StandardCharsets.UTF_8)).results()
                    .map(font -> visitor.at().resolve(path).resolve(font.group(1))).forEach(fonts::add);
        }
        assertThat(fonts).hasSize(1);
        for (URI font : fonts) {
            byte[] letters = fetch(font);
            assertThat(letters).as("the letters of the other pages").isEqualTo(own("be-vietnam-pro-700.woff2"));
            weight += compressed(letters);
        }
        assertThat(weight).isLessThan(LIMIT);
    }

    @Test
    void a_browser_that_takes_compressed_answers_can_read_what_it_gets() throws Exception {
        var visitor = new WebSession("http://localhost:" + port);
        String page = visitor.follow("/learning").body();
        for (String path : ASSET.matcher(page).results().map(found -> found.group(1)).toList()) {
            URI address = visitor.at().resolve(path);
            var response = PlainHttp.client().send(
                    HttpRequest.newBuilder(address).header("Accept-Encoding", "gzip").build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            boolean saysCompressed = response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
            byte[] read = saysCompressed ? unzipped(response.body()) : response.body();
            assertThat(read).as(path).isEqualTo(fetch(address));
        }
    }

    /** As the service's own pages send it. */
    private static byte[] own(String asset) throws IOException {
        try (InputStream file = SignInWeightTest.class.getResourceAsStream("/META-INF/resources/assets/" + asset)) {
            return file.readAllBytes();
        }
    }

    private static byte[] unzipped(byte[] bytes) throws IOException {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return gzip.readAllBytes();
        }
    }

    private static byte[] fetch(URI asset) throws IOException, InterruptedException {
        var response = PlainHttp.client().send(HttpRequest.newBuilder(asset).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).as(asset.toString()).isEqualTo(200);
        return response.body();
    }

    private static int compressed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size();
    }
}
