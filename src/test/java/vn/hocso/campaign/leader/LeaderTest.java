package vn.hocso.campaign.leader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.campaign.Newcomer;
import vn.hocso.roster.ConsentPurpose;
import vn.hocso.roster.OwnRecords;
import vn.hocso.roster.ScopeGrants;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.Jdbc;
import vn.hocso.training.People;

/** If this fails, a leader cannot tell who needs help, or sees what a member did not agree to. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LeaderTest {

    private static final String OFFICER = "00000000-0000-4000-8000-000000000005";
    private static final String PROVINCE = "60";
    private static final String DISTRICT = "593";

    private static Team team;
    private static Newcomer leader;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    People people;
    @Inject
    OwnRecords records;
    @Inject
    ScopeGrants scopes;
    @Inject
    Jdbc jdbc;

    @BeforeEach
    void aLeaderAndAnOfficer() {
        scopes.grantProvince(OFFICER, PROVINCE, "test of leaders");
        if (leader == null) {
            team = people.team(PROVINCE, DISTRICT, null);
            leader = Newcomer.join(port, team, jdbc).leads(jdbc);
        }
    }

    @AfterEach
    void noLongerKept() {
        jdbc.update("delete from scope_grant where granted_by = 'test of leaders'");
    }

    @Test
    void who_agreed_is_named_where_the_person_stands_and_others_are_only_counted() {
        UUID agreed = people.member(team);
        UUID silent = people.member(team);
        UUID learning = people.member(team);
        people.almost(learning, Instant.parse("2022-11-10T03:00:00Z"));
        records.give("test-" + agreed, ConsentPurpose.TEAM_LEADER);
        records.give("test-" + learning, ConsentPurpose.TEAM_LEADER);
        String page = leader.browser().get(path()).body();
        String idle = part(page, "Chưa học bài nào", "Đang học");
        assertThat(idle).contains("Người học " + agreed).doesNotContain(silent.toString(), "chưa đồng ý");
        assertThat(page).contains("Dưới 5 người thì không ghi đã học đến đâu");
        assertThat(part(page, "Đang học", "</section>")).contains("Người học " + learning);
        assertThat(page).contains("Còn 16 ngày, đến hết 30/11/2022", "<strong>0</strong> trong ");
        for (int i = 0; i < 4; i++) {
            people.member(team);
        }
        assertThat(part(leader.browser().get(path()).body(), "Chưa học bài nào", "Đang học"))
                .containsPattern("và \\d+ người chưa đồng ý để Tổ trưởng xem tên");
        records.withdraw("test-" + agreed, ConsentPurpose.TEAM_LEADER);
        assertThat(leader.browser().get(path()).body()).doesNotContain(agreed.toString());
    }

    @Test
    void a_leader_finds_the_page_from_the_team_and_nobody_else_opens_it() {
        assertThat(leader.browser().get("/t/" + team.code()).body()).contains("href=\"" + path() + "\"");
        Team other = people.team(PROVINCE, DISTRICT, null);
        assertThat(leader.browser().get("/campaign/teams/" + other.code() + "/leading").statusCode()).isEqualTo(404);
        Newcomer member = Newcomer.join(port, team, jdbc);
        assertThat(member.browser().get(path()).statusCode()).isEqualTo(404);
        assertThat(member.browser().get("/t/" + team.code()).body()).doesNotContain(path());
    }

    @Test
    void households_told_anew_replace_the_number_and_the_province_sees_the_sum_of_its_districts() {
        Team near = people.team(PROVINCE, DISTRICT, null);
        Newcomer neighbour = Newcomer.join(port, near, jdbc).leads(jdbc);
        tell(leader, team, Map.of("PUBLIC_SERVICES", "12", "SAFETY", "1.200"));
        tell(leader, team, Map.of("PUBLIC_SERVICES", "15", "SAFETY", ""));
        tell(neighbour, near, Map.of("PUBLIC_SERVICES", "5", "HEALTH", "0"));
        assertThat(leader.browser().get(path()).body()).contains("Tháng 10/2022",
                "Dịch vụ công trực tuyến: <strong>15</strong> hộ", "An toàn trên mạng: <strong>1.200</strong> hộ");
        String row = officer("/campaign/support?month=2022-10").body().lines().filter(line -> line.contains("Phan Thiết"))
                .findFirst().orElseThrow();
        assertThat(row).contains("\"Tổ đã ghi\">2<", "\"Dịch vụ công trực tuyến\">20<", "\"An toàn trên mạng\">1.200<",
                "\"Sức khỏe điện tử\">0<", "\"Việc khác\"><span class=\"quiet\">–");
        var monitor = new WebSession("http://localhost:" + port).signIn("0900000006", "hocso-demo",
                "/campaign/support?month=2022-10");
        assertThat(monitor.last().body().lines().filter(line -> line.contains("Bình Thuận</a>")).findFirst().orElseThrow())
                .contains("\"Tổ đã ghi\">2<", "\"Dịch vụ công trực tuyến\">20<");
        assertThat(jdbc.list("select households from team_support where team_id = ? and topic = 'PUBLIC_SERVICES' order by id",
                one -> one.getInt(1), team.id())).as("what was told before stays").containsExactly(12, 15);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2022-12 | PUBLIC_SERVICES | 3      | chưa đến
            2022-xx | PUBLIC_SERVICES | 3      | Bạn chọn tháng
            2022-08 | PUBLIC_SERVICES | 3      | ba tháng gần nhất
            2022-11 | PUBLIC_SERVICES | -3     | số hộ từ 0 đến 100.000
            2022-11 | COMMERCE        | 100001 | Thương mại điện tử, bán hàng: bạn ghi số hộ
            2022-11 | COMMERCE        |        | cho ít nhất một việc
            """)
    void a_number_that_cannot_be_is_refused_and_nothing_typed_is_lost(String month, String topic, String number,
            String sentence) {
        leader.browser().get(path());
        var refused = leader.browser().post(path() + "/support", Map.of("month", month, topic, number == null ? "" : number));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains(sentence, "<title>Lỗi: ", "value=\"" + (number == null ? "" : number) + "\"");
    }

    @Test
    void what_a_leader_proposes_is_read_and_answered_by_the_province_alone() {
        leader.browser().get(path());
        assertThat(leader.browser().post(path() + "/suggestions", Map.of("body", " ")).statusCode()).isEqualTo(400);
        assertThat(leader.browser().post(path() + "/suggestions", Map.of("body", "Xin thêm <b>loa</b> cho thôn"))
                .statusCode()).isEqualTo(303);
        WebSession officer = new WebSession("http://localhost:" + port).signIn("0900000005", "hocso-demo",
                "/campaign/suggestions");
        String list = officer.last().body();
        assertThat(list).contains("Xin thêm &lt;b&gt;loa&lt;/b&gt; cho thôn");
        String answer = list.replaceAll("(?s).*?Xin thêm.*?action=\"([^\"]*)\".*", "$1");
        assertThat(officer.post(answer, Map.of("answer", "")).body()).contains("Bạn viết câu trả lời");
        assertThat(officer.post(answer, Map.of("answer", "Tuần sau có")).statusCode()).isEqualTo(303);
        assertThat(officer.post(answer, Map.of("answer", "Lần nữa")).body()).contains("đã có người trả lời");
        assertThat(leader.browser().get(path()).body()).contains("Tỉnh trả lời:</b> Tuần sau có");
        assertThat(leader.browser().get("/my-data/copy.json").body()).contains("\"suggestions\"", "Tuần sau có");
        noLongerKept();
        assertThat(officer.get("/campaign/suggestions").body()).doesNotContain("Xin thêm");
        assertThat(officer.post(answer, Map.of("answer", "Từ tỉnh khác")).statusCode()).isEqualTo(404);
        assertThat(jdbc.list("select distinct action from audit_log where object = ? order by 1", row -> row.getString(1),
                "team/" + team.code())).contains("campaign.suggestion", "campaign.suggestion-answer");
    }

    private void tell(Newcomer by, Team of, Map<String, String> numbers) {
        String page = "/campaign/teams/" + of.code() + "/leading";
        by.browser().get(page);
        var fields = new HashMap<>(numbers);
        fields.put("month", "2022-10");
        assertThat(by.browser().post(page + "/support", fields).statusCode()).isEqualTo(303);
    }

    private java.net.http.HttpResponse<String> officer(String path) {
        WebSession officer = new WebSession("http://localhost:" + port).signIn("0900000005", "hocso-demo", "/roster/imports");
        return officer.get(path + "&province=" + PROVINCE);
    }

    private static String path() {
        return "/campaign/teams/" + team.code() + "/leading";
    }

    private static String part(String page, String from, String to) {
        int start = page.indexOf(from);
        assertThat(start).as(from).isPositive();
        return page.substring(start, page.indexOf(to, start));
    }
}
