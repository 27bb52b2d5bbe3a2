package vn.hocso.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;

/** What nobody asked for gets a clear refusal, never a stack trace. */
@QuarkusTest
@WithTestResource(value = RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OddRequestTest {

    @ParameterizedTest
    @ValueSource(strings = {"/;x", "/a;x=1/b", "/a%3Bx", "/a%3bx", "/%00"})
    void a_path_with_parameters_is_refused(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void an_unknown_page_says_so_in_Vietnamese_with_an_id_to_quote() {
        given().accept("text/html").get("/khong-co").then().statusCode(404)
                .contentType(equalTo("text/html;charset=UTF-8"))
                .body(containsString("Không tìm thấy"), not(containsString("vn.hocso")));
        given().accept("application/json").get("/khong-co").then().statusCode(404)
                .contentType("application/problem+json").body("instance", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void a_body_of_50_megabytes_is_refused_before_it_is_read() {
        given().body(new byte[50_000_000]).post("/xapi/statements").then().statusCode(413);
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
