package vn.hocso.roster.claim;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import vn.hocso.roster.Audience;
import vn.hocso.roster.NewEntry;
import vn.hocso.roster.RosterIntake;
import vn.hocso.roster.Team;
import vn.hocso.roster.TeamRole;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Jdbc;
import vn.hocso.training.Sums;
import vn.hocso.web.Browsing;

/** If this fails, members are matched with people of lists and never learn with whom, or are asked again and again. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecognitionTest {

    private static final String PROVINCE = "84";
    private static final String QUESTION = "Đây có phải là bạn?";
    private static final Keeper OFFICER = Scene.officer(PROVINCE);

    @Inject
    Scene scene;
    @Inject
    Claims claims;
    @Inject
    RosterIntake intake;
    @Inject
    Sums sums;
    @Inject
    Jdbc jdbc;

    private final Browsing browser = new Browsing();
    private Team team;

    @BeforeEach
    void found() {
        team = scene.team(PROVINCE);
    }

    @AfterEach
    void theRecountAgrees() {
        assertThat(sums.differences(PROVINCE)).isZero();
    }

    @Test
    @TestSecurity(user = "claims-0965119111", roles = "member")
    void whom_a_leader_confirms_is_asked_on_the_home_page_with_what_the_list_says_until_there_is_an_answer() {
        long entry = scene.listed(team, "Kim Thị Trong Danh Sách", "0965119111", TeamRole.DEPUTY);
        UUID member = scene.account(team, "Kim Thị Tự Khai", "0965119111");
        assertThat(browser.get("/learning").asString()).as("proposed only").doesNotContain(QUESTION, "Trong Danh Sách");
        claims.confirm(entry, member, scene.leader(team));

        for (String path : List.of("/learning", "/claim", "/learning")) {
            assertThat(browser.get(path).asString()).as(path)
                    .contains(QUESTION, "Kim Thị Trong Danh Sách", "Tổ phó", team.name(),
                            "0965 *** 111", "Đúng là tôi", "Không phải tôi")
                    .doesNotContain("0965119111", "0965 119 111");
        }
        assertThat(copy()).contains("\"listings\"", "Kim Thị Trong Danh Sách",
                "0965 *** 111", "\"answeredAt\":null");
        browser.get("/learning");
        var answer = browser.post("/claim/" + entry + "/recognition", "back", "learning");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/learning?done=recognised");
        assertThat(browser.get("/learning?done=recognised").asString()).contains("Học Số đã ghi lại").doesNotContain(QUESTION,
                "Trong Danh Sách");
        assertThat(browser.get("/claim").asString()).contains("Kim Thị Trong Danh Sách", "Bạn đã xác nhận lúc",
                "Không phải tôi, gỡ ghép").doesNotContain(QUESTION);
        assertThat(copy()).doesNotContain("\"answeredAt\":null");
        assertThat(browser.get("/my-data/copy.html").asString()).contains("Ghép với danh sách Tổ", "bạn xác nhận lúc");

        Instant answered = answeredAt(entry);
        browser.get("/claim");
        assertThat(browser.post("/claim/" + entry + "/recognition").header("Location")).as("twice").endsWith(
                "/claim?done=recognised");
        assertThat(answeredAt(entry)).isEqualTo(answered);
        assertThat(audited("roster.claim-recognition", entry)).isEqualTo(1);
    }

    @Test
    @TestSecurity(user = "claims-0965119112", roles = "member")
    void no_on_the_home_page_takes_it_apart_and_nobody_is_proposed_again() {
        long entry = scene.listed(team, "Thạch Văn Ai Khác", "0965119112");
        UUID member = scene.account(team, "Thạch Văn Tôi", "0965119112");
        claims.confirm(entry, member, OFFICER);
        assertThat(browser.get("/learning").asString()).contains("Thạch Văn Ai Khác");
        assertThat(browser.post("/claim/" + entry + "/removal").header("Location")).endsWith("/claim?done=separated");
        assertThat(scene.claimedBy(entry)).isNull();
        assertThat(scene.state(entry)).isEqualTo(ClaimState.REJECTED);
        assertThat(browser.get("/learning").asString()).doesNotContain(QUESTION, "Ai Khác");
        browser.get("/claim");
        assertThat(browser.post("/claim/" + entry + "/recognition").statusCode()).as("yes after no").isEqualTo(409);
        assertThat(answeredAt(entry)).isNull();
    }

    @Test
    @TestSecurity(user = "claims-0965119113", roles = "member")
    void another_match_asks_anew_and_nobody_answers_for_somebody_else() {
        long entry = scene.listed(team, "Sơn Thị Hai Lần", "0965119113");
        UUID member = scene.account(team, "Sơn Thị Hai Lần", "0965119113");
        claims.confirm(entry, member, OFFICER);
        browser.get("/claim");
        assertThat(browser.post("/claim/" + entry + "/recognition").statusCode()).isEqualTo(303);
        claims.separate(entry, OFFICER);
        assertThat(answeredAt(entry)).isNull();
        claims.confirm(entry, member, OFFICER);
        assertThat(browser.get("/learning").asString()).contains(QUESTION, "Sơn Thị Hai Lần");

        String phone = Scene.number();
        long others = scene.listed(team, "Của Người Khác", phone);
        claims.confirm(others, scene.account(team, "Người Khác", phone), OFFICER);
        assertThat(browser.get("/learning").asString()).doesNotContain("Của Người Khác");
        browser.get("/claim");
        assertThat(browser.post("/claim/" + others + "/recognition").statusCode()).isEqualTo(409);
        assertThat(answeredAt(others)).isNull();
        assertThat(browser.post("/claim/999999999/recognition").statusCode()).isEqualTo(409);
    }

    @Test
    @TestSecurity(user = "claims-0965119114", roles = "member")
    void who_came_with_a_list_that_names_the_account_is_asked_too() {
        UUID member = scene.account(team, "Lâm Văn Tự Khai", "0965119114");
        scene.on(Scene.LISTED.plusDays(2),
                () -> intake.enter(
                        intake.openImport("Danh sách có tài khoản", "test", Instant.parse("2022-09-03T05:00:00Z"), true),
                        List.of(new NewEntry("Lâm Văn Theo Tệp", null, team, TeamRole.LEADER, Audience.MEMBER, Scene.LISTED,
                                member,
                                Instant.parse("2022-09-03T05:00:00Z")))));
        assertThat(browser.get("/learning").asString()).contains(QUESTION, "Lâm Văn Theo Tệp", "Tổ trưởng", "không có số");
    }

    private static String copy() {
        return given().accept("application/json").get("/my-data/copy.json").then().statusCode(200).extract().asString();
    }

    private Instant answeredAt(long entry) {
        return jdbc.list("select claim_answered_at from roster_entry where id = ?", row -> Jdbc.instant(row, 1), entry).get(0);
    }

    private long audited(String action, long entry) {
        return jdbc.first("select count(*) from audit_log where action = ? and object = ?", row -> row.getLong(1), action,
                "roster-entry/" + entry).orElseThrow();
    }
}
