package vn.hocso.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.KeycloakAdmin;
import vn.hocso.servers.PretendedSmsGateway;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.Together;

/** People who share a phone tap their name and type a PIN, each only their own; what ends a PIN ends it at once. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SharedPhoneTest {

    private static final String PASSWORD = "mật khẩu của tôi 9";
    private static final String OTHER_PASSWORD = "mật khẩu khác 7";
    private static final String ARRIVED = "Bạn ở tỉnh, thành phố nào?";
    private static final String WHO = "Ai đang học?";
    private static final String KEEP_PAGE = "Giữ tên trên điện thoại này";
    private static final String GONE = "Mã PIN này không dùng được nữa";
    private static final String NUMBER_FIELD = "id=\"username\"";
    private static final String COOKIE = "HOCSO_KEPT";
    private static final String PIN = "739184";
    private static final String OTHER_PIN = "528470";
    private static final long QUICK = 1_100;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private WebSession phone;

    @BeforeEach
    void aPhoneIsThere() {
        KeycloakAdmin.rulePins(Map.of());
        phone = phone();
    }

    @AfterEach
    void theRulesAreAsBefore() {
        KeycloakAdmin.rulePins(Map.of());
    }

    @Test
    void two_people_take_turns_by_name_and_PIN_and_each_is_who_they_are() {
        String hoa = mark(keep(account(), "Hoa", PIN));
        change();
        String ba = mark(keep(account(), " Chị   Ba ", OTHER_PIN));
        assertThat(ba).isNotEqualTo(hoa);
        assertThat(change()).contains(WHO, ">Hoa<", ">Chị Ba<");
        assertThat(mark(enter("Hoa", PIN))).isEqualTo(hoa);
        assertThat(change()).as("who was there last stands first").containsPattern("(?s)>Hoa<.*>Chị Ba<");
        assertThat(mark(enter("Chị Ba", OTHER_PIN.substring(0, 3) + " " + OTHER_PIN.substring(3)))).isEqualTo(ba);
        change();
        assertThat(enter("Hoa", OTHER_PIN)).as("the PIN of the other").contains("Mã PIN chưa đúng", "4 lần");
    }

    @Test
    void nobody_is_kept_who_did_not_ask_and_choose() {
        String number = account();
        assertThat(phone.follow("/learning").body()).containsPattern("<input name=\"keep\" type=\"checkbox\" aria[^>]*>")
                .doesNotContainPattern("name=\"keep\"[^>]*checked");
        assertThat(phone.fillIn(Map.of("username", number, "password", PASSWORD)).body()).contains(ARRIVED);
        assertThat(change()).contains(NUMBER_FIELD).doesNotContain(WHO);
        HttpResponse<String> choice = ticked(number);
        assertThat(choice.body()).contains(KEEP_PAGE, "Ai cầm điện thoại này và biết mã PIN của bạn thì vào được");
        assertThat(phone.get("/learning").statusCode()).as("not in yet").isEqualTo(302);
        assertThat(phone.fillIn(choice, Map.of("skip", "on")).body()).contains(ARRIVED);
        assertThat(phone.follow("/change-person").body()).doesNotContain(WHO);
    }

    @Test
    void whoever_comes_in_by_a_code_may_be_kept_as_well() throws Exception {
        KeycloakAdmin.ruleCodes(Map.of());
        try (var gateway = PretendedSmsGateway.open()) {
            String number = account();
            phone.follow("/learning");
            phone.fillIn(Map.of("username", number, "password", "", "keep", "on", "sms", "new"));
            assertThat(phone.fillIn(Map.of("code", gateway.codeFor(number))).body()).contains(KEEP_PAGE);
            assertThat(choose("Sáu", PIN).body()).contains(ARRIVED);
            assertThat(change()).contains(">Sáu<");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456", "654321", "890123", "111111", "121212", "112233", "123123", "123321", "150785", "850715",
            "198511", "311990"})
    void a_PIN_that_neighbours_would_try_is_refused(String easy) {
        ticked(account());
        assertThat(choose("Hoa", easy).body()).contains("Mã PIN này dễ bị đoán ra", "value=\"Hoa\"")
                .doesNotContain("=\"" + easy);
        assertThat(phone.get("/learning").statusCode()).isEqualTo(302);
    }

    @Test
    void what_is_no_name_or_no_PIN_comes_back_with_the_reason() {
        String number = account();
        ticked(number);
        assertThat(choose("<b>", PIN).body()).contains("Tên gọi có từ 1 đến 20 ký tự", "value=\"&lt;b&gt;\"");
        assertThat(choose("", PIN).body()).contains("Tên gọi có từ 1 đến 20 ký tự");
        assertThat(choose("Hoa", "12345").body()).contains("Mã PIN gồm đúng 6 chữ số");
        assertThat(choose("Hoa", number.substring(4)).body()).contains("Mã PIN này dễ bị đoán ra");
        assertThat(phone.fillIn(Map.of("keptName", "Hoa", "pin", PIN, "pinAgain", OTHER_PIN)).body())
                .contains("chưa giống nhau");
        assertThat(choose("Hoa", PIN).body()).contains(ARRIVED);
    }

    @Test
    void five_wrong_PINs_take_the_name_from_this_phone_and_from_no_other() throws InterruptedException {
        String number = account();
        keep(number, "Hoa", PIN);
        WebSession second = phone();
        WebSession first = phone;
        phone = second;
        keep(number, "Hoa ở nhà", OTHER_PIN);
        phone = first;
        change();
        for (int left = 4; left > 0; left--) {
            assertThat(enter("Hoa", "52847" + left)).contains("Mã PIN chưa đúng", left + " lần");
            Thread.sleep(QUICK);
        }
        String id = id("Hoa");
        assertThat(phone.fillIn(Map.of("kept", id, "pin", "528470")).body()).contains("Đã nhập sai 5 lần", NUMBER_FIELD);
        assertThat(phone.fillIn(Map.of("kept", id, "pin", PIN)).body()).contains(GONE);
        assertThat(phone.fillIn(Map.of("username", number, "password", PASSWORD)).body()).contains(ARRIVED);
        phone = second;
        assertThat(change()).contains(">Hoa ở nhà<");
        assertThat(enter("Hoa ở nhà", OTHER_PIN)).contains(ARRIVED);
    }

    @Test
    void a_right_PIN_forgives_the_wrong_ones_before() throws InterruptedException {
        keep(account(), "Hoa", PIN);
        change();
        assertThat(enter("Hoa", OTHER_PIN)).contains("4 lần");
        Thread.sleep(QUICK);
        phone.follow("/learning");
        assertThat(enter("Hoa", PIN)).contains(ARRIVED);
        change();
        assertThat(enter("Hoa", OTHER_PIN)).contains("4 lần");
    }

    @Test
    void another_password_ends_the_PIN() {
        String number = account();
        keep(number, "Hoa", PIN);
        change();
        phone.fillIn(Map.of("kept", id("Hoa")));
        KeycloakAdmin.setPassword(number, OTHER_PASSWORD);
        assertThat(phone.fillIn(Map.of("kept", id("Hoa"), "pin", PIN)).body()).contains(GONE, NUMBER_FIELD);
        assertThat(phone.follow("/learning").body()).contains(NUMBER_FIELD).doesNotContain("Hoa<");
    }

    @Test
    void so_do_ninety_days_without_use_and_the_end_of_the_account() throws InterruptedException {
        String number = account();
        keep(number, "Hoa", PIN);
        change();
        keep(account(), "Ba", PIN);
        KeycloakAdmin.remove(number);
        assertThat(change()).contains(">Ba<").doesNotContain(">Hoa<");
        KeycloakAdmin.rulePins(Map.of("unusedSeconds", 1));
        Thread.sleep(QUICK);
        assertThat(phone.follow("/learning").body()).doesNotContain(">Ba<").contains(NUMBER_FIELD, "name=\"keep\"");
        KeycloakAdmin.rulePins(Map.of("unusedSeconds", 0));
        assertThat(phone.follow("/learning").body()).contains(NUMBER_FIELD).doesNotContain("name=\"keep\"");
    }

    @Test
    void a_phone_forgets_whoever_asks_for_it_and_nobody_else() {
        keep(account(), "Hoa", PIN);
        change();
        keep(account(), "Ba", PIN);
        change();
        String id = id("Hoa");
        assertThat(phone.fillIn(Map.of("kept", id)).body()).contains("Quên tôi trên điện thoại này");
        assertThat(phone.fillIn(Map.of("kept", id, "forget", "on")).body()).contains("Điện thoại này đã quên Hoa", ">Ba<")
                .doesNotContain(">Hoa<");
        assertThat(phone.fillIn(Map.of("kept", id, "pin", PIN)).body()).contains(GONE);
    }

    @Test
    void without_the_key_of_the_phone_nothing_is_shown_or_opened_and_no_try_is_used_up() {
        keep(account(), "Hoa", PIN);
        change();
        String id = id("Hoa");
        WebSession stranger = phone();
        stranger.follow("/learning");
        assertThat(stranger.fillIn(Map.of("kept", id, "pin", PIN)).body()).contains(GONE).doesNotContain("Hoa");

        WebSession forger = phone();
        forger.follow("/learning");
        String[] parts = phone.cookie(COOKIE).split("\\.");
        for (int i = 0; i < 6; i++) {
            forger.setCookie(COOKIE, String.join(".", parts[0], parts[1], "A".repeat(42) + i, parts[3]));
            assertThat(forger.fillIn(Map.of("kept", id, "pin", OTHER_PIN)).body()).contains(GONE);
        }
        for (String rubbish : List.of("x", "....", "~~", parts[0] + ".." + parts[2] + "." + parts[3], "%00")) {
            forger.setCookie(COOKIE, rubbish);
            assertThat(forger.follow("/learning").body()).as(rubbish).contains(NUMBER_FIELD);
        }
        assertThat(enter("Hoa", OTHER_PIN)).as("all tries are there").contains("4 lần");
    }

    @Test
    void tries_at_the_same_moment_are_counted_one_by_one_or_not_taken() throws Exception {
        String number = account();
        keep(number, "Hoa", PIN);
        change();
        String id = id("Hoa");
        String cookie = phone.cookie(COOKIE);
        List<WebSession> copies = Stream.generate(this::phone).limit(8).toList();
        copies.forEach(copy -> {
            copy.follow("/learning");
            copy.setCookie(COOKIE, cookie);
        });
        List<String> pages = Together.run(8, copy -> copies.get(copy).fillIn(Map.of("kept", id, "pin", "52847" + copy)).body());
        long checked = pages.stream().filter(page -> page.contains("Mã PIN chưa đúng")).count();
        assertThat(checked).isBetween(1L, 4L);
        assertThat(KeycloakAdmin.credentials(number)).anyMatch(one -> one.contains("\"wrong\":" + checked + ","));
    }

    @Test
    void whoever_sees_data_of_others_is_not_kept_and_a_learner_who_may_more_is_no_longer() {
        assertThat(ticked("0900000005", "hocso-demo").body()).doesNotContain(KEEP_PAGE);
        phone = phone();
        String number = account();
        keep(number, "Hoa", PIN);
        change();
        phone.fillIn(Map.of("kept", id("Hoa")));
        KeycloakAdmin.give(number, "monitor");
        assertThat(phone.fillIn(Map.of("kept", id("Hoa"), "pin", PIN)).body()).contains(GONE, NUMBER_FIELD);
    }

    @Test
    void the_cookie_of_a_phone_is_for_the_sign_in_pages_alone_and_out_of_reach_of_scripts() {
        keep(account(), "Hoa", PIN);
        assertThat(phone.cookiesSetBy("/realms/hocso/")).filteredOn(cookie -> cookie.startsWith(COOKIE)).isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).containsIgnoringCase("Path=/realms/hocso/")
                        .containsIgnoringCase("Secure").containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Lax")
                        .containsIgnoringCase("Max-Age=7776000"));
    }

    /** Whoever is signed in leaves the phone to the next one. */
    private String change() {
        return phone.follow("/change-person").body();
    }

    /** @return the page after name and PIN */
    private String enter(String name, String pin) {
        String id = id(name);
        assertThat(phone.fillIn(Map.of("kept", id)).body()).contains(name + ": nhập mã PIN");
        return phone.fillIn(Map.of("kept", id, "pin", pin)).body();
    }

    /** @return what the page calls the person of that name, or the only one that it speaks of */
    private String id(String name) {
        String page = phone.last().body();
        Matcher listed = Pattern.compile("name=\"kept\" value=\"([^\"]+)\">" + name + "<").matcher(page);
        Matcher one = Pattern.compile("type=\"hidden\" name=\"kept\" value=\"([^\"]+)\"").matcher(page);
        assertThat(listed.find() || one.find()).as(page).isTrue();
        return listed.reset().find() ? listed.group(1) : one.group(1);
    }

    /** @return the first page of the service */
    private String keep(String number, String name, String pin) {
        assertThat(ticked(number).body()).contains(KEEP_PAGE);
        assertThat(choose(name, pin).body()).contains(ARRIVED);
        return phone.last().body();
    }

    private HttpResponse<String> choose(String name, String pin) {
        return phone.fillIn(Map.of("keptName", name, "pin", pin, "pinAgain", pin));
    }

    private HttpResponse<String> ticked(String number) {
        return ticked(number, PASSWORD);
    }

    /** Signs in with number and password, the box ticked. */
    private HttpResponse<String> ticked(String number, String password) {
        if (phone.follow("/learning").body().contains(WHO)) {
            phone.fillIn(Map.of("other", "on"));
        }
        return phone.fillIn(Map.of("username", number, "password", password, "keep", "on"));
    }

    /** @return what pages carry of whoever is signed in */
    private static String mark(String page) {
        Matcher mark = Pattern.compile("<meta name=\"person\" content=\"([^\"]+)\">").matcher(page);
        assertThat(mark.find()).isTrue();
        return mark.group(1);
    }

    private String account() {
        String number = "09" + String.format("%08d", new Random().nextInt(100_000_000));
        var visitor = phone();
        visitor.follow("/learning");
        visitor.openRegistration();
        visitor.fillIn(Map.of("username", number, "password", PASSWORD, "password-confirm", PASSWORD));
        return number;
    }

    private WebSession phone() {
        return new WebSession("http://localhost:" + port);
    }
}
