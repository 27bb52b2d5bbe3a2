package vn.hocso.roster.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

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
import vn.hocso.roster.ScopeGrants;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.Jdbc;
import vn.hocso.training.People;
import vn.hocso.training.Sums;

/** If this fails, somebody who moved to another hamlet stays in the old team for ever, or walks into any team they like. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TransferTest {

    private static final String OFFICER = "00000000-0000-4000-8000-000000000005";
    private static final String PROVINCE = "64";
    private static final String DESK = "/roster/transfers";

    private static Team home;
    private static Team into;
    private static Newcomer leader;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    People people;
    @Inject
    ScopeGrants scopes;
    @Inject
    Sums sums;
    @Inject
    Jdbc jdbc;

    private Newcomer member;

    @BeforeEach
    void aMemberAndTheLeaderOfAnotherTeam() {
        scopes.grantProvince(OFFICER, PROVINCE, "test of transfers");
        if (leader == null) {
            home = people.team(PROVINCE, "622", "23563");
            into = people.team(PROVINCE, "622", "23566");
            leader = Newcomer.join(port, into, jdbc).leads(jdbc);
        }
        member = Newcomer.join(port, home, jdbc);
    }

    @AfterEach
    void theRecountAgrees() {
        jdbc.update("delete from scope_grant where granted_by = 'test of transfers'");
        assertThat(sums.differences(PROVINCE)).isZero();
    }

    @Test
    void a_sheet_of_another_team_leads_to_asking_and_the_leader_lets_the_person_in() {
        assertThat(follow("/my-data")).contains("href=\"/transfer\"");
        assertThat(follow("/t/QUOCGIA")).contains("Bạn đang ở <strong>" + home.name(), "href=\"/transfer\"");
        assertThat(follow("/transfer")).contains("action=\"/transfer/teams\"", home.name());
        assertThat(follow("/t/" + into.code())).contains("Bạn đang ở <strong>" + home.name(),
                "href=\"/transfer/teams?team=" + into.code() + "\"");
        String form = follow("/transfer/teams?team=" + into.code());
        assertThat(form).contains("người xác nhận thấy tên bạn <strong>" + member.name(), "Tổ trưởng hoặc Tổ phó của Tổ",
                "với vai trò tổ viên");
        assertThat(leader.browser().get(DESK).body()).as("nobody sees a name before it was sent").doesNotContain(member.name());

        String waiting = member.browser().postAndFollow("/transfer", Map.of("team", into.code())).body();
        assertThat(waiting).contains("Đã gửi yêu cầu", "Đang chờ xác nhận", into.name(), "Gửi lúc", "không tự hết hạn");
        assertThat(team()).isEqualTo(home.id());
        assertThat(leader.browser().get("/campaign/teams/" + into.code() + "/leading").body())
                .contains("người xin chuyển vào Tổ", "chờ từ", "href=\"" + DESK + "\"");
        assertThat(leader.browser().get("/t/" + into.code()).body()).contains("href=\"" + DESK + "\"");
        String desk = leader.browser().get(DESK).body();
        assertThat(desk).contains(member.name(), "Đang ở " + home.name()).doesNotContain("Đã chuyển trong 30 ngày");

        assertThat(leader.browser().post(DESK + "/" + open() + "/confirmation", Map.of()).statusCode()).isEqualTo(303);
        assertThat(leader.browser().get(DESK + "?done=confirmed").body()).contains("Đã xác nhận.")
                .doesNotContain(member.name());
        assertThat(team()).isEqualTo(into.id());
        assertThat(jdbc.list("select role from membership where member_id = ? and valid_to is null", row -> row.getString(1),
                member.member())).containsExactly("MEMBER");
        assertThat(follow("/transfer")).contains("đã được xác nhận lúc").doesNotContain("Đang chờ");
        assertThat(follow("/my-data")).contains(into.place());
        assertThat(follow("/t/" + into.code())).contains("Bạn đang ở Tổ này");
        assertThat(
                jdbc.list("select action || ' ' || detail from audit_log where object = ? order by id", row -> row.getString(1),
                        "member/" + member.member()))
                .containsExactly("roster.transfer-request for team " + into.code(),
                        "roster.transfer from team " + home.code() + " to " + into.code());
    }

    @Test
    void the_team_is_found_by_code_or_by_place_and_what_is_no_team_is_said_at_the_field() {
        assertThat(follow("/transfer/teams?code=" + into.code().toLowerCase())).contains("Xin chuyển Tổ", into.name());
        HttpResponse<String> wrong = member.browser().get("/transfer/teams?code=ABC");
        assertThat(wrong.statusCode()).isEqualTo(404);
        assertThat(wrong.body()).contains("<title>Lỗi: ", "id=\"code-error\"", "value=\"ABC\"");
        assertThat(follow("/transfer/teams?code=quoc-gia")).as("the sheet of the country")
                .contains("href=\"/transfer/teams?unit=64\"");
        assertThat(follow("/transfer/teams")).contains("href=\"/transfer/teams?unit=64\"");
        assertThat(follow("/transfer/teams?unit=622")).contains("href=\"/transfer/teams?unit=23566\"");
        assertThat(follow("/transfer/teams?unit=23566")).contains("href=\"/transfer/teams?team=" + into.code() + "\"");
        assertThat(follow("/transfer/teams?unit=64&q=pleiku")).contains("action=\"/transfer/teams\"", "Pleiku");
        assertThat(follow("/transfer/teams?team=" + home.code())).as("the own one").contains("Bạn đang ở Tổ này");
        assertThat(member.browser().get("/transfer/teams?team=ABCDEF").statusCode()).isEqualTo(404);
    }

    @Test
    void asked_twice_it_is_one_and_another_team_has_to_wait_until_it_is_taken_back() {
        Team other = people.team(PROVINCE, "622", "23569");
        follow("/transfer/teams?team=" + into.code());
        for (int tap = 0; tap < 2; tap++) {
            assertThat(ask(into).statusCode()).isEqualTo(303);
        }
        assertThat(requests()).isEqualTo(1);
        HttpResponse<String> second = ask(other);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Bạn đang xin chuyển sang " + into.name(), "rút lại yêu cầu đó trước");
        assertThat(follow("/transfer/teams?team=" + other.code())).as("no form while one waits").contains("Đang chờ xác nhận");

        assertThat(member.browser().postAndFollow("/transfer/withdrawal", Map.of()).body()).contains("Đã rút lại yêu cầu");
        assertThat(member.browser().post("/transfer/withdrawal", Map.of()).statusCode()).as("tapped twice").isEqualTo(303);
        assertThat(leader.browser().get(DESK).body()).doesNotContain(member.name());
        assertThat(ask(other).statusCode()).isEqualTo(303);
        assertThat(team()).isEqualTo(home.id());
        assertThat(ask(home).body()).contains("không có gì để chuyển");
    }

    @Test
    void more_than_a_few_requests_a_day_are_refused() {
        follow("/transfer");
        for (int i = 0; i < Transfers.MOST_A_DAY; i++) {
            ask(into);
            member.browser().post("/transfer/withdrawal", Map.of());
        }
        HttpResponse<String> last = ask(into);
        assertThat(last.statusCode()).isEqualTo(409);
        assertThat(last.body()).contains("gửi lại vào ngày mai");
    }

    @Test
    void a_refusal_has_a_reason_and_the_member_reads_it() {
        follow("/transfer");
        ask(into);
        long id = open();
        leader.browser().get(DESK);
        assertThat(leader.browser().post(DESK + "/" + id + "/refusal", Map.of("refusal", "Tôi không thích")).statusCode())
                .isEqualTo(400);
        for (int tap = 0; tap < 2; tap++) {
            assertThat(leader.browser().post(DESK + "/" + id + "/refusal", Map.of("refusal", "LIVES_ELSEWHERE")).statusCode())
                    .isEqualTo(303);
        }
        HttpResponse<String> late = leader.browser().post(DESK + "/" + id + "/confirmation", Map.of());
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("không còn chờ");
        assertThat(follow("/transfer")).contains("không được xác nhận", "Không ở địa bàn của Tổ");
        assertThat(member.browser().post("/transfer/withdrawal", Map.of()).statusCode()).isEqualTo(409);
        assertThat(team()).isEqualTo(home.id());
    }

    @Test
    void a_deputy_decides_as_well_and_neither_a_member_nor_another_leader_nor_the_person_does() {
        follow("/transfer");
        ask(into);
        long id = open();
        Newcomer neighbour = Newcomer.join(port, into, jdbc);
        assertThat(neighbour.browser().get(DESK).statusCode()).isEqualTo(403);
        assertThat(neighbour.browser().get("/t/" + into.code()).body()).doesNotContain(DESK);
        Newcomer stranger = Newcomer.join(port, people.team(PROVINCE, "622", "23569"), jdbc).leads(jdbc);
        assertThat(stranger.browser().get(DESK).body()).doesNotContain(member.name());
        for (String step : List.of("confirmation", "refusal", "reversal")) {
            assertThat(stranger.browser().post(DESK + "/" + id + "/" + step, Map.of("refusal", "WRONG_TEAM")).statusCode())
                    .as(step)
                    .isEqualTo(404);
        }
        // Of a list, the person leads the team without being in it by account.
        people.list(into, 1, member.member());
        jdbc.update(
                "update roster_membership set role = 'LEADER' where entry_id in (select id from roster_entry where claimed_by = ?)",
                member.member());
        assertThat(member.browser().get(DESK).body()).contains("Đây là yêu cầu của bạn")
                .doesNotContain("/" + id + "/confirmation");
        for (String step : List.of("confirmation", "refusal")) {
            HttpResponse<String> own = member.browser().post(DESK + "/" + id + "/" + step, Map.of("refusal", "WRONG_TEAM"));
            assertThat(own.statusCode()).as(step).isEqualTo(403);
            assertThat(own.body()).contains("không tự xác nhận cho mình");
        }
        jdbc.update("update membership set role = 'DEPUTY' where member_id = ?", neighbour.member());
        assertThat(neighbour.browser().get("/t/" + into.code()).body()).contains(DESK);
        assertThat(neighbour.browser().get(DESK).body()).contains(member.name());
        assertThat(neighbour.browser().post(DESK + "/" + id + "/confirmation", Map.of()).statusCode()).isEqualTo(303);
        assertThat(neighbour.browser().post(DESK + "/" + id + "/reversal", Map.of()).statusCode()).as("officers alone")
                .isEqualTo(403);
        assertThat(team()).isEqualTo(into.id());
    }

    @Test
    void of_a_team_without_a_leader_the_officer_of_the_province_decides_and_lets_the_person_go_back() {
        Team alone = people.team(PROVINCE, "622", "23575");
        assertThat(follow("/transfer/teams?team=" + alone.code()))
                .contains("cán bộ quản lý danh sách của Gia Lai, vì Tổ chưa có");
        ask(alone);
        assertThat(follow("/transfer")).contains("vì Tổ chưa có Tổ trưởng");
        long id = open();
        var officer = new WebSession("http://localhost:" + port).signIn("0900000005", "hocso-demo", "/roster/imports");
        assertThat(officer.last().body()).contains("href=\"" + DESK + "\"");
        assertThat(officer.get("/roster/matches").body()).contains("href=\"" + DESK + "\"");
        assertThat(officer.get(DESK).body()).contains(member.name());
        jdbc.update("delete from scope_grant where granted_by = 'test of transfers'");
        assertThat(officer.get(DESK).body()).as("of another province").doesNotContain(member.name());
        assertThat(officer.post(DESK + "/" + id + "/confirmation", Map.of()).statusCode()).isEqualTo(404);
        scopes.grantProvince(OFFICER, PROVINCE, "test of transfers");
        for (int tap = 0; tap < 2; tap++) {
            assertThat(officer.post(DESK + "/" + id + "/confirmation", Map.of()).statusCode()).isEqualTo(303);
        }
        assertThat(team()).isEqualTo(alone.id());
        assertThat(officer.get(DESK).body()).contains("Đã chuyển trong 30 ngày qua", member.name(), "/" + id + "/reversal");
        for (int tap = 0; tap < 2; tap++) {
            assertThat(officer.post(DESK + "/" + id + "/reversal", Map.of()).statusCode()).isEqualTo(303);
        }
        assertThat(team()).isEqualTo(home.id());
        assertThat(officer.get(DESK).body()).doesNotContain("/" + id + "/reversal");
        assertThat(follow("/transfer")).contains("đã hoàn tác việc chuyển", "trở lại Tổ trước đó");
        assertThat(jdbc.list("select distinct detail from audit_log where object = ? and action = 'roster.transfer-reversal'",
                row -> row.getString(1), "member/" + member.member()))
                .containsExactly("from team " + alone.code() + " back to " + home.code());
    }

    @Test
    void who_asks_finds_it_in_the_copy_of_their_data() {
        follow("/transfer");
        ask(into);
        assertThat(follow("/my-data/copy.json")).contains("\"transfers\"", "\"team\":\"" + into.code() + "\"");
        assertThat(follow("/my-data/copy.html")).contains("Yêu cầu chuyển Tổ", "đang chờ xác nhận");
    }

    private HttpResponse<String> ask(Team team) {
        return member.browser().post("/transfer", Map.of("team", team.code()));
    }

    private String follow(String path) {
        return member.browser().follow(path).body();
    }

    private long open() {
        return jdbc.first("select id from team_transfer where member_id = ? and outcome is null", row -> row.getLong(1),
                member.member()).orElseThrow();
    }

    private long requests() {
        return jdbc.first("select count(*) from team_transfer where member_id = ?", row -> row.getLong(1), member.member())
                .orElseThrow();
    }

    private long team() {
        return jdbc.first("select team_id from membership where member_id = ? and valid_to is null", row -> row.getLong(1),
                member.member()).orElseThrow();
    }
}
