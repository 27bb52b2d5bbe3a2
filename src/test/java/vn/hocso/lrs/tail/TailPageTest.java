package vn.hocso.lrs.tail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.lrs.access.ClientScope;
import vn.hocso.lrs.access.Credentials;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;

/** An administrator watches what comes in. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TailPageTest {

    private static final String PAGE = "/administration/statements";
    private static final Pattern NEWEST = Pattern.compile("data-newest=\"([^\"]*)\"");
    private static WebSession admin;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Inject
    Credentials credentials;

    @Inject
    EntityManager database;

    private final String key = "tail-" + UUID.randomUUID();

    @BeforeEach
    void signIn() {
        credentials.issue(key, key, key, EnumSet.of(ClientScope.WRITE));
        admin = admin == null ? new WebSession("http://localhost:" + port).signIn("0900000008", "hocso-demo", PAGE) : admin;
    }

    @Test
    void the_newest_statements_of_an_authority_are_shown_first_and_readably() {
        UUID first = write("an", "https://example.org/a", "<b>Bài</b>");
        UUID second = write("binh", "https://example.org/b");
        String page = look().body();
        assertThat(page.indexOf("s-" + second)).isPositive().isLessThan(page.indexOf("s-" + first));
        assertThat(page).contains("trải nghiệm", "&quot;mbox&quot; : &quot;mailto:an@example.org&quot;")
                .doesNotContain("<b>Bài</b>");
        assertThat(admin.get(PAGE).body()).contains("s-" + second);
    }

    @Test
    void the_filters_narrow_what_is_shown() {
        UUID an = write("an", "https://example.org/" + key);
        UUID binh = write("binh", "https://example.org/other");
        assertThat(look("activity", "https://example.org/" + key).body()).contains("s-" + an).doesNotContain("s-" + binh);
        assertThat(look("agent", "binh@example.org").body()).contains("s-" + binh).doesNotContain("s-" + an);
        assertThat(look("agent", " mailto:binh@example.org ").body()).contains("s-" + binh).doesNotContain("s-" + an);
        assertThat(look("agent", "{\"mbox\":\"mailto:an@example.org\"}").body()).contains("s-" + an);
        assertThat(look("verb", "https://example.org/never").body()).contains("hợp điều kiện lọc");
    }

    @Test
    void behind_the_newest_there_is_nothing_until_something_comes() {
        write("an", "https://example.org/a");
        String newest = newest(look().body());
        assertThat(look("after", newest).body()).doesNotContain("<li id=\"s-");
        assertThat(newest(admin.last().body())).isEqualTo(newest);
        UUID next = write("an", "https://example.org/b");
        assertThat(look("after", newest).body()).containsOnlyOnce("<li id=\"s-").contains("s-" + next);
        assertThat(newest(admin.last().body())).isGreaterThan(newest);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"verb|x", "activity|x", "agent|{", "after|yesterday", "agent|{\"mbox\":\"x\"}",
            "agent|mailto:an"})
    void a_filter_that_is_none_is_told_so(String name, String value) {
        assertThat(look(name, value).statusCode()).isEqualTo(400);
        assertThat(admin.last().body()).contains("role=\"alert\"").doesNotContain("hợp điều kiện lọc", "tail.js", "agent.mbox");
    }

    @Test
    void each_look_that_shows_anything_is_in_the_log_without_the_values_of_the_filters() {
        look();
        List<?> before = looks();
        write(key, "https://example.org/a");
        look("agent", key + "@example.org");
        List<?> after = looks();
        assertThat(after).hasSize(before.size() + 1);
        assertThat(after.get(after.size() - 1)).isEqualTo("1 statements, filtered by agent authority");
    }

    @Test
    void nobody_else_looks() {
        write("an", "https://example.org/a");
        var trainer = new WebSession("http://localhost:" + port).signIn("0900000003", "hocso-demo", "/authoring/lessons/CDS-1");
        assertThat(trainer.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(trainer.post(PAGE, "authority", key).statusCode()).isEqualTo(403);
        assertThat(trainer.last().body()).doesNotContain("an@example.org");
    }

    /** At what this test wrote, narrowed by one more field. */
    private HttpResponse<String> look(String... field) {
        return admin.post(PAGE, Stream.of(new String[]{"authority", key}, field).flatMap(Stream::of).toArray(String[]::new));
    }

    private UUID write(String name, String activity) {
        return write(name, activity, "Bài học");
    }

    private UUID write(String name, String activity, String title) {
        UUID id = UUID.randomUUID();
        given().auth().preemptive().basic(key, key).header("X-Experience-API-Version", "1.0.3").contentType("application/json")
                .body("""
                        {"id":"%s","actor":{"mbox":"mailto:%s@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/experienced",
                        "display":{"en":"experienced","vi":"trải nghiệm"}},"object":{"id":"%s",
                        "definition":{"name":{"vi":"%s"}}}}"""
                        .formatted(id, name, activity, title))
                .post("/xapi/statements").then().statusCode(200);
        return id;
    }

    private List<?> looks() {
        return database.createNativeQuery("select detail from audit_log where action = 'lrs.statement-view' order by id",
                String.class).getResultList();
    }

    private static String newest(String page) {
        var found = NEWEST.matcher(page);
        return found.find() ? found.group(1) : null;
    }

}
