package vn.hocso.campaign.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.event.Event;
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
import vn.hocso.campaign.channel.ChannelReport.Row;
import vn.hocso.campaign.channel.Follow.Grade;
import vn.hocso.campaign.channel.Follow.Source;
import vn.hocso.identity.Scope;
import vn.hocso.roster.MemberErased;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.People;

/** A member says whether they follow the channel, the leader or the channel confirms it, and the report keeps all of that apart. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FollowTest {

    private static final String PROVINCE = "27";
    private static final LocalDate TODAY = LocalDate.of(2022, 11, 15);
    private static final Scope HERE = new Scope(false, java.util.Set.of(PROVINCE));

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    Roster roster;
    @Inject
    People people;
    @Inject
    Follows follows;
    @Inject
    Followers followers;
    @Inject
    ChannelReports reports;
    @Inject
    ServiceClock clock;
    @Inject
    Event<MemberErased> erased;
    @Inject
    Jdbc jdbc;

    private static Team team;
    private static Newcomer member;
    private static Newcomer leader;

    @BeforeEach
    void aTeam() {
        if (team == null) {
            team = team(1);
            member = Newcomer.join(port, team, jdbc);
            leader = Newcomer.join(port, team, jdbc).leads(jdbc);
        }
    }

    @AfterEach
    void nobodySaidAnything() {
        for (UUID one : List.of(member.member(), leader.member())) {
            jdbc.update("delete from channel_act where member_id = ?", one);
            followers.forget(one);
        }
    }

    @Test
    void the_box_is_empty_and_only_a_ticked_one_declares() {
        assertThat(member.browser().get("/learning").body()).contains("href=\"/channel\"");
        assertThat(member.browser().get("/channel").body()).contains("https://zalo.me/1000000000000000001",
                "name=\"follows\" value=\"yes\">", "Học Số chưa biết").doesNotContain("checked");
        HttpResponse<String> nothing = member.browser().post("/channel/declaration", Map.of());
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(nothing.body()).contains("Nếu đã bấm “Quan tâm”, bạn đánh dấu vào ô");
        assertThat(follows.of(member.member())).isEqualTo(Follow.UNKNOWN);

        for (int i = 0; i < 2; i++) {
            member.browser().postAndFollow("/channel/declaration", Map.of("follows", "yes"));
            assertThat(member.browser().last().body()).contains("Tự khai", "Chưa ai xác nhận");
        }
        assertThat(follows.history(member.member())).hasSize(1);
        member.browser().postAndFollow("/channel/declaration/withdrawal", Map.of());
        assertThat(member.browser().last().body()).contains("Đã rút lại", "Học Số chưa biết");
        assertThat(jdbc.list("select detail from audit_log where object = ? order by id", row -> row.getString(1),
                "member/" + member.member())).endsWith("declared", "taken back");
        assertThat(member.browser().get("/my-data/copy.json").body()).contains("\"channel\"", "DECLARED");
    }

    @Test
    void a_leader_confirms_who_declared_to_the_own_team_and_nobody_else() {
        assertThat(leader.browser().get("/campaign/followers").body()).doesNotContain(member.name());
        member.browser().get("/channel");
        member.browser().post("/channel/declaration", Map.of("follows", "yes"));
        leader.browser().get("/channel");
        leader.browser().post("/channel/declaration", Map.of("follows", "yes"));
        assertThat(leader.browser().get("/campaign/followers").body()).contains(member.name(), "Bạn không tự xác nhận");
        assertThat(confirm(leader.member()).statusCode()).isEqualTo(403);
        UUID elsewhere = people.member(team(2));
        follows.add(elsewhere, any -> true, Grade.DECLARED, Source.MEMBER, clock.instant());
        assertThat(confirm(elsewhere).statusCode()).isEqualTo(404);
        assertThat(leader.browser().post("/campaign/followers/confirmations", Map.of()).statusCode()).isEqualTo(404);

        assertThat(confirm(member.member()).statusCode()).isEqualTo(303);
        assertThat(member.browser().get("/channel").body()).contains("Đã xác nhận", "Tổ trưởng xác nhận lúc");
        leader.browser().postAndFollow("/campaign/followers/confirmations/withdrawal",
                Map.of("member", member.member().toString()));
        assertThat(leader.browser().last().body()).contains("Đã bỏ xác nhận", "Tự khai lúc");
        member.browser().get("/channel");
        member.browser().post("/channel/declaration/withdrawal", Map.of());
        assertThat(leader.browser().get("/campaign/followers").body()).doesNotContain(member.name());
        assertThat(confirm(member.member()).statusCode()).as("taken back meanwhile").isEqualTo(404);
    }

    @Test
    void who_leads_no_team_sees_nobody() {
        assertThat(member.browser().get("/campaign/followers").statusCode()).isEqualTo(403);
        member.browser().get("/channel");
        assertThat(member.browser().post("/campaign/followers/confirmations", Map.of("member", leader.member().toString()))
                .statusCode()).isEqualTo(403);
    }

    @Test
    void the_code_of_the_page_sent_to_the_channel_confirms_and_taking_back_forgets_who_it_was() {
        member.browser().get("/channel");
        String page = member.browser().post("/channel/code", Map.of()).body();
        Matcher code = Pattern.compile("class=\"team-code\">([2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{3})<").matcher(page);
        assertThat(code.find()).isTrue();
        Instant now = clock.instant().minusSeconds(60);
        var zalo = new PretendedChannel();
        String user = "user-" + UUID.randomUUID();
        zalo.write(user, code.group(1), now).then().statusCode(200);
        assertThat(member.browser().get("/channel").body()).contains("chưa báo là bạn đã bấm “Quan tâm”")
                .doesNotContain(code.group(1));
        zalo.follow(user, now.plusSeconds(1)).then().statusCode(200);
        assertThat(member.browser().get("/channel").body()).contains("Kênh xác nhận lúc");
        member.browser().postAndFollow("/channel/declaration/withdrawal", Map.of());
        zalo.unfollow(user, now.plusSeconds(2)).then().statusCode(200);
        assertThat(follows.of(member.member()).grade()).isEqualTo(Grade.NONE);
        assertThat(followers.of(member.member())).isEmpty();
    }

    @Test
    void the_report_counts_each_person_in_one_column_and_as_of_a_day() {
        Row before = row(TODAY);
        Row september = row(LocalDate.of(2022, 9, 30));
        Team other = team(3);
        Instant early = Instant.parse("2022-09-30T16:59:59Z");
        Instant late = Instant.parse("2022-09-30T17:00:00Z");
        act(people.member(other), Grade.DECLARED, Source.MEMBER, early);
        UUID confirmed = people.member(other);
        act(confirmed, Grade.DECLARED, Source.MEMBER, early);
        act(confirmed, Grade.CONFIRMED, Source.LEADER, late);
        act(people.member(other), Grade.CONFIRMED, Source.CHANNEL, early);
        UUID left = people.member(other);
        act(left, Grade.CONFIRMED, Source.CHANNEL, early);
        act(left, Grade.UNFOLLOWED, Source.CHANNEL, late);
        UUID takenBack = people.member(other);
        act(takenBack, Grade.DECLARED, Source.MEMBER, early);
        act(takenBack, Grade.NONE, Source.MEMBER, late);

        assertThat(row(TODAY)).isEqualTo(before.plus(new Row("", "", 5, 1, 1, 1, 1)));
        assertThat(row(LocalDate.of(2022, 9, 30))).as("the last second of September").isEqualTo(
                september.plus(new Row("", "", 5, 3, 0, 2, 0)));
    }

    @Test
    void the_ministry_reads_all_three_side_by_side_and_a_province_its_own() {
        var admin = new WebSession("http://localhost:" + port).signIn("0900000008", "hocso-demo", "/campaign/channel");
        HttpResponse<String> wrong = admin.post("/campaign/channel/totals",
                Map.of("day", "16/11/2022", "total", "nhiều", "source", ""));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("chưa đến", "Bạn ghi một số nguyên", "Bạn ghi số này lấy từ đâu", "value=\"nhiều\"");
        admin.postAndFollow("/campaign/channel/totals",
                Map.of("day", "14/11/2022", "total", "152.300", "source", "Trang quản lý kênh"));
        var ministry = new WebSession("http://localhost:" + port).signIn("0900000006", "hocso-demo", "/campaign/channel");
        assertThat(ministry.last().body()).contains("Tự khai", "Đã xác nhận", "<strong>152.300</strong>", "14/11/2022",
                "Trang quản lý kênh", "Bắc Ninh", "Cả nước", "đến hết ngày 30/09/2022")
                .doesNotContain("Ghi số của kênh", member.name());
        assertThat(ministry.get("/campaign/channel?asOf=13/11/2022").body()).contains("Chưa có số của kênh đến ngày này");
        assertThat(ministry.get("/campaign/channel?asOf=31/02/2022").statusCode()).isEqualTo(400);
        var hue = new WebSession("http://localhost:" + port).signIn("0900000007", "hocso-demo", "/campaign/channel");
        assertThat(hue.last().body()).contains("Thừa Thiên Huế", "Phạm vi của bạn").doesNotContain("Bắc Ninh");
        assertThat(jdbc.list("select detail from audit_log where action = 'campaign.channel-total'", row -> row.getString(1)))
                .contains("152300 by Trang quản lý kênh");
        jdbc.update("delete from channel_total");
    }

    @Test
    void whoever_is_erased_leaves_no_tie_to_the_channel() {
        member.browser().get("/channel");
        member.browser().post("/channel/code", Map.of());
        jdbc.update("insert into channel_follower (follower, member_id, heard_at) values ('x', ?, ?)", member.member(),
                clock.instant());
        erased.fire(new MemberErased(member.member()));
        for (String table : List.of("channel_code", "channel_follower")) {
            assertThat(jdbc.list("select 1 from " + table + " where member_id = ?", row -> 1, member.member())).as(table)
                    .isEmpty();
        }
    }

    private HttpResponse<String> confirm(UUID whom) {
        leader.browser().get("/campaign/followers");
        return leader.browser().post("/campaign/followers/confirmations", Map.of("member", whom.toString()));
    }

    private void act(UUID whom, Grade grade, Source source, Instant at) {
        assertThat(follows.add(whom, any -> true, grade, source, at)).isTrue();
    }

    private Row row(LocalDate day) {
        return reports.of(HERE, day).rows().get(0);
    }

    private Team team(int district) {
        String code = roster.unitsIn(PROVINCE).get(district).code();
        return people.team(PROVINCE, code, roster.unitsIn(code).get(0).code());
    }
}
