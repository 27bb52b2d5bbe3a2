package vn.hocso.certificate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.util.Random;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import vn.hocso.servers.RealServers;
import vn.hocso.training.People;

/** Whoever is shown a paper checks it, without an account and without a cookie. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VerificationTest {

    @Inject
    Graduates graduates;
    @Inject
    People people;

    @Test
    void a_code_is_typed_loosely_and_leads_to_its_page_which_sets_no_cookie() {
        String code = certificate();
        String typed = CertificateCode.grouped(code).toLowerCase().replace("-", " - ");
        given().redirects().follow(false).queryParam("code", typed).get("/c").then().statusCode(303)
                .header("Location", endsWith("/c/" + code));
        Response page = given().accept("text/html").get("/c/" + code.toLowerCase());
        page.then().statusCode(200).header("Cache-Control", "no-store").body(containsString("Giấy này còn hiệu lực"),
                containsString("noindex"));
        assertThat(page.getCookies()).isEmpty();
        assertThat(given().accept("text/html").get("/c").getCookies()).isEmpty();
    }

    @Test
    void a_session_that_nobody_can_read_does_no_harm() {
        given().accept("text/html").cookie("q_session", "broken").get("/c/" + certificate()).then().statusCode(200);
    }

    @Test
    void a_mistyped_code_is_answered_kindly_with_what_was_typed() {
        String code = certificate();
        char last = code.charAt(9);
        String mistyped = code.substring(0, 9) + (last == 'A' ? 'B' : 'A');
        given().accept("text/html").get("/c/" + mistyped).then().statusCode(404).body(containsString("gõ nhầm"),
                containsString("value=\"" + mistyped + "\""), containsString("<title>Lỗi: "));
        given().queryParam("code", "12 <b>").get("/c").then().statusCode(404).body(containsString("10 chữ và số"),
                containsString("value=\"12 &lt;b&gt;\""));
        given().queryParam("code", " ").get("/c").then().statusCode(400).body(containsString("Bạn nhập mã"));
        // Well-formed, and nobody's.
        given().accept("text/html").get("/c/" + CertificateCode.draw(new Random())).then().statusCode(404)
                .body(containsString("Không có giấy xác nhận nào"), not(containsString("Lê Thị Kiểm Tra")));
    }

    private String certificate() {
        String subject = "verified-" + UUID.randomUUID();
        return graduates.certificate(subject, "Lê Thị Kiểm Tra", people.team("62", "608", null), false);
    }
}
