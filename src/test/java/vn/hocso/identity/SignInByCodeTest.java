package vn.hocso.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.KeycloakAdmin;
import vn.hocso.servers.PretendedSmsGateway;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;

/** Who forgot the password comes in by a code; strangers neither come in, nor learn who has an account, nor make the phone ring. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignInByCodeTest {

    private static final String PASSWORD = "mật khẩu của tôi 9";
    private static final String CODE_PAGE = "Nhập mã trong tin nhắn";
    private static final String WRONG = "Mã chưa đúng";
    private static final String OFFICER = "0900000005";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private PretendedSmsGateway gateway;

    @BeforeEach
    void openGateway() throws IOException {
        KeycloakAdmin.ruleCodes(Map.of("resendSeconds", 1));
        gateway = PretendedSmsGateway.open();
    }

    @AfterEach
    void closeGateway() {
        gateway.close();
        KeycloakAdmin.ruleCodes(Map.of());
    }

    @Test
    void a_member_comes_in_by_the_code_of_one_short_message_that_says_what_it_is() {
        String number = account();
        var member = asking(number);
        assertThat(member.last().body()).contains(CODE_PAGE, number, "inputmode=\"numeric\" autocomplete=\"one-time-code\"");
        assertThat(gateway.messagesTo(number)).hasSize(1);
        String text = gateway.messagesTo(number).get(0).get("text");
        assertThat(text).hasSizeLessThanOrEqualTo(160).matches("[A-Za-z0-9 .,:]+").startsWith("Hoc So: ")
                .contains("trong 5 phut", "Khong ai cua Hoc So hoi ma nay");
        String code = gateway.codeFor(number);
        assertThat(member.fillIn(Map.of("code", code.substring(0, 3) + " " + code.substring(3))).body())
                .contains("Bạn ở tỉnh, thành phố nào?");
    }

    @Test
    void a_new_password_can_be_set_on_the_way_in() {
        String number = account();
        var member = asking(number);
        assertThat(member.fillIn(Map.of("code", gateway.codeFor(number), "newPassword", "on")).body())
                .contains("Đặt mật khẩu mới", "name=\"password-new\"");
        String other = "mật khẩu khác 7";
        assertThat(member.fillIn(Map.of("password-new", other, "password-confirm", other)).body())
                .contains("Bạn ở tỉnh, thành phố nào?");
        assertThat(visitor().signIn(number, PASSWORD, "/learning").last().body()).contains("name=\"password\"");
        assertThat(visitor().signIn(number, other, "/learning").last().body()).contains("Bạn ở tỉnh, thành phố nào?");
    }

    @Test
    void a_code_is_good_where_it_was_asked_for_and_not_after_the_next_one() throws InterruptedException {
        String number = account();
        var owner = asking(number);
        String first = gateway.codeFor(number);
        Thread.sleep(1_100);
        var stranger = asking(number);
        assertThat(stranger.fillIn(Map.of("code", first)).body()).contains(WRONG);
        Thread.sleep(1_100);
        assertThat(owner.fillIn(Map.of("sms", "again")).body()).contains(CODE_PAGE);
        String second = gateway.codeFor(number);
        assertThat(owner.fillIn(Map.of("code", first)).body()).contains(WRONG);
        assertThat(owner.fillIn(Map.of("code", second)).body()).contains("Bạn ở tỉnh, thành phố nào?");
    }

    @Test
    void what_was_used_once_is_used_up() {
        String number = account();
        var member = asking(number);
        var page = member.last();
        String code = gateway.codeFor(number);
        member.fillIn(Map.of("code", code));
        member.loseAllCookies();
        assertThat(member.fillIn(page, Map.of("code", code)).body()).doesNotContain("Bạn ở tỉnh, thành phố nào?");
        assertThat(member.get("/learning").statusCode()).as("still nobody").isEqualTo(302);
    }

    @Test
    void five_wrong_codes_end_the_code_and_lock_the_account_for_a_while() {
        String number = account();
        var guesser = asking(number);
        String code = gateway.codeFor(number);
        for (int guess = 0; guess < 4; guess++) {
            assertThat(guesser.fillIn(Map.of("code", wrong(code, guess))).body()).contains(WRONG);
        }
        assertThat(guesser.fillIn(Map.of("code", wrong(code, 4))).body()).contains("Đã nhập sai 5 lần");
        assertThat(guesser.fillIn(Map.of("code", code)).body()).contains("Đã nhập sai 5 lần");
        assertThat(guesser.get("/learning").statusCode()).as("still nobody").isEqualTo(302);
        assertThat(KeycloakAdmin.isLocked(number)).isTrue();
    }

    @Test
    void a_number_without_an_account_is_told_the_same_and_gets_no_message() {
        String known = account();
        String unknown = number();
        long start = System.nanoTime();
        var stranger = asking(unknown);
        assertThat(System.nanoTime() - start).as("no sooner than with a message").isGreaterThan(1_000_000_000L);
        var member = asking(known);
        assertThat(told(stranger, unknown)).isEqualTo(told(member, known)).contains(CODE_PAGE);
        for (int guess = 0; guess < 6; guess++) {
            String code = wrong(gateway.codeFor(known), guess);
            stranger.fillIn(Map.of("code", code));
            member.fillIn(Map.of("code", code));
            assertThat(told(stranger, unknown)).as("guess %d", guess).isEqualTo(told(member, known));
        }
        assertThat(gateway.messagesTo(unknown)).isEmpty();
    }

    @Test
    void an_old_code_is_refused_and_says_so() throws InterruptedException {
        String number = account();
        KeycloakAdmin.ruleCodes(Map.of("validSeconds", 1));
        var member = asking(number);
        Thread.sleep(1_100);
        assertThat(member.fillIn(Map.of("code", gateway.codeFor(number))).body()).contains("Mã này đã hết hạn");
        assertThat(member.get("/learning").statusCode()).isEqualTo(302);
    }

    @Test
    void a_locked_account_gets_no_message_and_its_code_opens_nothing() throws InterruptedException {
        String number = account();
        var owner = asking(number);
        var guesser = visitor();
        guesser.follow("/learning");
        for (int guess = 0; guess < 6 && !KeycloakAdmin.isLocked(number); guess++) {
            guesser.fillIn(Map.of("username", number, "password", "đoán " + guess));
        }
        assertThat(owner.fillIn(Map.of("code", gateway.codeFor(number))).body()).contains(WRONG);
        Thread.sleep(1_100);
        assertThat(asking(number).last().body()).contains(CODE_PAGE);
        assertThat(gateway.messagesTo(number)).hasSize(1);
    }

    @Test
    void whoever_sees_data_of_others_comes_in_by_password_alone() {
        assertThat(asking(OFFICER).last().body()).contains(CODE_PAGE);
        assertThat(gateway.messagesTo(OFFICER)).isEmpty();
    }

    @Test
    void a_number_gets_one_code_a_minute_and_three_in_a_quarter_of_an_hour() throws InterruptedException {
        KeycloakAdmin.ruleCodes(Map.of());
        String patient = account();
        var member = asking(patient);
        assertThat(member.fillIn(Map.of("sms", "again")).body()).contains(CODE_PAGE, "Bạn chờ đủ 60 giây");
        assertThat(asking(patient).last().body()).as("in another browser").contains("Bạn chờ đủ 60 giây", "name=\"password\"");
        assertThat(gateway.messagesTo(patient)).hasSize(1);

        KeycloakAdmin.ruleCodes(Map.of("resendSeconds", 1));
        String eager = account();
        for (String number : List.of(eager, eager, eager + "-2")) {
            assertThat(asking(number).last().body()).contains(CODE_PAGE);
            Thread.sleep(1_100);
        }
        assertThat(asking(eager).last().body()).contains("Số này đã xin quá nhiều mã", "value=\"" + eager + "\"");
        assertThat(gateway.messagesTo(eager)).hasSize(2);
    }

    @Test
    void an_address_and_all_together_have_their_limits() {
        asking(account());
        for (var limit : List.of(Map.of("perAddress", 1), Map.of("perHour", 1))) {
            KeycloakAdmin.ruleCodes(limit);
            String number = account();
            assertThat(asking(number).last().body()).as("%s", limit).contains("Đang có quá nhiều người xin mã");
            assertThat(asking(number()).last().body()).as("%s", limit).contains("Đang có quá nhiều người xin mã");
            assertThat(gateway.messagesTo(number)).as("%s", limit).isEmpty();
        }
    }

    @Test
    void a_gateway_that_fails_is_tried_once_more_then_said_to_everybody_and_the_password_works() throws InterruptedException {
        KeycloakAdmin.ruleCodes(Map.of("restSeconds", 30));
        gateway.answer(503);
        String number = account();
        var member = asking(number);
        assertThat(gateway.messagesTo(number)).hasSize(2).extracting(message -> message.get("reference")).containsOnly(
                gateway.messagesTo(number).get(0).get("reference"));
        assertThat(member.last().body()).contains("Lúc này chưa gửi được tin nhắn", "value=\"" + number + "\"");
        assertThat(asking(number()).last().body()).contains("Lúc này chưa gửi được tin nhắn");
        assertThat(member.fillIn(Map.of("username", number, "password", PASSWORD)).body())
                .contains("Bạn ở tỉnh, thành phố nào?");

        gateway.answer(422);
        KeycloakAdmin.ruleCodes(Map.of());
        Thread.sleep(1_100);
        String refused = account();
        assertThat(asking(refused).last().body()).as("one number that it does not take").contains(CODE_PAGE);
        assertThat(gateway.messagesTo(refused)).hasSize(1);
        gateway.answer(202);
        assertThat(asking(account()).last().body()).contains(CODE_PAGE);
    }

    @Test
    void what_is_no_number_gets_the_rule_and_the_way_back_keeps_the_number() {
        assertThat(asking("091").last().body()).contains("Số điện thoại gồm 10 chữ số", "name=\"password\"");
        assertThat(asking("").last().body()).contains("Bạn chưa nhập số điện thoại");
        String number = account();
        var member = asking(number);
        assertThat(member.fillIn(Map.of("code", "12345")).body()).contains("Mã gồm 6 chữ số");
        assertThat(member.fillIn(Map.of("back", "on")).body()).contains("value=\"" + number + "\"", "name=\"password\"");
        assertThat(member.fillIn(Map.of("username", number, "password", PASSWORD)).body())
                .contains("Bạn ở tỉnh, thành phố nào?");
    }

    /** Types a number on the sign-in page and presses the button for a code. */
    private WebSession asking(String number) {
        var visitor = visitor();
        visitor.follow("/learning");
        visitor.fillIn(Map.of("username", number, "password", "", "sms", "new"));
        return visitor;
    }

    /** What a page says, without what is new on every page and without the number. */
    private static String told(WebSession visitor, String number) {
        return visitor.last().statusCode() + visitor.last().body().replace(number, "NUMBER")
                .replaceAll("(session_code|tab_id|client_data|execution|state)=[^&\"]+", "$1")
                .replaceAll("data-wait=\"\\d+\"[^>]*", "")
                .replaceAll("checkAuthSession\\([^)]*\\)", "").replaceAll("startSessionPolling\\([^)]*\\)", "");
    }

    private static String wrong(String code, int guess) {
        return String.format("%06d", (Integer.parseInt(code) + 1 + guess) % 1_000_000);
    }

    private String account() {
        String number = number();
        var visitor = visitor();
        visitor.follow("/learning");
        visitor.openRegistration();
        visitor.fillIn(Map.of("username", number, "password", PASSWORD, "password-confirm", PASSWORD));
        return number;
    }

    private WebSession visitor() {
        return new WebSession("http://localhost:" + port);
    }

    private static String number() {
        return "09" + String.format("%08d", new Random().nextInt(100_000_000));
    }
}
