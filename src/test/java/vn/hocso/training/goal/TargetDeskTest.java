package vn.hocso.training.goal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.Tokens;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.Jdbc;
import vn.hocso.training.People;
import vn.hocso.training.Target;
import vn.hocso.training.TargetFigures;
import vn.hocso.training.freeze.FrozenTargets;

/** If this fails, people are measured by terms that nobody set, or somebody changed terms and nobody can tell what they were. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TargetDeskTest {

    private static final String LIST = "/administration/targets";
    private static final String ID = "desk-test-binh-duong";
    private static final String PROVINCE = "DMHC-2022:74";
    private static final String FROZEN = "frozen-desk-test";

    private static WebSession admin;
    private static Team team;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    Jdbc database;
    @Inject
    People people;
    @Inject
    FrozenTargets frozen;
    @Inject
    TargetFigures figures;

    @BeforeEach
    void somebodyIsTrained() {
        admin = admin == null ? new WebSession("http://localhost:" + port).signIn("0900000008", "hocso-demo", LIST) : admin;
        if (team == null) {
            team = people.team("74", "718", "25741");
            UUID listed = people.member(team);
            people.list(team, 4, listed);
            people.train(listed, Instant.parse("2022-11-10T03:00:00Z"));
        }
    }

    @AfterEach
    void remove() {
        database.update("delete from public_value where target like 'desk-test-%'");
        database.update("delete from target where id like 'desk-test-%'");
    }

    @Test
    void a_province_has_its_own_target_beside_the_countrys_with_its_own_figures() {
        make(terms());
        assertThat(admin.get(LIST).body()).contains(ID, "Bình Dương", "80% tổ viên của tỉnh");
        given().auth().oauth2(monitor()).get("/api/v1/targets?within=" + PROVINCE).then().statusCode(200)
                .body("targets.find { it.id == '" + ID + "' }.scope", equalTo(PROVINCE))
                .body("targets.find { it.id == '" + ID + "' }.lastDay", equalTo("2022-11-09"))
                .body("targets.find { it.id == '" + ID + "' }.share", equalTo(0.8f))
                .body("targets.find { it.id == '" + ID + "' }.rate.numerator.late", equalTo(1))
                .body("targets.find { it.id == '" + ID + "' }.rate.denominators.find { it.kind == 'ROSTER' }.value", equalTo(4))
                .body("targets.find { it.id == 'members-online-2022-11' }.rate.numerator.onTime", equalTo(1))
                .body("targets.find { it.id == 'members-online-2022-11' }.rate.numerator.late", equalTo(0));
        assertThat(page(PROVINCE)).contains("80% tổ viên của tỉnh", "<b>25,0%</b> <span class=\"quiet\">1/4</span>",
                "(muộn 1)");
        assertThat(page("DMHC-2022:24")).doesNotContain("80% tổ viên của tỉnh");
        assertThat(ids("DMHC-2022:24")).contains("members-online-2022-11").doesNotContain(ID);
        assertThat(ids("VN")).doesNotContain(ID);
    }

    @Test
    void a_link_to_figures_of_an_earlier_day_keeps_the_terms_of_that_day() {
        make(open());
        LocalDate today = LocalDate.of(2022, 11, 15);
        database.update("update target_terms set told_on = ? where id = ?", today.minusDays(3), ID);
        String then = "/training?target=" + ID + "&within=" + PROVINCE + "&asOf=12/11/2022&knownOn=";
        assertThat(admin.get(then + "13/11/2022").body()).contains("80% tổ viên của tỉnh", "Mục tiêu: 80%.");
        String before = admin.last().body();
        Map<String, String> changed = open();
        changed.put("title", "60% tổ viên của tỉnh");
        changed.put("share", "60");
        assertThat(change(changed)).isEqualTo(303);
        assertThat(figures(admin.get(then + "13/11/2022").body())).as("opened again later").isEqualTo(figures(before));
        assertThat(admin.get(then + "15/11/2022").body()).contains("60% tổ viên của tỉnh", "Mục tiêu: 60%.");
        String rates = "/api/v1/targets?within=" + PROVINCE + "&asOf=2022-11-12&knownOn=";
        given().auth().oauth2(monitor()).get(rates + "2022-11-13").then()
                .body("targets.find { it.id == '" + ID + "' }.share", equalTo(0.8f));
        given().auth().oauth2(monitor()).get(rates + "2022-11-11").then()
                .body("targets.id", not(hasItem(ID)));
    }

    /** Everything but the minute. */
    private static String figures(String page) {
        return page.replaceAll("(Cập nhật lúc|lúc) \\d\\d:\\d\\d", "");
    }

    @Test
    void a_target_that_nothing_counts_says_so_and_not_0() {
        Map<String, String> uncounted = terms();
        uncounted.put("rule", "");
        make(uncounted);
        given().auth().oauth2(monitor()).get("/api/v1/targets?within=" + PROVINCE).then()
                .body("targets.find { it.id == '" + ID + "' }.rate", equalTo(null))
                .body("targets.find { it.id == '" + ID + "' }.note", equalTo("chưa có số liệu"));
        assertThat(page(PROVINCE).replaceAll("\\s+", " ")).containsPattern(
                "80% tổ viên của tỉnh[^|]*?data-label=\"Đã đạt\"><span class=\"quiet\">chưa có số liệu</span>");
    }

    @Test
    void a_target_that_is_counted_otherwise_leads_to_its_own_page() {
        given().auth().oauth2(monitor()).get("/api/v1/targets?within=" + PROVINCE).then()
                .body("targets.find { it.id == 'members-zalo-2022-09' }.rate.numerator.onTime", notNullValue())
                .body("targets.find { it.id == 'members-zalo-2022-09' }.note", equalTo(null));
        assertThat(page(PROVINCE).replaceAll("\\s+", " ")).containsPattern("tham gia kênh Zalo OA[^|]*?data-label=\"Đã đạt\">"
                + "<a href=\"/training\\?target=members-zalo-2022-09&amp;within=" + PROVINCE + "\">xem số liệu</a>");
    }

    @Test
    void a_provinces_target_has_rates_of_that_province_alone() {
        make(terms());
        String rates = "/api/v1/targets/" + ID + "/rates?by=district&within=";
        given().auth().oauth2(monitor()).get(rates + PROVINCE).then().statusCode(200)
                .body("rates.find { it.code == 'DMHC-2022:718' }.numerator.late", equalTo(1));
        given().auth().oauth2(monitor()).get(rates + "DMHC-2022:24").then().statusCode(400).body("type",
                equalTo("/errors/target-elsewhere"));
        given().auth().oauth2(monitor()).get("/api/v1/targets/" + ID + "/rates?by=province").then().statusCode(400);
        given().auth().oauth2(monitor()).get("/api/v1/targets/" + ID + "/outlook?within=VN").then().statusCode(400)
                .body("detail", containsString(PROVINCE));
    }

    @Test
    void a_change_holds_at_once_and_the_log_says_what_was_before_and_after() {
        make(open());
        assertThat(lastDay()).isEqualTo("2022-11-24");
        Map<String, String> changed = open();
        changed.put("endsOn", "20/11/2022");
        changed.put("share", "99,5");
        assertThat(change(changed)).isEqualTo(303);
        assertThat(lastDay()).isEqualTo("2022-11-19");
        given().auth().oauth2(monitor()).get("/api/v1/targets?within=" + PROVINCE).then()
                .body("targets.find { it.id == '" + ID + "' }.rate.numerator.onTime", equalTo(1));
        assertThat(log()).hasSize(2);
        assertThat(log().get(0)).startsWith("made: title “80% tổ viên của tỉnh”; unit MEMBER; scope " + PROVINCE);
        assertThat(log().get(1)).isEqualTo("changed: endsOn 2022-11-25 -> 2022-11-20; share 0.8 -> 0.995");
        assertThat(admin.get(LIST + "/" + ID).body()).contains("value=\"99,5\"", "value=\"20/11/2022\"");
    }

    @Test
    void the_same_again_changes_nothing_and_is_not_written_down() {
        make(terms());
        assertThat(change(terms())).isEqualTo(303);
        assertThat(log()).hasSize(1);
    }

    @Test
    void who_changes_what_somebody_else_has_just_changed_is_told_and_changes_nothing() {
        make(open());
        admin.get(LIST + "/" + ID);
        Map<String, String> first = open();
        first.put("version", version());
        var second = new LinkedHashMap<>(first);
        first.put("share", "90");
        second.put("share", "70");
        assertThat(admin.post(LIST + "/" + ID + "/terms", first).statusCode()).isEqualTo(303);
        assertThat(admin.post(LIST + "/" + ID + "/terms", second).statusCode()).isEqualTo(409);
        assertThat(admin.last().body()).contains("Người khác vừa sửa mục tiêu này", "value=\"70\"");
        assertThat(log()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"id, Sai Mã, chữ thường không dấu", "endsOn, 31/02/2022, Bạn ghi hạn là một ngày có trên lịch",
            "endsOn, 01/09/2022, từ ngày đầu",
            "share, 0, lớn hơn 0", "share, '100,1', lớn hơn 0", "share, NaN, lớn hơn 0", "rule, core-v9, Không có quy tắc",
            "unit, TEAM, chỉ đếm tổ viên", "scope, DMHC-2022:99, cả nước hoặc một tỉnh", "denominator, UNITS, danh sách Tổ làm",
            "title, '', Bạn ghi tên mục tiêu", "source, ' ', văn bản nào", "bound, SOMETIMES, đến hết ngày"})
    void what_cannot_be_is_refused_beside_its_field_and_stays_in_the_form(String field, String typed, String reason) {
        Map<String, String> wrong = terms();
        wrong.put(field, typed);
        admin.get("/administration/new-target");
        assertThat(admin.post(LIST, wrong).statusCode()).isEqualTo(400);
        assertThat(admin.last().body()).contains("id=\"" + field + "-error\"", reason, "80% tổ viên của tỉnh".equals(typed)
                || field.equals("title") ? "Chưa lưu" : "value=\"80% tổ viên của tỉnh\"");
        assertThat(database.list("select id from target where id like 'desk-test-%'", row -> row.getString(1))).isEmpty();
    }

    @Test
    void an_id_is_given_once() {
        make(terms());
        admin.get("/administration/new-target");
        assertThat(admin.post(LIST, terms()).statusCode()).isEqualTo(409);
        assertThat(admin.last().body()).contains("Đã có mục tiêu mang mã “" + ID + "”");
    }

    @Test
    void the_target_that_the_dashboard_is_about_keeps_its_rule_and_its_scope() {
        String path = LIST + "/" + Target.MEMBERS_ONLINE + "/terms";
        admin.get(LIST + "/" + Target.MEMBERS_ONLINE);
        Map<String, String> wrong = terms();
        wrong.put("version", version());
        assertThat(admin.post(path, wrong).statusCode()).isEqualTo(400);
        assertThat(admin.last().body()).contains("id=\"scope-error\"");
        wrong.put("scope", Target.COUNTRY);
        wrong.put("rule", "");
        assertThat(admin.post(path, wrong).statusCode()).isEqualTo(400);
        assertThat(admin.last().body()).contains("id=\"rule-error\"");
        assertThat(given().auth().oauth2(monitor()).get("/api/v1/targets").jsonPath()
                .getString("targets.find { it.id == '" + Target.MEMBERS_ONLINE + "' }.endsOn")).isEqualTo("2022-11-30");
    }

    @Test
    void what_a_frozen_value_was_measured_by_does_not_change_any_more() {
        frozen.add(FROZEN, LocalDate.of(2022, 9, 10));
        try {
            frozen.freezeAfter(LocalDate.of(2022, 9, 10), 20);
            for (Map<String, String> change : List.of(Map.of("endsOn", "11/09/2022"), Map.of("bound", "EXCLUSIVE"),
                    Map.of("rule", "all-v1"), Map.of("scope", PROVINCE), Map.of("share", "50"),
                    Map.of("startsOn", "02/09/2022"))) {
                assertThat(changeFrozen(change)).as("%s", change).isEqualTo(409);
                assertThat(admin.last().body()).contains("số liệu được chốt theo hạn đó, nên chỉ sửa được tên",
                        "<dd>10/09/2022, đến hết ngày (ngày đó vẫn kịp)</dd>");
            }
            assertThat(changeFrozen(Map.of("title", "Tên viết rõ hơn"))).isEqualTo(303);
            assertThat(database.first("select title, ends_on::text, rule from target where id = ?",
                    row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3), FROZEN))
                    .hasValue("Tên viết rõ hơn 2022-09-10 core-v1");
        } finally {
            frozen.forget(FROZEN);
            database.update("delete from target where id = ?", FROZEN);
        }
    }

    @Test
    void what_is_over_but_not_frozen_yet_stays_as_it_was_measured_too() {
        frozen.add(FROZEN, LocalDate.of(2022, 9, 10));
        try {
            assertThat(changeFrozen(Map.of("endsOn", "31/12/2022"))).isEqualTo(409);
            assertThat(admin.last().body()).contains("Hạn của mục tiêu này đã qua");
        } finally {
            frozen.forget(FROZEN);
            database.update("delete from target where id = ?", FROZEN);
        }
    }

    @Test
    void a_provinces_target_that_is_over_stays_as_it_was_measured_as_well() {
        make(terms());
        Map<String, String> changed = terms();
        changed.put("share", "70");
        assertThat(change(changed)).isEqualTo(409);
        assertThat(admin.last().body()).contains("Hạn của mục tiêu này đã qua");
    }

    @Test
    void while_a_value_is_being_frozen_nobody_waits_and_nothing_changes() {
        make(open());
        admin.get(LIST + "/" + ID);
        Map<String, String> changed = open();
        changed.put("version", version());
        changed.put("share", "70");
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(figures.isStill(figures.target(ID))).isTrue();
            assertThat(admin.get(LIST + "/" + ID).statusCode()).as("looking needs no lock").isEqualTo(200);
            assertThat(admin.post(LIST + "/" + ID + "/terms", changed).statusCode()).isEqualTo(409);
            assertThat(admin.last().body()).contains("đang được chốt, hoặc người khác đang sửa", "value=\"70\"");
        });
        assertThat(log()).hasSize(1);
        assertThat(admin.post(LIST + "/" + ID + "/terms", changed).statusCode()).isEqualTo(303);
    }

    @Test
    void what_everybody_may_read_follows_a_change_and_a_provinces_target_is_not_public() {
        Map<String, String> country = terms();
        country.put("scope", Target.COUNTRY);
        country.put("endsOn", "30/11/2022");
        make(country, "VN");
        String figures = "/api/v1/figures/" + ID + "?asOf=2022-11-12";
        given().get(figures).then().statusCode(200).body("target.share", equalTo(0.8f)).body("target.lastDay",
                equalTo("2022-11-29"));
        Map<String, String> changed = new LinkedHashMap<>(country);
        changed.put("share", "90");
        changed.put("endsOn", "11/11/2022");
        assertThat(change(changed)).isEqualTo(303);
        given().get(figures).then().statusCode(200).body("target.share", equalTo(0.9f)).body("target.lastDay",
                equalTo("2022-11-10"));
        database.update("update target set scope = ? where id = ?", PROVINCE, ID);
        withinTwoSeconds(() -> given().get(figures).statusCode() == 404);
        given().get(figures).then().body("type", equalTo("/errors/target-not-public"));
    }

    @Test
    void files_and_the_league_say_which_target_they_speak_of() {
        make(terms());
        String file = "/api/v1/targets/" + ID + "/exports/";
        String question = "?by=district&within=" + PROVINCE;
        given().auth().oauth2(monitor()).get(file + "csv" + question).then().statusCode(200)
                .body(containsString(ID)).body(containsString("80% tổ viên của tỉnh"))
                .body(containsString("/training?target=" + ID + "&within=" + PROVINCE));
        given().auth().oauth2(monitor()).get(file + "dhis2" + question).then().statusCode(200)
                .body("categoryOptionComboIdScheme", equalTo("CODE")).body("dataValues[0].attributeOptionCombo", equalTo(ID))
                .body("dataValues[0].comment", containsString("Mục tiêu " + ID));
        given().auth().oauth2(monitor()).get(file + "csv?by=province").then().statusCode(400);
        assertThat(new WebSession("http://localhost:" + port).signIn("0900000006", "hocso-demo", "/training")
                .get("/training/league").body()).contains("Mục tiêu: 100% thành viên", "cần đạt 100%, đến hết ngày 30/11/2022");
    }

    private int changeFrozen(Map<String, String> change) {
        admin.get(LIST + "/" + FROZEN);
        Map<String, String> all = terms();
        all.putAll(Map.of("title", "Mục tiêu thử", "scope", Target.COUNTRY, "startsOn", "01/09/2022", "endsOn", "10/09/2022",
                "bound", "INCLUSIVE", "share", "100", "source", "Văn bản thử", "version", version()));
        all.putAll(change);
        return admin.post(LIST + "/" + FROZEN + "/terms", all).statusCode();
    }

    private static Map<String, String> terms() {
        var terms = new LinkedHashMap<String, String>();
        terms.put("id", ID);
        terms.put("title", "80% tổ viên của tỉnh");
        terms.put("unit", "MEMBER");
        terms.put("scope", PROVINCE);
        terms.put("rule", "core-v1");
        terms.put("denominator", "ROSTER");
        terms.put("startsOn", "01/09/2022");
        terms.put("bound", "EXCLUSIVE");
        terms.put("endsOn", "10/11/2022");
        terms.put("share", "80");
        terms.put("source", "Kế hoạch của tỉnh");
        return terms;
    }

    /** The same with a deadline that is not over. */
    private static Map<String, String> open() {
        Map<String, String> terms = terms();
        terms.put("endsOn", "25/11/2022");
        return terms;
    }

    private void make(Map<String, String> terms) {
        make(terms, PROVINCE);
    }

    private void make(Map<String, String> terms, String within) {
        admin.get("/administration/new-target");
        assertThat(admin.post(LIST, terms).statusCode()).as(admin.last().body()).isEqualTo(303);
        assertThat(ids(within)).contains(ID);
    }

    /** The second that a replica remembers, and one for asking. */
    private static void withinTwoSeconds(BooleanSupplier is) {
        long from = System.nanoTime();
        while (!is.getAsBoolean()) {
            assertThat(System.nanoTime() - from).as("nanoseconds").isLessThan(2_000_000_000L);
        }
    }

    private int change(Map<String, String> terms) {
        admin.get(LIST + "/" + ID);
        terms.put("version", version());
        return admin.post(LIST + "/" + ID + "/terms", terms).statusCode();
    }

    private static String version() {
        return admin.last().body().replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    }

    private String lastDay() {
        return given().auth().oauth2(monitor()).get("/api/v1/targets").then().statusCode(200).extract().jsonPath()
                .getString("targets.find { it.id == '" + ID + "' }.lastDay");
    }

    private static List<String> ids(String within) {
        return given().auth().oauth2(monitor()).get("/api/v1/targets?within=" + within).then().statusCode(200).extract()
                .jsonPath().getList("targets.id");
    }

    private String page(String within) {
        return new WebSession("http://localhost:" + port).signIn("0900000006", "hocso-demo", "/training")
                .get("/training?within=" + within).body();
    }

    /** Of this target since it was made last. */
    private List<String> log() {
        List<String> all = database.list("select detail from audit_log where object = ? order by id", row -> row.getString(1),
                "target/" + ID);
        int made = 0;
        for (int i = 0; i < all.size(); i++) {
            made = all.get(i).startsWith("made") ? i : made;
        }
        return all.subList(made, all.size());
    }

    private static String monitor() {
        return Tokens.of("0900000006");
    }
}
