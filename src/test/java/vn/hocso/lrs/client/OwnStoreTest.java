package vn.hocso.lrs.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;

/** The client and the store of this product get along, in both versions. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OwnStoreTest {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ParameterizedTest
    @EnumSource
    void it_writes_reads_pages_and_learns_of_conflicts(XapiVersion version) throws Exception {
        var client = new XapiClient(XapiClient.http(Duration.ofSeconds(5)), server(version));
        String activity = "https://example.org/activity/" + UUID.randomUUID();
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(5).toList();
        assertThat(client.post(ids.stream().map(id -> statement(id, activity)).toList()).status()).isEqualTo(200);
        assertThat(client.put(ids.get(0), statement(ids.get(0), activity)).status()).isEqualTo(204);
        assertThat(client.put(ids.get(0), statement(ids.get(0), activity + "/other")).status()).isEqualTo(409);
        assertThat(client.statement(ids.get(0))).hasValueSatisfying(
                read -> assertThat(new String(read, StandardCharsets.UTF_8)).contains(activity, ids.get(0).toString()));

        var read = new ArrayList<String>();
        client.each(StatementQuery.ALL.activity(activity).limit(2).ascending(),
                s -> read.add(new String(s, StandardCharsets.UTF_8)));
        assertThat(read).hasSize(5);
        for (int i = 0; i < 5; i++) {
            assertThat(read.get(i)).contains(ids.get(i).toString());
        }
        assertThat(new String(client.about())).contains(version.text());
    }

    @ParameterizedTest
    @EnumSource
    void of_two_who_change_a_document_the_second_learns_of_the_first(XapiVersion version) throws Exception {
        var documents = new XapiDocuments(XapiClient.http(Duration.ofSeconds(5)), server(version));
        String activity = "https://example.org/activity/" + UUID.randomUUID();
        String agent = "{\"mbox\":\"mailto:an@example.org\"}";
        for (DocumentAddress address : List.of(DocumentAddress.state(activity, agent, UUID.randomUUID(), "dấu trang"),
                DocumentAddress.activityProfile(activity, "p"), DocumentAddress.agentProfile(agent, activity))) {
            assertThat(documents.read(address)).isEmpty();
            assertThat(documents.create(address, "text/plain", bytes("một")).status()).isEqualTo(204);
            assertThat(documents.create(address, "text/plain", bytes("hai")).status()).isEqualTo(412);
            XapiDocument read = documents.read(address).orElseThrow();
            assertThat(read.content()).isEqualTo(bytes("một"));
            assertThat(read.contentType()).startsWith("text/plain");
            assertThat(documents.replace(address, read.etag(), "text/plain", bytes("hai")).status()).isEqualTo(204);
            assertThat(documents.replace(address, read.etag(), "text/plain", bytes("ba")).status()).isEqualTo(412);
            assertThat(documents.delete(address, documents.read(address).orElseThrow().etag()).status()).isEqualTo(204);
            assertThat(documents.read(address)).isEmpty();
        }
    }

    private XapiServer server(XapiVersion version) {
        return new XapiServer(URI.create("http://localhost:" + port + "/xapi"), version, "lrs-demo", "lrs-demo",
                Duration.ofSeconds(20));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] statement(UUID id, String activity) {
        return """
                {"id":"%s","actor":{"mbox":"mailto:an@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/experienced"},
                 "object":{"id":"%s"}}""".formatted(id, activity).getBytes(StandardCharsets.UTF_8);
    }
}
