package vn.hocso.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.isIn;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import vn.hocso.course.Catalogue;
import vn.hocso.servers.EarlyAnswer;
import vn.hocso.servers.PlainHttp;
import vn.hocso.servers.RealServers;

/** What nobody asked for gets a clear refusal, never a stack trace. */
@QuarkusTest
@WithTestResource(value = RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OddRequestTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @Inject
    Catalogue catalogue;

    @ParameterizedTest
    @ValueSource(strings = {"/;x", "/a;x=1/b", "/a%3Bx", "/a%3bx", "/%00"})
    void a_path_with_parameters_is_refused(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void a_person_who_is_refused_early_reads_a_page_too() {
        given().urlEncodingEnabled(false).accept("text/html,*/*;q=0.8").get("/a;x=1").then().statusCode(400)
                .contentType(equalTo("text/html;charset=UTF-8"))
                .body(containsString("<title>Lỗi: "), containsString("Đường dẫn có ký tự không dùng được"),
                        not(containsString("Đăng nhập</a>")));
    }

    @Test
    void an_unknown_page_says_so_in_Vietnamese_with_an_id_to_quote() {
        given().accept("text/html").get("/khong-co").then().statusCode(404)
                .contentType(equalTo("text/html;charset=UTF-8"))
                .body(containsString("Không tìm thấy"), not(containsString("vn.hocso")));
        given().accept("application/json").get("/khong-co").then().statusCode(404)
                .contentType("application/problem+json").body("instance", matchesPattern("[0-9a-f-]{36}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/xapi/statements", "/join/membership", "/authoring/lessons/CDS-1/revisions/1/text"})
    void a_body_of_50_megabytes_is_refused_before_it_is_read(String path) throws Exception {
        var large = BodyPublishers.ofByteArray(new byte[50_000_000]);
        var program = post(path, "application/json", large);
        assertThat(program.statusCode()).isEqualTo(413);
        assertThat(program.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(program.body()).contains("\"type\":\"/errors/body-too-large\"")
                .containsPattern("\"instance\":\"[0-9a-f-]{36}\"");
        var person = post(path, "text/html", large);
        assertThat(person.statusCode()).isEqualTo(413);
        assertThat(person.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(person.body()).contains("Nội dung gửi lên quá lớn").contains("Về trang đầu");
    }

    @Test
    @TestSecurity(user = "odd-member", roles = "member")
    void a_form_that_hides_its_length_is_refused_before_it_is_read() throws Exception {
        var hidden = BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(new byte[50_000_000]));
        var person = post("/join/membership", "text/html", hidden);
        assertThat(person.statusCode()).isEqualTo(411);
        assertThat(person.body()).contains("Biểu mẫu phải khai độ dài");
    }

    @ParameterizedTest
    @MethodSource
    void json_that_nobody_should_have_sent_is_refused_with_a_problem(String json) {
        var client = given().auth().preemptive().basic("lrs-demo", "lrs-demo").header("X-Experience-API-Version", "1.0.3")
                .contentType("application/json").body(json.getBytes(StandardCharsets.UTF_8));
        client.post("/xapi/statements").then().statusCode(400).contentType("application/problem+json")
                .body(not(containsString("vn.hocso")), not(containsString("Exception")));
        client.queryParam("statementId", UUID.randomUUID()).put("/xapi/statements").then().statusCode(400)
                .contentType("application/problem+json");
    }

    /** By a client of one's own: a browser would tidy the address up. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/../authoring/lessons/CDS-1/withdrawal", "/xapi/%2e%2e/authoring/lessons/CDS-1/withdrawal",
            "/xapi/x/../../authoring/lessons/CDS-1/withdrawal"})
    @TestSecurity(user = "odd-reviewer", roles = "reviewer")
    void a_page_is_not_mistaken_for_a_route_of_programs(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Content-Type", "text/plain").POST(BodyPublishers.ofString("x")).build();
        int status = PlainHttp.client().send(request, BodyHandlers.discarding()).statusCode();
        assertThat(status).isIn(404, 415);
        assertThat(catalogue.lesson("CDS-1").code()).isEqualTo("CDS-1");
    }

    private static HttpResponse<String> post(String path, String accept, BodyPublisher body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Content-Type", FORM).header("Accept", accept).POST(body).build();
        return EarlyAnswer.to(request);
    }

    static Stream<Named<String>> json_that_nobody_should_have_sent_is_refused_with_a_problem() {
        return Stream.of(Named.of("nothing", ""), Named.of("half an object", "{\"actor\":{\"mbox\":"),
                Named.of("no JSON", "không phải JSON"), Named.of("two values", "{} {}"),
                Named.of("2.000 brackets", "[".repeat(2_000)),
                Named.of("2.000 pairs of brackets", "[".repeat(2_000) + "]".repeat(2_000)),
                Named.of("2.000 objects", "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000)),
                Named.of("a number of 100.000 digits", "1".repeat(100_000)),
                Named.of("a score of 100.000 digits", "{\"result\":{\"score\":{\"raw\":" + "9".repeat(100_000) + "}}}"),
                Named.of("a fraction of 100.000 digits", "{\"result\":{\"score\":{\"raw\":0." + "9".repeat(100_000) + "}}}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/l/CDS%201", "/l/CDS%201/attempts", "/l/a%0d%0aSet-Cookie:x/attempts",
            "/l/%5C%5Cevil.example/attempts",
            "/l/%F0%9F%98%80/attempts", "/l/CDS-1/attempts/%20/answers", "/join?team=%00", "/join?unit=%00",
            "/join?q=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa%F0%9F%98%80", "/t/%F0%9F%98%80", "/t/%20"})
    @TestSecurity(user = "odd-member", roles = "member")
    void odd_characters_in_an_address_are_no_error_of_the_service(String path) {
        int status = given().redirects().follow(false).accept("text/html").urlEncodingEnabled(false).get(path).statusCode();
        assertThat(status).isIn(200, 303, 400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/training?within=%00", "/training?within=MIC-2022:99", "/training?asOf=2022-13-01",
            "/training?asOf=%00",
            "/training?sort=%22%3E%3Cscript%3E"})
    @TestSecurity(user = "odd-monitor", roles = "monitor")
    void odd_questions_about_figures_are_no_error_of_the_service(String path) {
        given().accept("text/html").urlEncodingEnabled(false).get(path).then().statusCode(isIn(List.of(200, 400, 404)))
                .body(not(containsString("\"><script>")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/mixedtent-Type: application/json?", "x", "/", ";", "a/", "/b", "a/b/c", "*", "a/b; =",
            "a/b; c", "a/b; c=\"", "\"", ",", "a/b, c/d"})
    void a_type_that_is_none_is_no_error_of_the_service(String type) throws Exception {
        for (String path : List.of("/xapi/statements", "/join/membership", "/l/CDS-1")) {
            for (String method : List.of("GET", "POST")) {
                var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                        .method(method, BodyPublishers.ofString("x")).header("Content-Type", type);
                int asContent = PlainHttp.client().send(request.build(), BodyHandlers.discarding()).statusCode();
                int asWish = PlainHttp.client().send(request.setHeader("Content-Type", FORM).header("Accept", type)
                        .build(), BodyHandlers.discarding()).statusCode();
                assertThat(List.of(asContent, asWish)).as("%s %s", method, path).allMatch(status -> status < 500);
            }
        }
    }

    @Test
    void who_comes_by_an_address_that_only_takes_forms_is_told_that_nothing_was_stored() {
        given().accept("text/html").get("/join/membership").then().statusCode(405)
                .body(containsString("đăng nhập lại"), containsString("chưa được ghi"));
    }

    @Test
    @TestSecurity(user = "an", roles = "member")
    void a_body_of_undeclared_length_by_HTTP_2_is_bounded_by_its_route_too() throws Exception {
        var body = HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[1_000_000]));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/l/CDS-1/attempts"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(body).build();
        assertThat(EarlyAnswer.to(HttpClient.Version.HTTP_2, request).statusCode()).isEqualTo(413);
    }

    @Test
    void every_answer_carries_the_security_headers() {
        given().get("/khong-co").then().header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", not(containsString("unsafe")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/join/membership", "/authoring/lessons/CDS-1/drafts", "/l/CDS-1/attempts"})
    void a_page_takes_no_post_that_is_not_a_form(String path) {
        given().contentType("application/json").body("{}").post(path).then().statusCode(415);
        given().contentType("text/plain").body("csrf-token=x").post(path).then().statusCode(415);
    }
}
