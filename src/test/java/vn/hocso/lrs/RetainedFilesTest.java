package vn.hocso.lrs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.lrs.attachment.AttachmentStore;
import vn.hocso.lrs.attachment.Spooled;
import vn.hocso.lrs.attachment.Spooling;
import vn.hocso.lrs.attachment.UnlinkedFiles;
import vn.hocso.lrs.retention.Past;
import vn.hocso.servers.RealServers;

/** A file goes with the last statement that has it, and with no other. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RetainedFilesTest {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Inject
    Past past;

    @Inject
    AttachmentStore attachments;

    @Inject
    UnlinkedFiles unlinked;

    private final String verb = "https://example.org/verbs/" + UUID.randomUUID();
    private final byte[] content = bytes();
    private final String sha2 = Multipart.sha2("SHA-256", content);
    private final UUID old = UUID.randomUUID();
    private YearMonth month;

    @BeforeEach
    void anOldStatementWithAFile() {
        month = past.begin();
        write(old, verb);
        bring(old);
        assertThat(attachments.isKept(sha2)).isTrue();
    }

    @Test
    void a_file_that_no_statement_has_any_more_goes() {
        past.seal(month);
        assertThat(past.drop(month, verb)).isEqualTo(1);
        assertThat(attachments.isKept(sha2)).isFalse();
        assertThat(attachments.linked(List.of(old))).isEmpty();
    }

    @Test
    void a_file_that_another_statement_has_stays_and_comes_with_it() throws Exception {
        UUID staying = UUID.randomUUID();
        write(staying, Xapi.VERB);
        bring(staying);
        past.seal(month);
        past.drop(month, verb);
        var answer = Multipart.send(port, "GET", "?statementId=" + staying + "&attachments=true", null, new byte[0]);
        assertThat(Multipart.parts(answer)).hasSize(2).last().extracting(Multipart.Part::content).isEqualTo(content);
    }

    @Test
    void who_sends_a_dropped_statement_again_with_its_file_brings_neither_back() throws Exception {
        past.seal(month);
        past.drop(month, verb);
        var again = new Multipart("again").json(statement(old, verb)).file("text/plain", content).post(port);
        assertThat(again.statusCode()).as(new String(again.body())).isEqualTo(200);
        assertThat(attachments.linked(List.of(old))).isEmpty();

        YearMonth next = past.begin();
        past.write(next.atDay(10).atStartOfDay().toInstant(ZoneOffset.UTC), statement(UUID.randomUUID(), verb));
        past.seal(next);
        past.drop(next, verb);
        assertThat(attachments.isKept(sha2)).isFalse();
    }

    @Test
    void a_file_that_somebody_is_storing_again_is_not_swept_away_under_them() {
        UUID staying = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> past.write(month.atDay(11).atStartOfDay().toInstant(ZoneOffset.UTC),
                statement(staying, Xapi.VERB)));
        past.seal(month);
        past.drop(month, verb);
        QuarkusTransaction.requiringNew().run(() -> attachments.keep(List.of(spooled())));
        QuarkusTransaction.requiringNew().run(() -> {
            attachments.keep(List.of(spooled()));
            CompletableFuture.runAsync(() -> unlinked.removeSome(100)).join();
            attachments.link(Map.of(staying, Set.of(sha2)));
        });
        assertThat(attachments.isKept(sha2)).isTrue();
        assertThat(attachments.linked(List.of(staying))).containsEntry(staying, Set.of(sha2));
    }

    private void write(UUID id, String withVerb) {
        past.write(month.atDay(10).atStartOfDay().toInstant(ZoneOffset.UTC), statement(id, withVerb));
    }

    /** As if it had come with the statement. */
    private void bring(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> {
            attachments.keep(List.of(spooled()));
            attachments.link(Map.of(id, Set.of(sha2)));
        });
    }

    private Spooled spooled() {
        try {
            Spooling spooling = Spooling.begin(sha2, content.length);
            spooling.write(content);
            return spooling.finish();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String statement(UUID id, String withVerb) {
        return """
                {"id":"%s","actor":{"mbox":"mailto:an@example.org"},"verb":{"id":"%s"},"object":{"id":"https://example.org/activity/file"},
                 "timestamp":"2022-11-01T00:00:00Z","attachments":[{"usageType":"https://example.org/file","display":{"vi":"Tệp"},
                 "contentType":"text/plain","length":%d,"sha2":"%s"}]}"""
                .formatted(id, withVerb, content.length, sha2);
    }

    private static byte[] bytes() {
        byte[] bytes = new byte[300_000];
        new Random().nextBytes(bytes);
        return bytes;
    }
}
