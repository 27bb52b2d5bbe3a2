package vn.hocso.roster.joining;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import vn.hocso.roster.ConsentPurpose;
import vn.hocso.roster.JoinRequest;
import vn.hocso.roster.Joining;
import vn.hocso.roster.Member;
import vn.hocso.roster.NewTeam;
import vn.hocso.roster.Population;
import vn.hocso.roster.PopulationChanged;
import vn.hocso.roster.Roster;
import vn.hocso.roster.RosterIntake;
import vn.hocso.roster.Team;
import vn.hocso.roster.TeamLevel;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.time.ServiceClock;

/** The way from a sheet of paper on the wall to being counted in a team, without script. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JoinTest {

    @Inject
    RosterIntake intake;
    @Inject
    Roster roster;
    @Inject
    Joining joining;
    @Inject
    ServiceClock clock;
    @Inject
    Session database;
    @Inject
    Heard heard;

    /** What others would hear. */
    @Singleton
    static class Heard {
        final List<PopulationChanged> changes = new CopyOnWriteArrayList<>();

        void hear(@Observes PopulationChanged change) {
            changes.add(change);
        }

        List<PopulationChanged> of(UUID memberId) {
            return changes.stream().filter(change -> memberId.equals(change.memberId())).toList();
        }
    }

    @Test
    void the_first_page_shows_the_three_ways_in() {
        given().accept("text/html").get("/").then().statusCode(200).contentType("text/html;charset=UTF-8")
                .body(allOf(containsString("action=\"/t\""), containsString("href=\"/join\""),
                        containsString("<h2><label for=\"code\">Tôi có mã Tổ</label></h2>"), not(containsString(">Mã Tổ<")),
                        not(containsString("<script>"))));
    }

    @Test
    void a_code_opens_the_team_and_names_no_person() {
        Team team = team("19990");
        given().accept("text/html").get("/t/" + team.code()).then().statusCode(200).body(containsString(team.place()),
                containsString("/join?team=" + team.code()));
        given().redirects().follow(false).accept("text/html").queryParam("code", team.code().toLowerCase()).get("/t").then()
                .statusCode(303).header("Location", endsWith("/t/" + team.code()));
        given().accept("text/html").get("/t/QUOCGIA").then().statusCode(200).body(containsString("href=\"/join\""));
        given().redirects().follow(false).queryParam("code", "quocgia").get("/t").then().statusCode(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABC", "O0I1LL", "\"><script>alert(1)</script>", "AAAAAA9", "%00"})
    void a_wrong_code_leads_back_to_the_field_with_a_hint(String code) {
        given().accept("text/html").queryParam("code", code).get("/t").then().statusCode(404)
                .body(containsString("<title>Lỗi: "), containsString("id=\"code-error\""),
                        not(containsString("<script>alert")));
    }

    @Test
    void a_wrong_code_in_the_address_says_what_is_wrong() {
        given().accept("text/html").get("/t/222223").then().statusCode(404).contentType("text/html;charset=UTF-8")
                .body(containsString("có ký tự gõ nhầm hoặc đổi chỗ"), containsString("xem lại mã in dưới hình QR"));
        given().get("/t/222223/qr.svg").then().statusCode(404)
                .contentType("application/problem+json").body("type", equalTo("/errors/team-code-unknown"));
    }

    @Test
    void two_characters_of_a_printed_code_that_are_exchanged_show_and_lead_to_no_other_team() {
        String code = team("19990").code();
        int at = code.charAt(0) == code.charAt(1) ? 1 : 0;
        String typed = code.substring(0, at) + code.charAt(at + 1) + code.charAt(at) + code.substring(at + 2);
        given().accept("text/html").get("/t/" + typed).then().statusCode(404)
                .body(containsString("Mã " + typed + " chưa đúng: có ký tự gõ nhầm hoặc đổi chỗ"));
    }

    @Test
    void a_code_that_is_right_in_itself_and_no_teams_says_so() {
        given().accept("text/html").get("/t/5FMAKA").then().statusCode(404)
                .body(containsString("Chưa có Tổ nào mang mã 5FMAKA"), containsString("Về trang đầu"));
        given().accept("text/html").queryParam("code", "5fmaka").get("/t").then().statusCode(404)
                .body(containsString("Chưa có Tổ nào mang mã 5FMAKA"), containsString("id=\"code-error\""));
    }

    @Test
    @TestSecurity(user = "join-finds", roles = "member")
    void the_team_is_found_from_province_to_district_to_commune() {
        Team team = team("19990");
        page("/join").body(containsString("href=\"/join?unit=46\""), containsString("Thừa Thiên Huế"));
        page("/join?unit=46").body(containsString("href=\"/join?unit=479\""), containsString(" Tổ</span>"));
        page("/join?unit=479").body(containsString("href=\"/join?unit=19990\""));
        page("/join?unit=19990").body(containsString("href=\"/join?team=" + team.code() + "\""));
        page("/join?q=hue").body(containsString("href=\"/join?unit=46\""));
        page("/join?unit=46&q=" + "huong thuy".replace(" ", "+")).body(containsString("Hương Thủy"));
        page("/join?q=Hue%CC%82%CC%81").body(containsString("href=\"/join?unit=46\""), containsString("value=\"Huế\""));
        page("/join?unit=19990&q=To%CC%82%CC%89").body(containsString("href=\"/join?team=" + team.code() + "\""));
        page("/join?q=khongcodau").body(containsString("Không tìm thấy “khongcodau”"), containsString("name=\"q\""));
        page("/join?q=an+binh").body(containsString("gõ thêm tên huyện hoặc tỉnh"));
        page("/join?q=an+binh+can+tho").body(containsString("href=\"/join?unit=31150\""),
                not(containsString("Không tìm thấy")));
    }

    @Test
    @TestSecurity(user = "join-island", roles = "member")
    void an_island_district_leads_to_its_teams_without_a_commune() {
        Team team = intake.foundTeams(List.of(new NewTeam("Tổ trên đảo", TeamLevel.COMMUNE, "48", "498", null, null,
                LocalDate.of(2022, 8, 1)))).get(0);
        page("/join?unit=48").body(containsString("Huyện Hoàng Sa"));
        page("/join?unit=498").body(containsString("/join?team=" + team.code()));
        page("/join?unit=536").body(containsString("chưa có Tổ nào"));
    }

    @Test
    @TestSecurity(user = "join-few", roles = "member")
    void a_short_list_is_read_and_not_searched() {
        page("/join").body(containsString("name=\"q\""));
        page("/join?unit=46").body(containsString("name=\"q\""));
        page("/join?unit=536").body(containsString("chưa có Tổ nào"), not(containsString("name=\"q\"")));
        team("19975");
        page("/join?unit=19975").body(containsString("/join?team="), not(containsString("name=\"q\"")));
        for (int i = 0; i < 7; i++) {
            team("19975");
        }
        page("/join?unit=19975").body(containsString("name=\"q\""));
    }

    @Test
    @TestSecurity(user = "join-lost", roles = "member")
    void a_place_or_team_that_is_not_there_is_said_plainly() {
        given().accept("text/html").get("/join?unit=999").then().statusCode(404);
        given().accept("text/html").get("/join?team=ABCDEF").then().statusCode(404).body(containsString("Chưa tìm thấy Tổ"));
    }

    @Test
    @TestSecurity(user = "0912000111", roles = "member")
    void joining_today_adds_one_registered_member_to_the_team_from_today_on() {
        Team team = team("19990");
        Response form = form(team);
        assertThat(form.asString()).contains("Tôi từ đủ 16 tuổi").doesNotContain(" checked");
        assertThat(roster.memberOf("0912000111")).isEmpty();

        // NFD, as some keyboards send it.
        RequestSpecification filled = filled(form, team).formParam("fullName", "  Nguye\u0302\u0303n  Thi\u0323 A\u0301nh ")
                .formParam("adult", "yes").formParam("consent", "LEARNING_RECORD", "MESSAGES");
        filled.post("/join/membership").then().statusCode(303).header("Location", endsWith("/learning?done=joined"));
        page("/learning?done=joined").body(containsString("Bạn đã tham gia Tổ"));
        page("/learning").body(not(containsString("Bạn đã tham gia Tổ")));

        Member member = roster.memberOf("0912000111").orElseThrow();
        assertThat(member.fullName()).isEqualTo("Nguyễn Thị Ánh");
        LocalDate today = clock.instant().atZone(java.time.ZoneId.of("Asia/Ho_Chi_Minh")).toLocalDate();
        assertThat(heard.of(member.id())).containsExactly(
                new PopulationChanged(Population.REGISTERED, member.id(), team.id(), "46", today, 1));
        assertThat(roster.teamOf(member.id(), today)).contains(team);
        assertThat(roster.teamOf(member.id(), today.minusDays(1))).isEmpty();
        assertThat(rows("select phone from member where id = ?1", member.id())).containsExactly("+84912000111");
        assertThat(rows("select purpose || ' ' || text_version from consent where member_id = ?1 order by 1", member.id()))
                .containsExactly("LEARNING_RECORD 2026-11", "MESSAGES 2026-11");

        filled(form, team).formParam("fullName", "Người Khác").formParam("adult", "yes").formParam("consent", "LEARNING_RECORD")
                .post("/join/membership").then().statusCode(303).header("Location", endsWith("/t/" + team.code()));
        assertThat(roster.memberOf("0912000111")).contains(member);
        assertThat(heard.of(member.id())).hasSize(1);
        given().redirects().follow(false).get("/join").then().statusCode(303).header("Location", endsWith("/learning"));
    }

    @Test
    @TestSecurity(user = "0912000112", roles = "member")
    void the_link_of_another_team_says_which_team_one_has_and_the_own_one_leads_to_learning() {
        Team team = team("19990");
        Team other = team("19993");
        page("/").body(containsString("Tìm Tổ của tôi"));
        page("/t/" + team.code()).body(containsString("/join?team=" + team.code()));
        filled(form(team), team).formParam("fullName", "Trần Thị Bình").formParam("adult", "yes")
                .formParam("consent", "LEARNING_RECORD").post("/join/membership").then().statusCode(303);

        page("/").body(containsString("Tổ của tôi"), containsString(team.place()), containsString("href=\"/learning\""),
                not(containsString("Tìm Tổ của tôi")));
        given().accept("text/html").queryParam("code", "ABC").get("/t").then().statusCode(404)
                .body(containsString("id=\"code-error\""));
        page("/t/" + team.code()).body(containsString("Bạn đang ở Tổ này"), containsString("href=\"/learning\">Học tiếp"),
                not(containsString("/join?team=")));
        page("/t/" + other.code()).body(
                containsString("Bạn đang ở <strong>" + team.name() + "</strong> (" + team.place() + ")"),
                containsString("href=\"/transfer/teams?team=" + other.code() + "\""),
                containsString("href=\"/learning\">Học tiếp"),
                not(containsString("/join?team=")));
        given().redirects().follow(false).get("/join?team=" + other.code()).then().statusCode(303)
                .header("Location", endsWith("/t/" + other.code()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"QUOCGIA", "quoc-gia", " Quốc Gia "})
    void the_code_of_the_whole_country_may_be_typed_as_loosely_as_a_teams(String code) {
        given().redirects().follow(false).queryParam("code", code).get("/t").then().statusCode(303)
                .header("Location", endsWith("/t/QUOCGIA"));
    }

    @Test
    void the_hint_about_six_characters_does_not_deny_the_code_of_the_whole_country() {
        given().accept("text/html").queryParam("code", "QUOCGI").get("/t").then().statusCode(404);
        given().accept("text/html").queryParam("code", "QUOCGIAA").get("/t").then().statusCode(404)
                .body(containsString("mã chung của cả nước là QUOCGIA"), containsString("hoặc QUOCGIA"));
    }

    @Test
    @TestSecurity(user = "join-unready", roles = "member")
    void what_is_missing_is_said_beside_its_field_and_the_answers_stay() {
        Team team = team("19990");
        Response form = form(team);
        filled(form, team).formParam("fullName", "Trần Văn <b>").formParam("consent", "NAMED_REPORTS", "NONSENSE")
                .post("/join/membership").then().statusCode(400)
                .body(containsString("<title>Lỗi: "), containsString("href=\"#fullName\""), containsString("href=\"#adult\""),
                        containsString("href=\"#consent\""), containsString("Trần Văn &lt;b&gt;"),
                        containsString("value=\"NAMED_REPORTS\" checked"));
        filled(form, team).formParam("fullName", "Lê Anh").formParam("consent", "LEARNING_RECORD").post("/join/membership")
                .then().statusCode(400).body(containsString("từ đủ 16 tuổi"), containsString("Cảm ơn bạn"));
        assertThat(roster.memberOf("join-unready")).isEmpty();
    }

    @Test
    @TestSecurity(user = "join-forged", roles = "member")
    void a_form_from_elsewhere_is_refused() {
        Team team = team("19990");
        given().contentType("application/x-www-form-urlencoded").formParam("team", team.code()).formParam("fullName", "Lê Anh")
                .formParam("adult", "yes").formParam("consent", "LEARNING_RECORD").post("/join/membership").then()
                .statusCode(400);
        assertThat(roster.memberOf("join-forged")).isEmpty();
    }

    @Test
    @TestSecurity(user = "join-trainer", roles = "trainer")
    void whoever_is_no_member_by_role_does_not_join() {
        given().get("/join").then().statusCode(403);
    }

    @Test
    void two_replicas_that_take_the_same_form_make_one_member() {
        Team team = team("19990");
        String subject = "join-race-" + UUID.randomUUID();
        var request = new JoinRequest("Đỗ Đạt", true, java.util.Set.of(ConsentPurpose.LEARNING_RECORD), team.code());
        List<UUID> ids = Stream.generate(() -> CompletableFuture.supplyAsync(() -> joining.join(subject, "x", request).id()))
                .limit(8).toList().stream().map(CompletableFuture::join).distinct().toList();
        assertThat(ids).hasSize(1);
        assertThat(heard.of(ids.get(0))).hasSize(1);
    }

    @Transactional
    List<Object> rows(String query, UUID id) {
        return database.createNativeQuery(query, Object.class).setParameter(1, id).getResultList();
    }

    private static io.restassured.response.ValidatableResponse page(String path) {
        return given().accept("text/html").urlEncodingEnabled(false).get(path).then().statusCode(200);
    }

    private static Response form(Team team) {
        return given().accept("text/html").get("/join?team=" + team.code());
    }

    private static RequestSpecification filled(Response form, Team team) {
        String token = Optional.of(form.htmlPath().getString("**.find { it.@name == 'csrf-token' }.@value")).orElseThrow();
        return given().redirects().follow(false).accept("text/html")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .cookie("hocso-csrf", form.getCookie("hocso-csrf")).formParam("csrf-token", token)
                .formParam("team", team.code());
    }

    private Team team(String commune) {
        return intake.foundTeams(List.of(new NewTeam("Tổ công nghệ số cộng đồng thử", TeamLevel.COMMUNE, "46", "479", commune,
                null, LocalDate.of(2022, 8, 1)))).get(0);
    }
}
