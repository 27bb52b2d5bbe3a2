package vn.hocso.learning.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import vn.hocso.course.Catalogue;
import vn.hocso.servers.KeycloakAdmin;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.Sha256;
import vn.hocso.shared.time.ServiceClock;

/** How a phone gets lessons and tells afterwards what was done with them, over HTTP. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OfflineTest {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    Catalogue catalogue;
    @Inject
    ServiceClock clock;
    @Inject
    ObjectMapper json;

    private static WebSession member;

    @BeforeEach
    void aMemberSignsIn() {
        if (member == null) {
            member = new WebSession("http://localhost:" + port).signIn("0900000001", "hocso-demo", "/learning");
        }
    }

    @Test
    void a_phone_learns_who_uses_it_by_a_random_name_and_a_given_name() throws Exception {
        String page = member.get("/learning").body();
        JsonNode session = read(member.get("/offline/session"));

        assertThat(UUID.fromString(session.get("member").textValue())).isNotNull();
        assertThat(page).contains("<h1>Chào ").contains(" " + session.get("name").textValue() + "</h1>");
        assertThat(session.toString()).doesNotContain("0900000001");
        assertThat(session.get("token").textValue()).isNotEmpty();
        assertThat(session.get("now").longValue()).isBetween(clock.instant().toEpochMilli() - 60_000,
                clock.instant().toEpochMilli() + 60_000);
    }

    @Test
    void every_part_of_a_pack_has_the_hash_and_about_the_size_that_the_list_tells_and_no_key_to_read() throws Exception {
        JsonNode list = read(member.get("/offline/packs"));
        assertThat(list.get("subjects")).hasSize(9);
        JsonNode lesson = list.get("subjects").get(0).get("lessons").get(0);
        String path = "/offline/packs/" + lesson.get("code").textValue() + "/" + lesson.get("revision").intValue();
        String part = member.get(path).body();

        assertThat(Sha256.hex(part)).isEqualTo(lesson.get("sha256").textValue());
        assertThat(lesson.get("bytes").intValue()).isBetween(1_000, 25_000);
        assertThat(part).contains("\"html\":").doesNotContain("\"right\"");
        assertThat(member.get(path.replaceAll("\\d+$", "999")).statusCode()).isEqualTo(404);
    }

    @Test
    void what_the_phone_tells_is_answered_attempt_by_attempt() throws Exception {
        JsonNode session = read(member.get("/offline/session"));
        var phone = new Phone(UUID.fromString(session.get("member").textValue()));
        phone.pass(catalogue.lesson("NTS-1"), clock.instant().minusSeconds(5), clock.instant().minusSeconds(60));
        see(session, phone);
        JsonNode receipt = read(tell(session, json.writeValueAsString(phone.tell(clock.instant()))));

        assertThat(receipt.get("attempts")).hasSize(1);
        assertThat(receipt.get("attempts").get(0).get("state").textValue()).isEqualTo("RECORDED");
        assertThat(member.get("/l/NTS-1").body()).contains("Bạn đã học xong bài này");
        assertThat(read(member.get("/offline/session")).get("passed").toString()).contains("NTS-1");
    }

    @Test
    void a_queue_that_is_sent_with_a_token_of_yesterday_is_taken_while_the_session_lives_and_kept_by_the_phone_when_it_does_not()
            throws Exception {
        // Keycloak counts whole seconds: of a token for one of them nothing may be left when it arrives.
        KeycloakAdmin.letTokensLast(3);
        try {
            var old = new WebSession("http://localhost:" + port).signIn("0900000002", "hocso-demo", "/learning");
            JsonNode session = read(old.get("/offline/session"));
            var phone = new Phone(UUID.fromString(session.get("member").textValue()));
            phone.take(catalogue.lesson("NTS-1"), clock.instant(), clock.instant().minusSeconds(60), false);
            Thread.sleep(4_500);
            JsonNode receipt = read(tell(old, session, json.writeValueAsString(phone.tell(clock.instant()))));
            assertThat(receipt.findValuesAsText("state")).containsExactly("RECORDED");

            phone.take(catalogue.lesson("NTS-1"), clock.instant(), clock.instant().minusSeconds(60), false);
            String queue = json.writeValueAsString(phone.tell(clock.instant()));
            KeycloakAdmin.signOut("0900000002");
            Thread.sleep(4_500);
            assertThat(tell(old, session, queue).statusCode()).as("led to the sign-in").isEqualTo(302);
            KeycloakAdmin.letTokensLast(300);
            var again = new WebSession("http://localhost:" + port).signIn("0900000002", "hocso-demo", "/learning");
            session = read(again.get("/offline/session"));
            assertThat(read(tell(again, session, queue)).findValuesAsText("state")).containsExactly("RECORDED", "RECORDED");
        } finally {
            KeycloakAdmin.letTokensLast(300);
        }
    }

    @Test
    void as_many_quizzes_as_a_phone_tells_at_once_fit_a_request() throws Exception {
        JsonNode session = read(member.get("/offline/session"));
        var phone = new Phone(UUID.fromString(session.get("member").textValue()));
        for (int i = 0; i < ActsTold.MOST; i++) {
            phone.take(catalogue.lesson("NTS-2"), clock.instant().minusSeconds(5), clock.instant().minusSeconds(60), false);
        }
        see(session, phone);
        JsonNode receipt = read(tell(session, json.writeValueAsString(phone.tell(clock.instant()))));
        assertThat(receipt.findValuesAsText("state")).hasSize(ActsTold.MOST).containsOnly("RECORDED");

        phone.take(catalogue.lesson("NTS-2"), clock.instant(), clock.instant().minusSeconds(60), false);
        assertThat(tell(session, json.writeValueAsString(phone.tell(clock.instant()))).statusCode()).as("one more")
                .isEqualTo(400);
    }

    @Test
    void what_cannot_be_read_is_refused_with_a_clear_sentence() throws Exception {
        JsonNode session = read(member.get("/offline/session"));
        for (String acts : new String[]{"", "{", "[]", "{\"member\":1}", "null", "{\"passed\":true}", "[".repeat(5_000)}) {
            HttpResponse<String> answer = tell(session, acts);
            assertThat(answer.statusCode()).as(acts).isEqualTo(400);
            assertThat(answer.body()).contains("Máy vẫn giữ lại");
        }
    }

    @Test
    void without_the_token_of_the_page_nothing_is_taken() {
        assertThat(member.any("POST", "/offline/acts").statusCode()).isEqualTo(400);
    }

    @Test
    void a_script_whose_session_is_over_is_told_so_instead_of_being_led_to_the_sign_in() {
        assertThat(new WebSession("http://localhost:" + port).get("/offline/session").statusCode()).isEqualTo(302);
        assertThat(RestAssured.given().port(port).header("X-Requested-With", "JavaScript").redirects()
                .follow(false).get("/offline/session").statusCode()).isEqualTo(499);
    }

    @Test
    void the_page_that_is_kept_says_nothing_about_anybody() {
        String anonymous = new WebSession("http://localhost:" + port).get("/offline").body();

        assertThat(anonymous).contains("Học khi không có mạng").doesNotContain("csrf-token").doesNotContain("name=\"person\"");
    }

    @Test
    void the_worker_is_asked_for_again_each_time_and_names_the_files_that_it_keeps() {
        HttpResponse<String> worker = new WebSession("http://localhost:" + port).get("/sw.js");

        assertThat(worker.headers().firstValue("Content-Type").orElse("")).startsWith("text/javascript");
        assertThat(worker.headers().firstValue("Cache-Control").orElse("")).isEqualTo("no-cache");
        String tag = worker.headers().firstValue("ETag").orElseThrow();
        assertThat(RestAssured.given().port(port).header("If-None-Match", tag).get("/sw.js").statusCode()).isEqualTo(304);
        assertThat(worker.body()).containsPattern("const VERSION = \"[0-9a-f]{12}\";")
                .containsPattern("/assets/app\\.[0-9a-f]{12}\\.css");
    }

    private void see(JsonNode session, Phone phone) {
        HttpResponse<String> seen = member.post("/offline/devices", Map.of("csrf-token", session.get("token").textValue(),
                "device", phone.device.toString(), "clock", Long.toString(phone.clock(clock.instant()))));
        assertThat(seen.statusCode()).isEqualTo(204);
    }

    private HttpResponse<String> tell(JsonNode session, String acts) {
        return tell(member, session, acts);
    }

    private static HttpResponse<String> tell(WebSession browser, JsonNode session, String acts) {
        return browser.post("/offline/acts", Map.of("csrf-token", session.get("token").textValue(), "acts", acts));
    }

    private JsonNode read(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }
}
