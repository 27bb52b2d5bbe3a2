package vn.hocso.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Headers;
import io.restassured.specification.RequestSpecification;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;

/** If this fails, somebody reads a language they did not choose, or a link of ours leads to a page of others. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LanguageTest {

    private static final String OURS = "http://(?:localhost|127\\.0\\.0\\.1):\\d+/";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void a_phone_that_was_sold_with_english_shows_vietnamese_until_somebody_chooses() {
        page().header("Accept-Language", "en-US,en;q=0.9").get("/").then().statusCode(200)
                .body(containsString("<html lang=\"vi\">")).body(containsString("Đăng nhập để học"))
                .body(containsString(
                        "<a href=\"/language/en?at=%2F\" lang=\"en\" hreflang=\"en\" rel=\"nofollow\">English</a>"));
        page().cookie("hocso-language", "tlh").get("/").then().body(containsString("<html lang=\"vi\">"));
    }

    @Test
    void one_tap_changes_the_language_for_a_year_and_leads_back_to_the_same_page() {
        String cookie = chosen(page().queryParam("at", "/join?team=ABC234").get("/language/en").then().statusCode(303)
                .header("Location", matchesPattern(OURS + "join\\?team=ABC234")).extract().headers());
        assertThat(cookie).startsWith("hocso-language=en;").contains("Max-Age=31536000").contains("Path=/").contains("Secure")
                .contains("HttpOnly").contains("SameSite=Lax");
        var reader = new WebSession("http://localhost:" + port);
        reader.follow("/language/en?at=/t/QUOCGIA");
        assertThat(reader.at().getPath()).isEqualTo("/t/QUOCGIA");
        assertThat(reader.last().body()).contains("<html lang=\"en\">").contains("Skip to main content").contains("Join")
                .contains("hreflang=\"vi\" rel=\"nofollow\">Tiếng Việt</a>")
                .contains("Open-source software; not a site of the Ministry");
        reader.follow("/language/vi?at=/t/QUOCGIA");
        assertThat(reader.last().body()).contains("<html lang=\"vi\">").contains("Tham gia");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/", "//example.org", "/\\example.org", "/\t/example.org", "\\\\example.org",
            "javascript:alert(1)", "/a\r\nSet-Cookie: x=y", "%2F%2Fexample.org", "", "learning"})
    void nobody_is_led_to_a_page_of_others(String at) {
        page().queryParam("at", at).get("/language/en").then().statusCode(303)
                .header("Location", matchesPattern(OURS));
    }

    @Test
    void a_link_on_another_site_changes_nothing() {
        assertThat(chosen(page().header("Sec-Fetch-Site", "cross-site").get("/language/en?at=/c").headers())).isEmpty();
        assertThat(chosen(page().header("Sec-Fetch-Site", "same-origin").get("/language/en?at=/c").headers())).isNotEmpty();
        assertThat(chosen(page().get("/language/tlh").then().statusCode(404).extract().headers())).isEmpty();
    }

    @Test
    void what_caches_keep_for_everybody_is_the_same_whoever_asked_first() {
        String kept = page().get("/figures").then().statusCode(200).header("Cache-Control", containsString("public")).extract()
                .asString();
        assertThat(english().get("/figures").asString()).isEqualTo(kept);
        assertThat(kept).contains("<html lang=\"vi\">").doesNotContain("/language/");
        for (String translated : List.of("/", "/t/QUOCGIA", "/c", "/offline")) {
            english().get(translated).then().statusCode(200).header("Cache-Control", "no-store");
        }
    }

    @Test
    void a_page_that_nobody_translated_is_in_vietnamese_as_a_whole() {
        var officer = new WebSession("http://localhost:" + port).signIn("0900000005", "hocso-demo", "/roster/imports");
        String before = officer.get("/roster/imports").body();
        officer.follow("/language/en?at=/roster/imports");
        assertThat(masked(officer.last().body())).isEqualTo(masked(before));
        assertThat(before).contains("<html lang=\"vi\">").doesNotContain("/language/");
    }

    /** The token is new on every page, and so may the minute be. */
    private static String masked(String page) {
        return page.replaceAll("name=\"csrf-token\" value=\"[^\"]*\"", "token").replaceAll("lúc \\d\\d:\\d\\d", "now");
    }

    @Test
    void refusals_are_said_in_the_language_of_the_page_and_to_programs_in_vietnamese() {
        english().get("/no-such-page").then().statusCode(404).body(containsString("<html lang=\"en\">"))
                .body(containsString("<h1>Not found</h1>")).body(containsString("There is no such page."));
        english().get("/t?code=0000").then().body(containsString("No team has this code."))
                .body(containsString("Please check the team code"));
        given().accept("application/json").cookie("hocso-language", "en").get("/no-such-page").then().statusCode(404)
                .body(containsString("Không tìm thấy trang này."));
    }

    @Test
    void what_nobody_translated_is_marked_as_vietnamese() {
        var member = new WebSession("http://localhost:" + port).signIn("0900000001", "hocso-demo", "/learning");
        member.follow("/language/en?at=/learning");
        assertThat(member.last().body()).contains("My learning").containsPattern("<a lang=\"vi\" href=\"/l/CDS-1\">");
        assertThat(member.get("/l/CDS-1").body()).contains("<html lang=\"en\">").contains("<h1 lang=\"vi\">")
                .contains("<div lang=\"vi\">").contains("Quick quiz");
    }

    @Test
    void a_phone_keeps_the_page_for_learning_without_a_network_in_each_language() {
        page().get("/offline").then().body(containsString("<html lang=\"vi\">"));
        page().get("/offline?in=en").then().body(containsString("<html lang=\"en\">"))
                .body(containsString("<h1>Learn without a network</h1>")).body(containsString("/language/vi?at=%2Foffline\""));
        english().get("/offline?in=vi").then().body(containsString("<html lang=\"vi\">"));
    }

    @Test
    void the_pages_of_keycloak_follow() {
        var reader = new WebSession("http://localhost:" + port);
        reader.follow("/language/en?at=/");
        reader.follow("/learning");
        assertThat(reader.at().getPath()).contains("/realms/");
        assertThat(reader.last().body()).contains("<html lang=\"en\"").contains("Mobile number");
    }

    @Test
    void the_page_after_a_form_offers_no_change_that_would_lose_what_was_typed() {
        var member = new WebSession("http://localhost:" + port).signIn("0900000001", "hocso-demo", "/my-data");
        member.follow("/language/en?at=/my-data");
        String refused = member.post("/my-data/name", Map.of("fullName", "1")).body();
        assertThat(refused).contains("<html lang=\"en\">").contains("Please enter your full name")
                .doesNotContain("/language/vi");
    }

    /** @return the cookie of the language as it was set, empty when it was not */
    private static String chosen(Headers headers) {
        return headers.getValues("Set-Cookie").stream().filter(cookie -> cookie.startsWith("hocso-language=")).findFirst()
                .orElse("");
    }

    private static RequestSpecification page() {
        return given().accept("text/html").redirects().follow(false);
    }

    private static RequestSpecification english() {
        return page().cookie("hocso-language", "en");
    }
}
