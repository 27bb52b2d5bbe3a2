package vn.hocso.campaign.practice;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What is published can be corrected: nobody publishes alone, and what it said before stays to be read. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CorrectionTest {

    private static final String OFFICER = "00000000-0000-4000-8000-000000000005";
    private static final String PROVINCE = "72";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    ScopeGrants scopes;
    @Inject
    Roster roster;
    @Inject
    People people;
    @Inject
    Practices practices;
    @Inject
    Jdbc jdbc;

    private static Team team;
    private static Newcomer leader;
    private static Newcomer member;
    private static WebSession officer;
    private final String word = UUID.randomUUID().toString().replaceAll("\\d|-", "");
    private final String title = "Chợ số " + word;
    private long id;

    @BeforeEach
    void aPublishedPractice() {
        scopes.grantProvince(OFFICER, PROVINCE, "test of corrections");
        if (team == null) {
            String district = roster.unitsIn(PROVINCE).get(2).code();
            team = people.team(PROVINCE, district, roster.unitsIn(district).get(0).code());
            leader = Newcomer.join(port, team, jdbc).leads(jdbc);
            member = Newcomer.join(port, team, jdbc);
            officer = new WebSession("http://localhost:" + port).signIn("0900000005", "hocso-demo", "/campaign/practices");
        }
        id = practices.write(team, title, "Lúc đầu có 12 sạp.", leader.subject());
        practices.decide(practices.find(id).orElseThrow(), Practice.State.SUBMITTED, 1, Practice.State.PUBLISHED, null,
                OFFICER);
    }

    @AfterEach
    void noLongerKept() {
        jdbc.update("delete from scope_grant where granted_by = 'test of corrections'");
    }

    @Test
    void the_old_text_stays_until_the_province_agreed_and_is_a_version_afterwards() {
        propose(leader.browser(), "Bây giờ có 19 sạp ở bờ kênh.");
        assertThat(leader.browser().last().body()).contains("Đã gửi bản sửa");
        assertThat(read()).contains("Lúc đầu có 12 sạp.").doesNotContain("19 sạp", "đã sửa ngày");
        assertThat(found("bo kenh")).doesNotContain(title);
        assertThat(officer.get("/campaign/practices").body()).contains("Có bản sửa chờ duyệt");
        assertThat(officer.get(path()).body()).contains("Bây giờ có 19 sạp", "Lúc đầu có 12 sạp.", "Đăng bản sửa");
        officer.postAndFollow(path() + "/publication", Map.of("correction", String.valueOf(newest())));
        assertThat(officer.last().body()).contains("Đã đăng bản sửa");
        assertThat(read()).contains("Bây giờ có 19 sạp", "đã sửa ngày 15/11/2022", "Bản trước khi sửa, đăng ngày 15/11/2022",
                "Lúc đầu có 12 sạp.");
        assertThat(found("bo kenh")).contains(title);
        assertThat(officer.post(path() + "/publication", Map.of("correction", String.valueOf(newest()))).statusCode())
                .as("decided already").isEqualTo(409);
    }

    @Test
    void nobody_publishes_the_own_correction() {
        propose(leader.browser(), "Tự sửa.");
        assertThat(leader.browser().post(path() + "/publication", Map.of("correction", String.valueOf(newest()))).statusCode())
                .isEqualTo(403);
        assertThat(leader.browser().get(path()).body()).doesNotContain("Đăng bản sửa</button>");
        officer.get(path());
        officer.postAndFollow(path() + "/return", Map.of("correction", String.valueOf(newest()), "why", "Ghi rõ là sạp rau"));
        assertThat(leader.browser().get(path()).body()).contains("Ghi rõ là sạp rau", "Tự sửa.");

        propose(officer, "Cán bộ sửa lỗi chữ.");
        assertThat(officer.post(path() + "/publication", Map.of("correction", String.valueOf(newest()))).statusCode())
                .isEqualTo(403);
        leader.browser().get(path());
        leader.browser().postAndFollow(path() + "/publication", Map.of("correction", String.valueOf(newest())));
        assertThat(read()).contains("Cán bộ sửa lỗi chữ.", "đã sửa ngày");
    }

    @Test
    void one_correction_waits_at_a_time_and_what_was_never_public_is_no_version() {
        propose(leader.browser(), "Bản sửa thứ nhất.");
        officer.get(path());
        assertThat(officer.post(path(), Map.of("title", title, "body", "Bản sửa thứ hai.")).statusCode()).isEqualTo(409);
        assertThat(officer.post(path() + "/return", Map.of("correction", String.valueOf(newest()), "why", " ")).body())
                .contains("Bạn viết lý do");
        officer.postAndFollow(path() + "/return", Map.of("correction", String.valueOf(newest()), "why", "Chưa rõ"));
        propose(leader.browser(), "Bản sửa thứ ba.");
        officer.get(path());
        officer.postAndFollow(path() + "/publication", Map.of("correction", String.valueOf(newest())));
        assertThat(read()).contains("Bản sửa thứ ba.", "Lúc đầu có 12 sạp.").doesNotContain("Bản sửa thứ nhất.");
        leader.browser().get(path());
        assertThat(leader.browser().post(path(), Map.of("title", title, "body", "Bản sửa thứ ba.")).body())
                .contains("Bạn chưa sửa gì");
    }

    @Test
    void strangers_neither_see_nor_propose_and_what_was_withdrawn_is_not_corrected() {
        assertThat(member.browser().get(path()).statusCode()).isEqualTo(404);
        member.browser().get("/practices");
        propose(leader.browser(), "Sửa trước khi gỡ.");
        officer.get("/campaign/practices/" + id);
        officer.postAndFollow("/campaign/practices/" + id + "/withdrawal", Map.of("version", "1", "why", "Tổ đề nghị gỡ"));
        assertThat(officer.post(path() + "/publication", Map.of("correction", String.valueOf(newest()))).statusCode())
                .isEqualTo(409);
        assertThat(member.browser().get("/practices/" + id).statusCode()).isEqualTo(404);
    }

    private void propose(WebSession by, String body) {
        by.get(path());
        by.postAndFollow(path(), Map.of("title", title, "body", body));
    }

    private String read() {
        return member.browser().get("/practices/" + id).body();
    }

    private String found(String words) {
        return member.browser().get("/practices?q=" + (words + " " + word).replace(' ', '+')).body();
    }

    private long newest() {
        return jdbc.first("select max(id) from practice_correction where practice_id = ?", row -> row.getLong(1), id)
                .orElseThrow();
    }

    private String path() {
        return "/campaign/practices/" + id + "/correction";
    }
}
