package vn.hocso.campaign.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.campaign.Newcomer;
import vn.hocso.roster.Roster;
import vn.hocso.roster.ScopeGrants;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.Jdbc;
import vn.hocso.training.People;

/** A leader writes what the team does well, the province reads it first, and then everybody finds it, with or without diacritics. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PracticeTest {

    private static final String OFFICER = "00000000-0000-4000-8000-000000000005";
    private static final String PROVINCE = "27";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    ScopeGrants scopes;
    @Inject
    Roster roster;
    @Inject
    People people;
    @Inject
    Jdbc jdbc;

    private static Team team;
    private static Newcomer leader;
    private static Newcomer member;
    private static WebSession officer;
    private final String title = "Đi từng ngõ, gõ từng nhà " + UUID.randomUUID().toString().replaceAll("\\d|-", "");

    @BeforeEach
    void aLeaderAndAnOfficer() {
        scopes.grantProvince(OFFICER, PROVINCE, "test of practices");
        if (team == null) {
            String district = roster.unitsIn(PROVINCE).get(4).code();
            team = people.team(PROVINCE, district, roster.unitsIn(district).get(0).code());
            leader = Newcomer.join(port, team, jdbc).leads(jdbc);
            member = Newcomer.join(port, team, jdbc);
            officer = new WebSession("http://localhost:" + port).signIn("0900000005", "hocso-demo", "/campaign/practices");
        }
    }

    @AfterEach
    void noLongerKept() {
        jdbc.update("delete from scope_grant where granted_by = 'test of practices'");
    }

    @Test
    void nobody_reads_it_before_the_province_did_and_then_everybody_finds_it_without_diacritics() {
        long id = write();
        assertThat(member.browser().get("/practices").body()).doesNotContain(title);
        assertThat(member.browser().get("/practices/" + id).statusCode()).isEqualTo(404);
        assertThat(member.browser().get("/campaign/practices/" + id).statusCode()).isEqualTo(404);
        assertThat(officer.get("/campaign/practices").body()).contains(title, "Chờ duyệt");
        officer.get("/campaign/practices/" + id);
        officer.postAndFollow("/campaign/practices/" + id + "/publication", Map.of("version", "1"));
        assertThat(officer.last().body()).contains("Đã đăng.");

        String own = title.substring(title.lastIndexOf(' ') + 1);
        for (String query : List.of("go tung nha " + own, "GÕ+nhà", "nguoi gia " + own, "bac ninh " + own)) {
            assertThat(member.browser().get("/practices?q=" + query.replace(' ', '+')
                    .replace("GÕ", "G%C3%95").replace("nhà", "nh%C3%A0")).body()).as(query).contains(title);
        }
        assertThat(member.browser().get("/practices?q=" + own + "+khongcogi").body()).doesNotContain(title)
                .contains("Không có bài nào");
        assertThat(member.browser().get("/practices?q=%25%5C_").statusCode()).isEqualTo(200);
        assertThat(member.browser().get("/practices/" + id).body()).contains("<p>Người già ngại cài ứng dụng.</p>", team.name())
                .doesNotContain(leader.name());
        var ministry = new WebSession("http://localhost:" + port).signIn("0900000006", "hocso-demo", "/practices/" + id);
        assertThat(ministry.last().body()).contains(title);
        assertThat(audited(id)).containsExactly("written for team " + team.code(), "PUBLISHED version 1");
    }

    @Test
    void what_comes_back_says_why_and_is_written_anew() {
        long id = write();
        officer.get("/campaign/practices/" + id);
        assertThat(officer.post("/campaign/practices/" + id + "/return", Map.of("version", "1", "why", " ")).body())
                .contains("Bạn viết lý do");
        officer.postAndFollow("/campaign/practices/" + id + "/return",
                Map.of("version", "1", "why", "Bỏ số điện thoại trong bài"));
        assertThat(officer.last().body()).contains("Đã trả lại");
        assertThat(leader.browser().get("/campaign/practices/" + id).body()).contains("Bỏ số điện thoại trong bài",
                "Gửi lại để duyệt");
        leader.browser().postAndFollow("/campaign/practices/" + id + "/text", Map.of("title", title, "body", "Đã bỏ."));
        assertThat(leader.browser().last().body()).contains("Đã gửi để cán bộ", "bản 2");
        assertThat(
                leader.browser().post("/campaign/practices/" + id + "/text", Map.of("title", title, "body", "x")).statusCode())
                .as("it waits already").isEqualTo(409);
        officer.get("/campaign/practices/" + id);
        assertThat(officer.post("/campaign/practices/" + id + "/publication", Map.of("version", "1")).statusCode())
                .as("another version than the one that was read").isEqualTo(409);
        officer.postAndFollow("/campaign/practices/" + id + "/publication", Map.of("version", "2"));
        officer.postAndFollow("/campaign/practices/" + id + "/withdrawal", Map.of("version", "2", "why", "Tổ đề nghị gỡ"));
        assertThat(officer.last().body()).contains("Đã gỡ");
        assertThat(member.browser().get("/practices/" + id).statusCode()).isEqualTo(404);
        assertThat(audited(id)).endsWith("RETURNED version 1", "written anew, version 2", "PUBLISHED version 2",
                "WITHDRAWN version 2");
    }

    @Test
    void only_leaders_write_only_for_their_team_and_no_markup() {
        assertThat(member.browser().get("/campaign/new-practice").statusCode()).isEqualTo(403);
        assertThat(member.browser().get("/campaign/practices").statusCode()).isEqualTo(403);
        assertThat(officer.get("/campaign/new-practice").statusCode()).isEqualTo(403);
        leader.browser().get("/campaign/new-practice");
        HttpResponse<String> wrong = leader.browser().post("/campaign/practices",
                Map.of("team", "222222", "title", title, "body", "<script>x</script>"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("Bạn chọn Tổ", "không viết mã trang web", title, "&lt;script&gt;x");
    }

    @Test
    void a_team_does_not_publish_itself_and_no_officer_decides_elsewhere() {
        long id = write();
        leader.browser().get("/campaign/practices/" + id);
        assertThat(leader.browser().post("/campaign/practices/" + id + "/publication", Map.of("version", "1")).statusCode())
                .isEqualTo(403);
        noLongerKept();
        assertThat(officer.get("/campaign/practices/" + id).statusCode()).isEqualTo(404);
        officer.get("/campaign/new-notice");
        assertThat(officer.post("/campaign/practices/" + id + "/publication", Map.of("version", "1")).statusCode())
                .isEqualTo(404);
    }

    private long write() {
        leader.browser().get("/campaign/new-practice");
        leader.browser().postAndFollow("/campaign/practices", Map.of("team", team.code(), "title", title, "body",
                "Người già ngại cài ứng dụng.\n\nTổ đến từng nhà vào buổi tối."));
        assertThat(leader.browser().last().body()).contains("Đã gửi để cán bộ của tỉnh duyệt", title);
        String path = leader.browser().at().getPath();
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    private List<String> audited(long id) {
        return jdbc.list("select detail from audit_log where action = 'campaign.practice' and object = ? order by id",
                row -> row.getString(1), "practice/" + id);
    }
}
