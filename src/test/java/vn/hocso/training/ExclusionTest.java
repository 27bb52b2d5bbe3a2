package vn.hocso.training;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.roster.territory.Unit;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.Tokens;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.Jdbc;
import vn.hocso.training.freeze.FrozenTargets;

/** If this fails, a figure is silently smaller than what was counted, or a unit can take its own failures out of it. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExclusionTest {

    private static final String PROVINCE = "30";
    private static final String MINISTRY = "0900000008";
    private static final String MONITOR = "0900000006";
    private static final String NEW = "/training/exclusions/new?";
    private static final String REASON = "Cả Tổ bấm hộ nhau, xác minh tại chỗ ngày 14/11/2022";
    private static final Instant LEARNED = Instant.parse("2022-11-10T03:00:00Z");

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    People people;
    @Inject
    Roster roster;
    @Inject
    Recount recount;
    @Inject
    FrozenTargets frozen;
    @Inject
    Jdbc database;

    @Test
    void both_values_stand_on_page_in_api_and_file_the_unexcluded_first_until_it_is_lifted() {
        Team team = team();
        people.list(team, 4, trained(team));
        trained(team);
        WebSession ministry = signIn(MINISTRY);
        exclude(ministry, "within=TEAM:" + team.code(), REASON);

        assertThat(signIn(MONITOR).get("/training?within=TEAM:" + team.code()).body()).containsSubsequence("25,0%",
                "không tính <a href=\"#exclusions\">2 lượt</a>: <strong>0,0%</strong>, 0 trên 4", "<b>2</b> đúng hạn",
                "Mọi lượt hoàn thành của Tổ", REASON);
        rates(team).body(rate(team) + "numerator.onTime", equalTo(2))
                .body(rate(team) + "withoutExcluded.excluded", equalTo(2))
                .body(rate(team) + "withoutExcluded.numerator.onTime", equalTo(0))
                .body(rate(team) + "denominators.find { it.kind == 'ROSTER' }.trained", equalTo(1))
                .body(rate(team) + "withoutExcluded.denominators.find { it.kind == 'ROSTER' }.trained", equalTo(0));
        rates(team, "&knownOn=2022-11-14").body(rate(team) + "withoutExcluded", nullValue());
        String csv = ministry.get("/training/exports/csv?by=team&within=DMHC-2022:" + team.communeCode()).body();
        assertThat(csv).contains("Trừ lượt bị loại: đã hoàn thành", REASON);
        assertThat(csv.lines().filter(line -> line.contains(team.code()))).singleElement()
                .satisfies(
                        line -> assertThat(line).startsWith("TEAM:" + team.code() + ";" + team.name() + ";2;2;0;0;4;1;25,00%")
                                .contains(";2;0;0;0,00%;"));

        lift(ministry, team, "Kiểm tra lại: đúng là tự học");
        rates(team).body(rate(team) + "numerator.onTime", equalTo(2)).body(rate(team) + "withoutExcluded", nullValue());
        assertThat(ministry.get("/training/exclusions?within=TEAM:" + team.code()).body()).contains(REASON,
                "Bỏ từ ngày 15/11/2022: Kiểm tra lại: đúng là tự học");
        assertThat(database.list("select detail from audit_log where action like 'training.exclusion%' order by id",
                row -> row.getString(1))).anyMatch(detail -> detail.contains(REASON) && detail.contains(team.code()))
                .anyMatch(detail -> detail.contains("Kiểm tra lại"));
        assertThat(differing()).doesNotContain(PROVINCE);
    }

    @Test
    void one_completion_of_several_is_excluded_and_only_once() {
        Team team = team();
        trained(team);
        UUID statement = statement(trained(team));
        WebSession ministry = signIn(MINISTRY);
        exclude(ministry, "completion=" + statement, REASON);
        rates(team).body(rate(team) + "withoutExcluded.excluded", equalTo(1));
        ministry.get(NEW + "completion=" + statement);
        assertThat(ministry.post("/training/exclusions", Map.of("completion", statement.toString(), "reason", REASON))
                .statusCode()).isEqualTo(409);
        exclude(ministry, "within=TEAM:" + team.code(), "Mọi lượt của Tổ này đều chép bài");
        rates(team).body(rate(team) + "withoutExcluded.excluded", equalTo(2));
        lift(ministry, team, "Chỉ sai một lượt, không phải cả Tổ");
        rates(team).body(rate(team) + "withoutExcluded.excluded", equalTo(1));
    }

    @Test
    void completions_of_one_flag_are_excluded_within_a_commune_and_later_ones_are_not() {
        Team team = team();
        UUID flagged = trained(team);
        trained(team);
        flag(flagged);
        WebSession ministry = signIn(MINISTRY);
        exclude(ministry, "flag=TOO_FAST&within=DMHC-2022:" + team.communeCode(), REASON);
        flag(trained(team));
        rates(team).body(rate(team) + "numerator.onTime", equalTo(3)).body(rate(team) + "withoutExcluded.excluded", equalTo(1));
        assertThat(signIn(MONITOR).get("/training?within=DMHC-2022:" + team.communeCode()).body())
                .contains("trừ 1 bị loại: 2", "Mọi lượt có dấu hiệu “Học quá nhanh” ở ");
    }

    @Test
    void an_excluded_person_who_comes_onto_another_list_stays_excluded_there() {
        Team team = team();
        UUID member = trained(team);
        exclude(signIn(MINISTRY), "within=TEAM:" + team.code(), REASON);
        Team other = team();
        people.list(other, 2, member);
        rates(other).body(rate(other) + "denominators.find { it.kind == 'ROSTER' }.trained", equalTo(1))
                .body(rate(other) + "withoutExcluded.denominators.find { it.kind == 'ROSTER' }.trained", equalTo(0));
        assertThat(differing()).doesNotContain(PROVINCE);
    }

    @Test
    void no_reason_no_exclusion_and_what_was_typed_is_kept() {
        Team team = team();
        trained(team);
        WebSession ministry = signIn(MINISTRY);
        ministry.get(NEW + "within=TEAM:" + team.code());
        var answer = ministry.post("/training/exclusions", Map.of("within", "TEAM:" + team.code(), "reason", "lười <b>"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Lý do cần từ 10 đến 1.000 ký tự", "lười &lt;b&gt;</textarea>");
        rates(team).body(rate(team) + "withoutExcluded", nullValue());
        assertThat(ministry.get(NEW + "within=DMHC-2022:30").statusCode()).as("all of a province").isEqualTo(400);
        assertThat(ministry.get(NEW + "within=TEAM:" + team.code() + "&flag=NONE").statusCode()).isEqualTo(400);
        assertThat(ministry.get(NEW + "completion=" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @Test
    void an_administrator_of_one_province_decides_nothing() {
        Team team = team();
        trained(team);
        WebSession ministry = signIn(MINISTRY);
        ministry.get(NEW + "within=TEAM:" + team.code());
        List<Long> grants = database
                .list("update scope_grant set kind = 'PROVINCE', code_set = 'DMHC-2022', province_code = '30' "
                        + "where kind = 'NATIONAL' returning id", row -> row.getLong(1));
        try {
            assertThat(grants).isNotEmpty();
            assertThat(ministry.get(NEW + "within=TEAM:" + team.code()).statusCode()).isEqualTo(403);
            assertThat(ministry.post("/training/exclusions", Map.of("within", "TEAM:" + team.code(), "reason", REASON))
                    .statusCode()).isEqualTo(403);
        } finally {
            grants.forEach(id -> database.update(
                    "update scope_grant set kind = 'NATIONAL', code_set = null, province_code = null where id = ?", id));
        }
    }

    @Test
    void a_frozen_value_says_what_was_excluded_by_then_and_why() {
        Team team = team();
        trained(team);
        exclude(signIn(MINISTRY), "within=TEAM:" + team.code(), REASON);
        frozen.add("frozen-excluding", LocalDate.of(2022, 11, 15));
        try {
            frozen.freezeAfter(LocalDate.of(2022, 11, 15), 20);
            String path = "/training/frozen/frozen-excluding/2022-11-15";
            String manifest = signIn(MINISTRY).get(path + "/manifest.json").body();
            assertThat(manifest).contains("\"group\":\"DMHC-2022:30\"", "\"group\":\"MIC-2022:", "\"group\":\"VN\"", REASON,
                    "\"withoutExcluded\":{");
            assertThat(signIn(MONITOR).get(path).body()).contains(REASON).doesNotContain("Không có ai bị loại khỏi số đếm.");
        } finally {
            frozen.forgetAll();
        }
    }

    private Team team() {
        Unit district = roster.unitsIn(PROVINCE).get(0);
        return people.team(PROVINCE, district.code(), roster.unitsIn(district.code()).get(0).code());
    }

    private UUID trained(Team team) {
        UUID member = people.member(team);
        people.train(member, LEARNED);
        return member;
    }

    private UUID statement(UUID member) {
        return database.first("select statement_id from completion where member_id = ? and rule = 'core-v1'",
                row -> row.getObject(1, UUID.class), member).orElseThrow();
    }

    private void flag(UUID member) {
        database.update("insert into completion_flag (member_id, rule, flag) values (?, 'core-v1', 'TOO_FAST')", member);
    }

    private void exclude(WebSession ministry, String query, String reason) {
        String form = ministry.get(NEW + query).body();
        assertThat(form).contains("Bản ghi và số chưa trừ vẫn còn nguyên");
        var answer = ministry.post("/training/exclusions", Map.of("within", field(form, "within"), "flag", field(form, "flag"),
                "completion", field(form, "completion"), "reason", reason));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private static String field(String form, String name) {
        Matcher value = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(form);
        assertThat(value.find()).isTrue();
        return value.group(1);
    }

    /** Lifts the newest decision on the whole team. */
    private void lift(WebSession ministry, Team team, String reason) {
        ministry.get("/training/exclusions?within=TEAM:" + team.code());
        long id = database.first("select max(id) from exclusion where kind = 'TEAM' and within = ?", row -> row.getLong(1),
                "TEAM:" + team.code()).orElseThrow();
        assertThat(ministry.post("/training/exclusions/" + id + "/lifting", Map.of("reason", reason)).statusCode())
                .isEqualTo(303);
        assertThat(ministry.post("/training/exclusions/" + id + "/lifting", Map.of("reason", reason)).statusCode())
                .as("lifted once").isEqualTo(409);
    }

    private WebSession signIn(String user) {
        return new WebSession("http://localhost:" + port).signIn(user, "hocso-demo", "/training");
    }

    private ValidatableResponse rates(Team team) {
        return rates(team, "");
    }

    private ValidatableResponse rates(Team team, String days) {
        return given().auth().oauth2(Tokens.of(MONITOR))
                .get("/api/v1/targets/members-online-2022-11/rates?size=1000&by=team&within=DMHC-2022:" + team.communeCode()
                        + days)
                .then().statusCode(200);
    }

    private static String rate(Team team) {
        return "rates.find { it.code == 'TEAM:" + team.code() + "' }.";
    }

    private List<String> differing() {
        return recount.compare().stream().map(Recount.Difference::provinceCode).toList();
    }
}
