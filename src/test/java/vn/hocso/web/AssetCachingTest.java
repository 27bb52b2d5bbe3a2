package vn.hocso.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;

/** A phone keeps style and script for a year, and yet never shows yesterday's style with today's page. */
@QuarkusTest
@WithTestResource(value = RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AssetCachingTest {

    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");
    private static final Pattern SCRIPT = Pattern.compile("/assets/[a-z-]+\\.[0-9a-f]{12}\\.js");
    private static final Pattern IMPORT = Pattern.compile("\\bfrom \"\\./([^\"]+)\"");
    private static final Pattern FONT = Pattern.compile("url\\(\"([^\"]+\\.woff2)\"\\)");
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @Test
    void a_file_of_a_page_is_no_page_and_may_load_nothing() {
        given().get("/assets/icon.svg").then().statusCode(200).header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .header("Permissions-Policy", nullValue());
    }

    @Test
    void what_a_page_asks_for_is_named_after_its_content_and_kept_for_ever() {
        List<String> assets = assetsOfTheLandingPage();
        assertThat(assets).hasSizeGreaterThanOrEqualTo(3)
                .allMatch(address -> address.matches("/assets/[a-z]+\\.[0-9a-f]{12}\\.[a-z]+"));
        for (String address : assets) {
            given().get(address).then().statusCode(200).header("Cache-Control", FOR_EVER)
                    .header("X-Content-Type-Options", "nosniff").body(not(emptyString()));
        }
    }

    @Test
    void the_named_file_is_the_file() {
        String named = assetsOfTheLandingPage().stream().filter(address -> address.endsWith(".css")).findFirst().orElseThrow();
        String content = given().get("/assets/app.css").then().statusCode(200).contentType(containsString("text/css"))
                .extract().asString();
        given().get(named).then().contentType(containsString("text/css")).body(equalTo(content));
        given().header("Accept-Encoding", "gzip").get(named).then().header("Content-Encoding", "gzip");
    }

    @Test
    void the_letters_that_the_style_asks_for_are_kept_for_ever_as_well() {
        String style = given().get("/assets/app.css").then().extract().asString();
        List<String> fonts = FONT.matcher(style).results().map(found -> found.group(1)).toList();
        assertThat(fonts).isNotEmpty();
        for (String address : fonts) {
            given().get(address).then().statusCode(200).contentType("font/woff2").header("Cache-Control", FOR_EVER);
        }
    }

    @Test
    void without_a_hash_it_is_asked_for_again_and_costs_nothing_when_it_is_the_same() {
        String tag = given().get("/assets/app.css").then().statusCode(200).header("Cache-Control", "public, no-cache")
                .extract().header("ETag");
        given().header("If-None-Match", tag).get("/assets/app.css").then().statusCode(304).body(emptyString());
        given().header("If-None-Match", "W/\"000000000000\"").get("/assets/app.css").then().statusCode(200);
    }

    @Test
    void a_page_of_another_version_gets_a_style_that_nobody_keeps() {
        given().get("/assets/app.000000000000.css").then().statusCode(200).header("Cache-Control", "public, no-cache");
    }

    /** Otherwise a phone would ask for each of them again with every page. */
    @Test
    void what_a_script_imports_is_kept_for_ever_too_and_a_change_of_it_changes_the_name_of_the_script() {
        String worker = given().get("/sw.js").then().statusCode(200).extract().asString();
        List<String> scripts = SCRIPT.matcher(worker).results().map(MatchResult::group).distinct().toList();
        assertThat(scripts).hasSizeGreaterThan(10);
        for (String address : scripts) {
            String script = given().get(address).then().statusCode(200).header("Cache-Control", FOR_EVER)
                    .contentType("text/javascript;charset=UTF-8").extract().asString();
            assertThat(IMPORT.matcher(script).results().map(found -> "/assets/" + found.group(1))).as(address)
                    .isSubsetOf(scripts);
        }
        given().header("Accept-Encoding", "gzip").get(scripts.get(0)).then().header("Content-Encoding", "gzip");
        assertThat(given().head("/assets/store.js").statusCode()).isEqualTo(200);
    }

    @Test
    void what_does_not_exist_is_not_kept() {
        for (String address : List.of("/assets/no.css", "/assets/no.000000000000.css", "/assets/", "/assets/a/b.css")) {
            given().get(address).then().statusCode(404).header("Cache-Control", "no-store");
        }
    }

    private static List<String> assetsOfTheLandingPage() {
        String page = given().accept("text/html").get("/").then().statusCode(200).extract().asString();
        return ASSET.matcher(page).results().map(MatchResult::group)
                .map(attribute -> attribute.substring(attribute.indexOf('"') + 1, attribute.length() - 1)).toList();
    }
}
