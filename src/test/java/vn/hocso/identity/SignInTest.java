package vn.hocso.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.KeycloakAdmin;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;

/** The door: what is asked of Keycloak, what Keycloak takes for a number, and what it does about guessing. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignInTest {

    private static final String PASSWORD = "mật khẩu của tôi 9";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void the_request_to_Keycloak_carries_a_code_challenge_a_nonce_and_a_state() {
        var visitor = visitor();
        var asked = visitor.get("/learning");
        assertThat(asked.statusCode()).isEqualTo(302);
        URI keycloak = URI.create(asked.headers().firstValue("Location").orElseThrow());
        Map<String, String> query = Arrays.stream(keycloak.getRawQuery().split("&")).map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        assertThat(keycloak.getPath()).isEqualTo("/realms/hocso/protocol/openid-connect/auth");
        assertThat(query).containsEntry("response_type", "code").containsEntry("code_challenge_method", "S256")
                .containsEntry("ui_locales", "vi");
        assertThat(query.get("code_challenge")).matches("[\\w-]{43}");
        assertThat(query.get("nonce")).hasSizeGreaterThan(20);
        assertThat(query.get("state")).hasSizeGreaterThan(20);
        assertThat(query.get("scope")).isEqualTo("openid");
    }

    @Test
    void the_whole_way_in_sets_no_cookie_that_script_or_another_site_could_use() {
        var member = visitor().signIn("0900000001", "hocso-demo", "/learning");
        member.get("/l/CDS-1");
        assertThat(member.cookiesSet()).anyMatch(cookie -> cookie.startsWith("q_session"))
                .anyMatch(cookie -> cookie.startsWith("q_auth")).anyMatch(cookie -> cookie.startsWith("hocso-csrf"));
        assertThat(member.cookiesSet()).filteredOn(cookie -> !cookie.toLowerCase().contains("max-age=0"))
                .allSatisfy(cookie -> assertThat(cookie.split("=", 2)[1]).containsIgnoringCase("; Secure")
                        .containsIgnoringCase("; HttpOnly").containsPattern("(?i); SameSite=(Lax|Strict)"));
    }

    @Test
    void a_cookie_that_was_changed_opens_nothing_also_right_after_the_true_one_did() {
        var member = visitor().signIn("0900000001", "hocso-demo", "/learning");
        String session = Arrays.stream(member.cookies().split("; ")).filter(cookie -> cookie.startsWith("q_session="))
                .findFirst().orElseThrow().substring("q_session=".length());
        assertThat(learning(session)).isEqualTo(200);
        assertThat(learning(session)).as("opened before").isEqualTo(200);
        for (int at : new int[]{0, session.length() / 3, session.length() / 2, session.length() - 2}) {
            char other = session.charAt(at) == 'A' ? 'B' : 'A';
            assertThat(learning(session.substring(0, at) + other + session.substring(at + 1))).as("changed at %d", at)
                    .isEqualTo(302);
        }
        assertThat(learning(session)).isEqualTo(200);
    }

    private static int learning(String session) {
        return given().redirects().follow(false).accept("text/html").header("Cookie", "q_session=" + session).get("/learning")
                .statusCode();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rác", "eyJhbGciOiJkaXIifQ..a.b.c", "a|b|c", ""})
    void a_session_that_cannot_be_read_is_none_and_no_error(String value) {
        for (String path : List.of("/", "/t/QUOCGIA", "/learning", "/join")) {
            var answer = given().redirects().follow(false).accept("text/html").cookie("q_session", value).get(path);
            assertThat(answer.statusCode()).as(path).isIn(200, 302);
            if (answer.statusCode() == 302) {
                assertThat(answer.header("Location")).as(path).contains("code_challenge=");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"01234567890", "0168 123 4567", "+841681234567", "091234567", "09123456789", "0212345678",
            "nguyen van an", "0912345678-1", "0912345678-22"})
    void a_number_that_is_old_or_wrong_is_answered_with_the_rule_and_makes_no_account(String number) {
        var visitor = visitor();
        String page = register(visitor, number);
        assertThat(page).contains("Số điện thoại gồm 10 chữ số, bắt đầu bằng 03, 05, 07, 08 hoặc 09")
                .contains("name=\"password-confirm\"");
        assertThat(visitor.at().getPath()).startsWith("/realms/hocso/");
    }

    @Test
    void spaces_are_forbidden_only_to_whom_no_script_takes_them_out() {
        var visitor = visitor();
        visitor.follow("/learning");
        for (String page : List.of(visitor.fillIn(Map.of("username", "091", "password", PASSWORD)).body(),
                register(visitor(), "091"))) {
            assertThat(page).contains("gồm 10 chữ số").containsPattern("<noscript><p[^>]*>[^<]*không có dấu cách");
            assertThat(page.replaceAll("(?s)<noscript>.*?</noscript>", "")).doesNotContain("dấu cách", "viết liền");
        }
    }

    @Test
    void whoever_forgot_the_password_is_told_whom_to_ask_and_after_a_wrong_one_without_asking() {
        var visitor = visitor();
        String help = "(?s)<details id=\"forgotten\"%s>\\s*<summary>Quên mật khẩu\\?</summary>.*Tổ trưởng.*đặt mật khẩu mới"
                + ".*không cần đăng ký lại";
        assertThat(visitor.follow("/learning").body()).containsPattern(help.formatted(""));
        assertThat(visitor.fillIn(Map.of("username", number(), "password", PASSWORD)).body())
                .contains("Quên mật khẩu thì xem dưới nút Đăng nhập").containsPattern(help.formatted(" open"));
        assertThat(register(visitor(), "091")).doesNotContain("forgotten");
    }

    @Test
    void an_unknown_page_keeps_the_way_on_and_out_of_who_is_signed_in() {
        var member = visitor().signIn("0900000001", "hocso-demo", "/learning");
        for (String path : List.of("/khong-co", "/l/CDS-1/khong-co", "/learning/khong-co")) {
            assertThat(member.get(path).statusCode()).as(path).isEqualTo(404);
            assertThat(member.last().body()).as(path).contains("href=\"/signed-out\"", "href=\"/learning\"",
                    "Không tìm thấy trang này");
        }
        assertThat(visitor().get("/khong-co").body()).contains("href=\"/start\"").doesNotContain("/signed-out");
        assertThat(given().accept("text/html").cookie("q_session", "rác").get("/khong-co").then().statusCode(404).extract()
                .asString()).contains("Không tìm thấy trang này").doesNotContain("/signed-out");
    }

    @Test
    void an_old_number_is_told_how_prefixes_changed() {
        assertThat(register(visitor(), "01234567890")).contains("Số cũ 11 chữ số cần đổi đầu số, ví dụ 0123 thành 083");
    }

    @Test
    void a_right_number_makes_an_account_once() {
        String number = number();
        var first = visitor();
        assertThat(register(first, number)).contains("Bạn ở tỉnh, thành phố nào?");
        assertThat(register(visitor(), number)).contains("Số điện thoại này đã có tài khoản");
        assertThat(register(visitor(), number + "-2")).contains("Bạn ở tỉnh, thành phố nào?");
    }

    @Test
    void guessing_a_password_locks_the_account_for_a_while_and_nobody_else() {
        String number = number();
        register(visitor(), number);
        var guesser = visitor();
        guesser.follow("/learning");
        for (int guess = 0; guess < 6 && !KeycloakAdmin.isLocked(number); guess++) {
            assertThat(guesser.fillIn(Map.of("username", number, "password", "đoán " + guess)).body())
                    .contains("Số điện thoại hoặc mật khẩu chưa đúng");
        }
        assertThat(KeycloakAdmin.isLocked(number)).isTrue();

        var owner = visitor();
        owner.follow("/learning");
        assertThat(owner.fillIn(Map.of("username", number, "password", PASSWORD)).body()).contains("name=\"password\"");
        assertThat(owner.get("/learning").statusCode()).as("still nobody").isEqualTo(302);
        assertThat(visitor().signIn("0900000001", "hocso-demo", "/learning").at().getPath()).isEqualTo("/learning");
    }

    @Test
    void the_realm_as_it_is_deployed_locks_for_minutes_and_never_for_good() throws Exception {
        JsonNode realm = new ObjectMapper().readTree(Path.of("keycloak-realm", "hocso-realm.json").toFile());
        assertThat(realm.get("bruteForceProtected").booleanValue()).isTrue();
        assertThat(realm.get("permanentLockout").booleanValue()).isFalse();
        assertThat(realm.get("failureFactor").intValue()).isBetween(3, 10);
        assertThat(realm.get("waitIncrementSeconds").intValue()).isGreaterThanOrEqualTo(60);
        assertThat(realm.get("maxFailureWaitSeconds").intValue()).isBetween(300, 3_600);
    }

    private WebSession visitor() {
        return new WebSession("http://localhost:" + port);
    }

    private static String register(WebSession visitor, String number) {
        visitor.follow("/learning");
        visitor.openRegistration();
        return visitor.fillIn(Map.of("username", number, "password", PASSWORD, "password-confirm", PASSWORD)).body();
    }

    private static String number() {
        return "09" + String.format("%08d", new Random().nextInt(100_000_000));
    }
}
