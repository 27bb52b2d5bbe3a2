package vn.hocso.training;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.identity.Scope;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.Tokens;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.text.Numbers;

/** What the ministry and a province read: no figure without its date and source. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DashboardTest {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    People people;
    @Inject
    Rates rates;
    @Inject
    Targets targets;

    @Test
    void the_country_is_shown_with_days_left_dates_sources_and_a_way_into_each_cluster() {
        String page = as("0900000006", "/training?asOf=2022-11-15");
        assertThat(page).contains("aria-label=\"Cả nước\"", "còn <strong>16 ngày</strong>", "Tính đến nay, ",
                "đúng hạn, chưa đủ căn cứ", "Danh sách Tổ do địa phương nhập", "Người đã đăng ký và thuộc một Tổ", "225.417",
                "không tính", "within=MIC-2022:10", "chưa có mẫu số");
    }

    @Test
    void a_cluster_shows_its_own_provinces_only_and_keeps_day_and_order() {
        String page = as("0900000006", "/training?asOf=2022-11-15&sort=-roster&within=MIC-2022:10");
        assertThat(page)
                .contains("<h1>Bồi dưỡng, tập huấn trực tuyến: Cụm 10</h1>", "Cà Mau", "aria-sort=\"ascending\"",
                        "name=\"sort\" value=\"-roster\"")
                .doesNotContain("within=DMHC-2022:01");
    }

    @Test
    void one_walks_from_the_country_to_a_team_and_back() {
        Team team = people.team("92", "916", "31117");
        people.train(people.member(team), Instant.parse("2022-11-10T03:00:00Z"));
        String[] steps = {"", "?within=MIC-2022:10", "?within=DMHC-2022:92", "?within=DMHC-2022:916", "?within=DMHC-2022:31117",
                "?within=TEAM:" + team.code()};
        for (int i = 0; i + 1 < steps.length; i++) {
            assertThat(as("0900000006", "/training" + steps[i])).as(steps[i])
                    .contains("href=\"/training" + steps[i + 1] + "\"");
            assertThat(as("0900000006", "/training" + steps[i + 1])).as(steps[i + 1])
                    .containsSubsequence("class=\"crumbs\"", "href=\"/training" + steps[i] + "\"", "</nav>");
        }
        assertThat(as("0900000006", "/training" + steps[5])).contains("<h1>Bồi dưỡng, tập huấn trực tuyến: " + team.name())
                .containsPattern("<b>1</b> đúng hạn");
    }

    @Test
    void a_province_that_founded_no_team_is_said_to_have_none() {
        assertThat(as("0900000006", "/training")).containsPattern("Bạc Liêu</a> <span class=\"tag\">chưa thành lập Tổ</span>")
                .doesNotContainPattern("An Giang</a> <span class=\"tag\">");
        assertThat(as("0900000006", "/training?asOf=2022-09-06")).as("before the letter").contains("Bạc Liêu</a></th>");
    }

    @Test
    void a_row_is_found_by_its_name_without_diacritics() {
        assertThat(as("0900000006", "/training?q=thua+thien"))
                .contains("within=DMHC-2022:46", "<strong>1</strong> trên 63 dòng")
                .doesNotContain("within=DMHC-2022:01");
    }

    @Test
    void sorting_a_table_leads_back_to_that_table() {
        assertThat(as("0900000006", "/training?asOf=2022-11-15")).contains("id=\"clusters\"", "id=\"provinces\"",
                "sort=roster#clusters\"", "sort=roster#provinces\"");
    }

    @Test
    void before_anybody_registered_the_page_says_that_there_is_nobody_to_compare_with() {
        assertThat(as("0900000006", "/training?asOf=2020-01-02"))
                .containsPattern("<th scope=\"row\">Danh sách Tổ</th>.*chưa có mẫu số")
                .containsPattern("<th scope=\"row\">Người đã đăng ký</th>.*chưa có mẫu số");
    }

    @Test
    void somebody_who_answers_for_one_province_sees_its_headline_and_no_other_province() {
        String page = as("0900000007", "/training?asOf=2022-11-15");
        assertThat(page).contains("aria-label=\"Thừa Thiên Huế\"", "Theo quận, huyện, thị xã, thành phố", "Thị xã Hương Thủy")
                .doesNotContain("Đà Nẵng", "Theo cụm tập huấn", "aria-label=\"Cả nước\"");
    }

    @Test
    void a_day_that_is_over_is_counted_to_its_end_and_today_until_now() {
        assertThat(as("0900000006", "/training?asOf=14/11/2022")).contains("Tính đến hết ngày 14/11/2022.")
                .doesNotContain("Tính đến nay");
        assertThat(as("0900000006", "/training")).containsPattern("Tính đến nay, \\d\\d:\\d\\d 15/11/2022")
                .doesNotContain("Tính đến hết ngày 15/11/2022");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-09-01", "1/9/2022", "01/09/2022"})
    void the_day_stands_in_its_field_as_Vietnamese_write_it_in_every_browser(String day) {
        assertThat(as("0900000006", "/training?asOf=" + day)).contains("Tính đến hết ngày 01/09/2022.")
                .containsPattern("<input id=\"asOf\" name=\"asOf\"[^>]* value=\"01/09/2022\"")
                .containsPattern("<input id=\"asOf\"[^>]* inputmode=\"").doesNotContain("type=\"date\"")
                .contains("asOf=2022-09-01&");
    }

    @ParameterizedTest
    @CsvSource({"2022-12-31, chưa đến nên chưa có số liệu", "1999-01-01, trước ngày 01/01/2020",
            "2022-02-30, Lịch không có ngày 30/02/2022", "hom-qua, ví dụ 15/11/2022"})
    void a_day_without_figures_is_refused_beside_its_field_and_the_page_stays(String day, String reason) {
        var monitor = new WebSession("http://localhost:" + port).signIn("0900000006", "hocso-demo", "/training");
        var page = monitor.get("/training?within=MIC-2022:10&asOf=" + day);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("id=\"asOf-error\"", "aria-invalid=\"true\"", reason, "“" + day + "”", "Cà Mau",
                ": Cụm 10</h1>", "Tính đến nay").as("to be mended, not typed anew")
                .containsPattern("<input id=\"asOf\"[^>]* value=\"" + day + "\"");
    }

    @ParameterizedTest
    @CsvSource({"2022-12-31, date-in-future", "1999-01-01, date-too-early", "2022-02-30, date-impossible",
            "15/11/2022, date-invalid"})
    void a_program_is_refused_by_code(String day, String code) {
        given().auth().oauth2(Tokens.of("0900000006")).queryParam("asOf", day)
                .get("/api/v1/targets/members-online-2022-11/rates").then().statusCode(400)
                .contentType("application/problem+json").body("type", equalTo("/errors/" + code));
    }

    @Test
    void figures_that_count_other_people_say_so() {
        Team team = people.team("93", "930", "31324");
        UUID listed = people.member(team);
        people.list(team, 3, listed);
        people.train(listed, Instant.parse("2022-11-10T03:00:00Z"));
        people.train(people.member(team), Instant.parse("2022-11-11T03:00:00Z"));

        String page = as("0900000006", "/training?asOf=2022-11-14");
        Rate country = rates.of(targets.target(Target.MEMBERS_ONLINE), Cut.NATIONAL, LocalDate.of(2022, 11, 14),
                new Scope(true, Set.of())).get(0);
        long all = RateView.of(country).attributed();
        long onList = country.denominator(Rate.Kind.ROSTER).orElseThrow().trained();
        assertThat(all).isGreaterThan(onList);
        assertThat(page).contains("Đã có <strong>" + Numbers.whole(all) + " người</strong> hoàn thành: "
                + Numbers.whole(onList) + " người trong danh sách, " + Numbers.whole(all - onList) + " người ngoài danh sách.")
                .contains("25 bài bắt buộc", "href=\"#method\"", "gửi về sau hạn");
        assertThat(as("0900000006", "/training?asOf=2022-09-02")).as("nobody is trained yet").contains("class=\"bar big\"",
                "aria-label=\"Đúng hạn 0,").containsPattern("<p class=\"figure\">0,0%");
    }

    private String as(String monitor, String path) {
        return new WebSession("http://localhost:" + port).signIn(monitor, "hocso-demo", "/training").get(path).body();
    }
}
