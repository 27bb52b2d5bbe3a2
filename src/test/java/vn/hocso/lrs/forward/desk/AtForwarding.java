package vn.hocso.lrs.forward.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import io.quarkus.narayana.jta.QuarkusTransaction;
import vn.hocso.lrs.StatementStore;
import vn.hocso.servers.FarStore;
import vn.hocso.servers.WebSession;

/** The browser of an administrator at the pages of forwarding, and a far store for each test. */
abstract class AtForwarding {

    static final String LIST = "/administration/forwarding";
    static final String NEW = "/administration/new-forwarding";
    static final String SECRET = "s3cret-of-the-far-store-Ω";
    private static final Pattern MARK = Pattern.compile("name=\"mark\" value=\"([^\"]*)\"");

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    EntityManager database;
    @Inject
    StatementStore store;

    static WebSession admin;

    final FarStore far = new FarStore();
    String page;

    @BeforeEach
    void signIn() {
        admin = admin == null ? new WebSession("http://localhost:" + port).signIn("0900000008", "hocso-demo", LIST) : admin;
    }

    @AfterEach
    void end() {
        if (page != null) {
            admin.get(page);
            admin.post(page + "/end");
        }
        far.close();
    }

    /** @return the path of its page */
    String add(String name, String... fields) {
        admin.get(NEW);
        admin.post(LIST, form(mark(), name, fields));
        assertThat(admin.last().statusCode()).as(admin.last().body()).isEqualTo(303);
        return admin.last().headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "")
                .replaceFirst("\\?done=added$", "");
    }

    /** Later values of a field replace earlier ones. */
    String[] form(String mark, String name, String... more) {
        var fields = new java.util.LinkedHashMap<String, String>();
        fields.put("mark", mark);
        fields.put("name", name);
        fields.put("endpoint", far.endpoint().toString());
        fields.put("version", "1.0.3");
        fields.put("key", "hocso");
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields.entrySet().stream().flatMap(f -> java.util.stream.Stream.of(f.getKey(), f.getValue()))
                .toArray(String[]::new);
    }

    static String mark() {
        Matcher found = MARK.matcher(admin.last().body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    String code() {
        return page.substring(page.lastIndexOf('/') + 1);
    }

    List<String> write(int count) {
        var ids = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            UUID id = UUID.randomUUID();
            write(id);
            ids.add(id.toString());
        }
        return ids;
    }

    void write(UUID id) {
        store.record("learning", List.of("""
                {"id":"%s","actor":{"mbox":"mailto:an@example.org"},"verb":{"id":"https://example.org/verb"},
                 "object":{"id":"https://example.org/a/1"}}""".formatted(id).getBytes(StandardCharsets.UTF_8)));
    }

    String seq(UUID id) {
        return String.valueOf(database.createNativeQuery("select seq from statement_key where id = ?1").setParameter(1, id)
                .getSingleResult());
    }

    static void await(BooleanSupplier condition) {
        long end = System.currentTimeMillis() + 30_000;
        while (!condition.getAsBoolean()) {
            assertThat(System.currentTimeMillis()).as(admin.last().body()).isLessThan(end);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    void run(String sql) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(sql).executeUpdate());
    }
}
