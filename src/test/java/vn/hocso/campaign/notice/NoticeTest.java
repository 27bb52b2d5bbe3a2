package vn.hocso.campaign.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
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
import vn.hocso.learning.NoticeBoard;
import vn.hocso.roster.Roster;
import vn.hocso.roster.ScopeGrants;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.People;

/** An officer announces to members of the province: who it is for reads it, once it is read it counts, and nothing said before is lost. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoticeTest {

    private static final String OFFICER = "00000000-0000-4000-8000-000000000005";
    private static final String PROVINCE = "26";
    private static final String HERE = "DMHC-2022:26";
    private static final LocalDate TODAY = LocalDate.of(2022, 11, 15);

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    ScopeGrants scopes;
    @Inject
    Roster roster;
    @Inject
    People people;
    @Inject
    NoticeBoard board;
    @Inject
    Board here;
    @Inject
    Notices notices;
    @Inject
    Receipts receipts;
    @Inject
    ServiceClock clock;
    @Inject
    Jdbc jdbc;

    private static WebSession officer;
    private static WebSession admin;
    private static Newcomer member;
    private static Newcomer leader;
    private final String title = "Họp giao ban " + UUID.randomUUID();

    @BeforeEach
    void anOfficerAndTwoPeople() {
        scopes.grantProvince(OFFICER, PROVINCE, "test of notices");
        if (officer == null) {
            Team team = team(PROVINCE, 0);
            member = Newcomer.join(port, team, jdbc);
            leader = Newcomer.join(port, team, jdbc).leads(jdbc);
            admin = new WebSession("http://localhost:" + port).signIn("0900000008", "hocso-demo", "/campaign/notices");
            officer = new WebSession("http://localhost:" + port).signIn("0900000005", "hocso-demo", "/campaign/notices");
        }
    }

    @AfterEach
    void nothingIsAnnouncedAnyMore() {
        jdbc.update("delete from scope_grant where granted_by = 'test of notices'");
        jdbc.update("update notice set withdrawn_at = written_at, withdrawn_why = 'test' where withdrawn_at is null");
        here.forget(new NoticesChanged());
    }

    @Test
    void members_of_the_place_read_it_on_their_home_and_say_so_once_and_its_author_sees_how_many() {
        long id = announce("ALL", HERE);
        assertThat(member.browser().get("/learning").body()).contains("Thông báo", title, "Chưa đọc");
        String page = member.browser().get("/notices/" + id).body();
        assertThat(page).contains("<p>Sáng thứ bảy.<br>Mang theo sổ.</p>", "Cán bộ phụ trách Vĩnh Phúc",
                "href=\"https://dichvucong.gov.vn/a?b=c&amp;d=e\"").doesNotContain("href=\"http:");
        assertThat(officer.get("/campaign/notices/" + id).body()).contains("0 người");
        for (int i = 0; i < 2; i++) {
            member.browser().postAndFollow("/notices/" + id + "/receipt", Map.of());
            assertThat(member.browser().last().body()).contains("Đã ghi là bạn đã đọc", title);
        }
        assertThat(member.browser().get("/learning").body()).contains(title).doesNotContain("Chưa đọc");
        assertThat(leader.browser().get("/learning").body()).as("others are asked for themselves").contains("Chưa đọc");
        assertThat(officer.get("/campaign/notices/" + id).body()).contains("<dd>1 người</dd>").doesNotContain(member.name());
        assertThat(officer.get("/campaign/notices").body()).contains(title, "Đang hiện");
        assertThat(audited("notice/" + id)).containsExactly("written for DMHC-2022:26, from 2022-11-15");
        assertThat(member.browser().get("/offline/session").body()).as("what a phone keeps").contains(title, "\"until\":null",
                "Sáng thứ bảy.\\nMang theo sổ.");
        assertThat(member.browser().get("/my-data/copy.json").body()).contains("noticesRead", title);
    }

    @Test
    void reading_a_page_is_no_receipt_and_neither_is_a_form_from_elsewhere() {
        long id = announce("ALL", HERE);
        member.browser().get("/notices/" + id);
        assertThat(member.browser().any("POST", "/notices/" + id + "/receipt").statusCode()).isEqualTo(400);
        assertThat(member.browser().get("/notices/" + id).body()).contains("Tôi đã đọc");
    }

    @Test
    void what_is_for_leaders_or_for_other_places_is_not_there_for_others() {
        String other = roster.unitsIn(PROVINCE).get(1).code();
        long leaders = announce("LEADERS", HERE);
        long elsewhere = announce("ALL", "DMHC-2022:" + other);
        assertThat(leader.browser().get("/learning").body()).contains("/notices/" + leaders)
                .doesNotContain("/notices/" + elsewhere);
        assertThat(member.browser().get("/learning").body()).doesNotContain("/notices/");
        for (long id : List.of(leaders, elsewhere)) {
            assertThat(member.browser().get("/notices/" + id).statusCode()).isEqualTo(404);
            assertThat(member.browser().post("/notices/" + id + "/receipt", Map.of()).statusCode()).isEqualTo(404);
        }
        assertThat(board.of(UUID.randomUUID(), team(PROVINCE, 1))).extracting(NoticeBoard.Posted::id)
                .containsExactly(elsewhere);
    }

    @Test
    void an_author_sees_how_many_a_notice_is_for_today() {
        Team team = team(PROVINCE, 2);
        Notice everybody = notice("ALL", "DMHC-2022:" + team.districtCode());
        Notice leaders = notice("LEADERS", "DMHC-2022:" + team.districtCode());
        long people = receipts.audience(everybody, TODAY);
        long leading = receipts.audience(leaders, TODAY);
        UUID joined = this.people.member(team);
        assertThat(receipts.audience(everybody, TODAY)).isEqualTo(people + 1);
        assertThat(receipts.audience(leaders, TODAY)).isEqualTo(leading);
        jdbc.update("update membership set role = 'LEADER' where member_id = ?", joined);
        assertThat(receipts.audience(leaders, TODAY)).isEqualTo(leading + 1);
        assertThat(officer.get("/campaign/notices/" + leaders.id()).body())
                .contains("Chỉ Tổ trưởng, hiện có " + (leading + 1) + " người");
    }

    @Test
    void the_country_and_clusters_are_for_the_centre() {
        long country = post(admin, "ALL", Area.COUNTRY);
        long cluster = post(admin, "ALL", "MIC-2022:" + roster.clusters("MIC-2022", TODAY).stream()
                .filter(one -> one.provinceCodes().contains(PROVINCE)).findFirst().orElseThrow().no());
        assertThat(member.browser().get("/notices").body()).contains("/notices/" + country, "/notices/" + cluster,
                "Ban điều hành chương trình");
        assertThat(board.of(UUID.randomUUID(), null)).as("without a team").extracting(NoticeBoard.Posted::id)
                .containsExactly(country);
        assertThat(officer.get("/campaign/notices/" + country).statusCode()).isEqualTo(404);
        assertThat(officer.get("/campaign/notices").body()).doesNotContain("/campaign/notices/" + cluster);
        assertThat(officer.post("/campaign/notices/" + country + "/withdrawal", Map.of("why", "x")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void to_a_province_of_another_officer_nothing_goes_and_nothing_that_was_typed_is_lost() {
        long before = written();
        officer.get("/campaign/new-notice");
        HttpResponse<String> answer = officer.post("/campaign/notices", "area", HERE, "area", "DMHC-2022:27", "readers",
                "LEADERS", "title", title, "body", "Dòng một\n\nDòng hai", "from", "16/11/2022", "until", "20/11/2022");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Bắc Ninh không thuộc phạm vi bạn được giao", "vẫn còn nguyên", title,
                "Dòng hai</textarea>",
                "value=\"16/11/2022\"", "value=\"20/11/2022\"", "value=\"LEADERS\" checked");
        assertThat(written()).isEqualTo(before);
        assertThat(audited("notice")).contains("refused: for DMHC-2022:27");
        for (String area : List.of(Area.COUNTRY, "MIC-2022:1", "DMHC-2022:256")) {
            officer.get("/campaign/new-notice");
            assertThat(officer.post("/campaign/notices", "area", area, "readers", "ALL", "title", title, "body", "x", "from",
                    "15/11/2022").body()).as(area).contains("không thuộc phạm vi bạn được giao");
        }
    }

    @Test
    void a_script_is_refused_in_words_kept_in_the_form_as_text_and_told_to_the_audit_log() {
        officer.get("/campaign/new-notice");
        HttpResponse<String> answer = officer.post("/campaign/notices", "area", HERE, "readers", "ALL", "title", title, "body",
                "Xem <script>alert(1)</script>", "from", "15/11/2022");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("không viết mã trang web", "Xem &lt;script&gt;alert(1)&lt;/script&gt;</textarea>")
                .doesNotContain("<script>alert");
        assertThat(audited("notice")).contains("refused: markup in its text");
        HttpResponse<String> nothing = officer.post("/campaign/notices", "title", "", "body", "", "from", "31/02/2022");
        assertThat(nothing.body()).contains("Bạn chọn nơi nhận", "Bạn chọn ai nhận", "Bạn viết tiêu đề", "Bạn viết nội dung",
                "Lịch không có ngày 31/02/2022");
    }

    @Test
    void a_correction_is_to_be_read_anew_and_what_was_said_before_stays_in_the_history() {
        long id = announce("ALL", HERE);
        member.browser().get("/notices/" + id);
        member.browser().post("/notices/" + id + "/receipt", Map.of());
        officer.get("/campaign/notices/" + id);
        Map<String, String> correction = Map.of("version", "1", "title", title, "body", "Dời sang chủ nhật.", "from",
                "15/11/2022");
        officer.postAndFollow("/campaign/notices/" + id + "/corrections", correction);
        assertThat(officer.last().body()).contains("Đã sửa.", "Bản 1, viết lúc", "Sáng thứ bảy.",
                "1 người, trong đó 0 người đọc bản mới nhất");
        assertThat(member.browser().get("/notices").body()).contains("Chưa đọc", "đã sửa");
        assertThat(member.browser().get("/notices/" + id).body()).contains("Dời sang chủ nhật.", "Đã sửa lúc", "Tôi đã đọc");
        HttpResponse<String> late = officer.post("/campaign/notices/" + id + "/corrections", correction);
        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(late.body()).contains("Người khác vừa sửa thông báo này", "Dời sang chủ nhật.</textarea>");
        assertThat(audited("notice/" + id)).containsExactly("written for DMHC-2022:26, from 2022-11-15",
                "corrected, version 2");
    }

    @Test
    void a_withdrawn_notice_is_gone_at_once_and_its_link_says_why() {
        long id = announce("ALL", HERE);
        assertThat(member.browser().get("/learning").body()).contains(title);
        officer.get("/campaign/notices/" + id);
        assertThat(officer.post("/campaign/notices/" + id + "/withdrawal", Map.of("why", " ")).body())
                .contains("Bạn viết lý do");
        officer.postAndFollow("/campaign/notices/" + id + "/withdrawal", Map.of("why", "Ghi nhầm ngày"));
        assertThat(officer.last().body()).contains("Đã rút lại", "Ghi nhầm ngày").doesNotContain("Lưu bản mới");
        assertThat(member.browser().get("/learning").body()).doesNotContain(title);
        HttpResponse<String> gone = member.browser().get("/notices/" + id);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("đã được rút lại", "Ghi nhầm ngày");
        assertThat(officer.post("/campaign/notices/" + id + "/corrections",
                Map.of("version", "1", "title", "x", "body", "y", "from", "15/11/2022")).body()).contains("không sửa được nữa");
    }

    @Test
    void a_notice_begins_and_ends_on_its_days() {
        officer.get("/campaign/new-notice");
        officer.postAndFollow("/campaign/notices", Map.of("area", HERE, "readers", "ALL", "title", title, "body", "Nội dung",
                "from", "17/11/2022", "until", "18/11/2022"));
        assertThat(officer.last().body()).contains("Chưa đến ngày");
        Team team = team(PROVINCE, 0);
        for (int day = 16; day <= 19; day++) {
            boolean shown = day == 17 || day == 18;
            clock.at(Campaign.startOf(LocalDate.of(2022, 11, day)), () -> {
                assertThat(board.of(UUID.randomUUID(), team)).hasSize(shown ? 1 : 0);
                return null;
            });
        }
    }

    private Notice notice(String readers, String area) {
        return notices.find(announce(readers, area)).orElseThrow();
    }

    private long announce(String readers, String area) {
        return post(officer, readers, area);
    }

    private long post(WebSession author, String readers, String area) {
        author.get("/campaign/new-notice");
        author.postAndFollow("/campaign/notices", Map.of("area", area, "readers", readers, "title", title, "body",
                "Sáng thứ bảy.\r\nMang theo sổ.\r\n\r\nXem https://dichvucong.gov.vn/a?b=c&d=e. http://a.example", "from",
                "15/11/2022"));
        assertThat(author.last().body()).contains("Đã gửi thông báo");
        String path = author.at().getPath();
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    private List<String> audited(String object) {
        return jdbc.list("select detail from audit_log where action = 'campaign.notice' and object = ? order by id",
                row -> row.getString(1), object);
    }

    private long written() {
        return jdbc.first("select count(*) from notice", row -> row.getLong(1)).orElseThrow();
    }

    private Team team(String province, int district) {
        String code = roster.unitsIn(province).get(district).code();
        return people.team(province, code, roster.unitsIn(code).get(0).code());
    }
}
