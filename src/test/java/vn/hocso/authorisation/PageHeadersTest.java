package vn.hocso.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;

/** Every page that anybody can open, and every refusal shown as a page, forbids what a page of ours never needs. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PageHeadersTest {

    private static final Pattern INLINE = Pattern.compile(
            "<script(?![^>]* src=)|<style|\\sstyle=|<[^>]*\\son[a-z]+=|javascript:",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> FROM_HERE_OR_NOWHERE = List.of("'none'", "'self'", "data:");

    /** A form of somebody whose session has ended is sent on to Keycloak: that origin, and no other. */
    private static final String FORMS = "'self' http://localhost:" + Integer.getInteger("hocso.test.keycloak-port", 8181);

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void every_page_of_every_caller_is_strict() {
        Callers callers = Callers.at(port);
        int pages = 0;
        for (Cell cell : Cell.matrix()) {
            if (cell.method().equals("GET") && !Callers.isForPrograms(cell.sample())) {
                for (Who who : Who.values()) {
                    HttpResponse<String> answer = callers.ask(who, "GET", cell.sample());
                    if (header(answer, "Content-Type").startsWith("text/html")) {
                        pages++;
                        assertStrict(answer, cell.route() + " as " + who);
                    }
                }
            }
        }
        assertThat(pages).isGreaterThan(100);
        assertStrict(callers.ask(Who.ANONYMOUS, "GET", "/khong-co"), "not found");
        assertStrict(callers.ask(Who.ANONYMOUS, "GET", "/a;b"), "odd path");
    }

    private static void assertStrict(HttpResponse<String> page, String name) {
        Map<String, String> policy = policy(header(page, "Content-Security-Policy"));
        assertThat(policy).as(name).containsEntry("default-src", "'none'").containsEntry("script-src", "'self'")
                .containsEntry("style-src", "'self'").containsEntry("base-uri", "'none'").containsEntry("form-action", FORMS)
                .containsKey("frame-ancestors").doesNotContainKey("script-src-attr").doesNotContainKey("style-src-attr");
        policy.forEach((rule, sources) -> assertThat(FROM_HERE_OR_NOWHERE).as(name + ": " + rule).containsAll(
                List.of((rule.equals("form-action") ? "'self'" : sources).split(" "))));
        assertThat(header(page, "X-Content-Type-Options")).as(name).isEqualTo("nosniff");
        assertThat(header(page, "Referrer-Policy")).as(name).isIn("same-origin", "no-referrer", "strict-origin");
        assertThat(header(page, "Cache-Control")).as(name)
                .isEqualTo(name.startsWith("GET /figures ") ? "public, max-age=600" : "no-store");
        assertThat(INLINE.matcher(page.body()).results().map(found -> found.group())).as(name).isEmpty();
    }

    private static Map<String, String> policy(String header) {
        var policy = new TreeMap<String, String>();
        Arrays.stream(header.split(";\\s*")).map(rule -> rule.split(" ", 2)).forEach(rule -> policy.put(rule[0], rule[1]));
        return policy;
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
