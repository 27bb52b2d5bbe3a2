package vn.hocso.campaign.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
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
import vn.hocso.campaign.Paper;
import vn.hocso.campaign.attendance.Room;
import vn.hocso.roster.Audience;
import vn.hocso.roster.Roster;
import vn.hocso.roster.ScopeGrants;
import vn.hocso.roster.Team;
import vn.hocso.roster.territory.Unit;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.Jdbc;
import vn.hocso.training.People;

/** An officer keeps the sessions of the own province; whatever is wrong is said in words, and nothing typed is lost. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SessionLedgerTest {

    private static final String OFFICER = "00000000-0000-4000-8000-000000000005";
    private static final String PROVINCE = "86";
    private static final LocalDate TODAY = LocalDate.of(2022, 11, 15);

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    ScopeGrants scopes;
    @Inject
    Plans plans;
    @Inject
    Room room;
    @Inject
    People people;
    @Inject
    Roster roster;
    @Inject
    Jdbc jdbc;

    private static WebSession officer;

    @BeforeEach
    void anOfficer() {
        scopes.grantProvince(OFFICER, PROVINCE, "test of sessions");
        if (officer == null) {
            officer = new WebSession("http://localhost:" + port).signIn("0900000005", "hocso-demo", "/campaign/sessions");
        }
        officer.get("/campaign/new-session?province=" + PROVINCE);
    }

    @AfterEach
    void noLongerKept() {
        jdbc.update("delete from scope_grant where granted_by = 'test of sessions'");
    }

    @Test
    void a_session_is_planned_changed_and_read_by_monitors_as_counts() {
        String id = planned(
                Map.of("speakers", "Nguyễn Văn A, Sở TTTT; <b>B</b>", "topic", "<script>alert(1)</script> Kỹ năng số"));
        String page = officer.get("/campaign/sessions/" + id).body();
        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt; Kỹ năng số", "08:00–11:30 ngày 20/11/2022", "Cụm 9",
                "11/09/2022 đến 30/09/2022", "buổi này ở ngoài").doesNotContain("<script>alert");
        officer.get("/campaign/sessions/" + id + "/plan");
        Map<String, String> changed = form(Map.of("startsAt", "13h30", "endsAt", "17:00", "version", "1"));
        assertThat(officer.post("/campaign/sessions/" + id + "/plan", changed).statusCode()).isEqualTo(303);
        assertThat(officer.get("/campaign/sessions/" + id).body()).contains("13:30–17:00");
        officer.get("/campaign/sessions/" + id + "/plan");
        HttpResponse<String> outdated = officer.post("/campaign/sessions/" + id + "/plan", changed);
        assertThat(outdated.statusCode()).isEqualTo(409);
        assertThat(outdated.body()).contains("Người khác vừa sửa", "value=\"13h30\"");

        var monitor = new WebSession("http://localhost:" + port).signIn("0900000006", "hocso-demo", "/campaign/sessions/" + id);
        assertThat(monitor.last().body()).contains("Người dự được tính").doesNotContain("/attendance", "/sheets",
                "<form method=\"post\"");
        assertThat(monitor.get("/campaign/sessions?province=" + PROVINCE).body()).contains("/campaign/sessions/" + id)
                .doesNotContain("Ghi một buổi");
        assertThat(logged("campaign.session", "session/" + id)).isEqualTo(2);
    }

    @Test
    void many_sessions_are_leafed_through_the_newest_first() {
        for (int i = 0; i <= LedgerView.A_PAGE; i++) {
            plans.allDay(PROVINCE, LocalDate.of(2021, 3, 1));
        }
        int pages = Integer.parseInt(officer.get("/campaign/sessions?province=" + PROVINCE).body()
                .split("Trang 1 trong ")[1].split(",")[0]);
        String last = officer.get("/campaign/sessions?province=" + PROVINCE + "&page=" + pages).body();
        assertThat(last).contains("01/03/2021", "Trang " + pages + " trong " + pages, "Trang trước")
                .doesNotContain("Trang sau");
        assertThat(officer.get("/campaign/sessions?province=" + PROVINCE + "&page=9999").body()).as("beyond the last one")
                .contains("Trang " + pages + " trong " + pages);
        assertThat(officer.get("/campaign/sessions?province=" + PROVINCE + "&page=-1").body()).contains("Trang 1 trong ",
                "Trang sau");
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_what_was_typed_stays() {
        HttpResponse<String> wrong = officer.post("/campaign/sessions",
                form(Map.of("heldOn", "31/02/2022", "startsAt", "11:00", "endsAt", "8 giờ", "venue", "", "audience", "ALL")));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("Lịch không có ngày 31/02/2022", "Giờ cần viết dạng", "Bạn ghi địa điểm",
                "Bạn chọn đối tượng", "value=\"8 giờ\"", "value=\"31/02/2022\"");
        HttpResponse<String> backwards = officer.post("/campaign/sessions",
                form(Map.of("startsAt", "11:30", "endsAt", "11:30")));
        assertThat(backwards.body()).contains("Giờ kết thúc phải sau giờ bắt đầu");
    }

    @Test
    void a_province_of_others_is_refused_and_the_log_knows() {
        long before = logged("campaign.session-refused", "province/87");
        HttpResponse<String> refused = officer.post("/campaign/sessions", form(Map.of("province", "87")));
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.body()).contains("không thuộc phạm vi bạn được giao");
        assertThat(logged("campaign.session-refused", "province/87")).isEqualTo(before + 1);
        long other = plans.allDay("87", TODAY);
        for (String path : List.of("", "/plan", "/points", "/screen", "/attendance", "/sheets", "/attendance/csv")) {
            assertThat(officer.get("/campaign/sessions/" + other + path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void points_connect_communes_of_the_province_once_and_their_codes_are_printed() throws Exception {
        String id = planned(Map.of());
        Unit district = roster.unitsIn(PROVINCE).get(0);
        List<Unit> communes = roster.unitsIn(district.code());
        String points = "/campaign/sessions/" + id + "/points";
        assertThat(officer.get(points).body()).contains(communes.get(0).fullName());
        String far = roster.unitsIn(roster.unitsIn("87").get(0).code()).get(0).code();
        HttpResponse<String> elsewhere = officer.post(points, "district", district.code(), "kind", "each", "commune",
                communes.get(0).code(), "commune", far);
        assertThat(elsewhere.statusCode()).isEqualTo(400);
        assertThat(elsewhere.body()).contains("không thuộc Vĩnh Long", "value=\"" + communes.get(0).code() + "\" checked");
        assertThat(logged("campaign.session-refused", "session/" + id)).isEqualTo(1);
        assertThat(officer.post(points, "district", district.code(), "kind", "one", "name", "").statusCode()).isEqualTo(400);
        assertThat(officer.post(points, "district", district.code(), "kind", "each").body())
                .contains("Bạn chọn ít nhất một xã");
        assertThat(
                officer.post(points, "district", district.code(), "kind", "each", "commune", communes.get(0).code(), "commune",
                        communes.get(1).code()).statusCode())
                .isEqualTo(303);
        assertThat(officer.post(points, "district", district.code(), "kind", "one", "name", "Hội trường <huyện>", "commune",
                communes.get(1).code()).body()).contains("đã được nối ở");
        assertThat(officer.post(points, "district", district.code(), "kind", "one", "name", "Hội trường <huyện>", "commune",
                communes.get(2).code(), "commune", communes.get(3).code()).statusCode()).isEqualTo(303);
        assertThat(officer.get("/campaign/sessions/" + id).body()).contains("Hội trường &lt;huyện&gt;",
                "Điểm cầu " + communes.get(0).fullName());
        try (Paper paper = Paper.of(officer, "http://localhost:" + port + points + "/pdf")) {
            paper.keep(1, "session-point-paper");
            assertThat(paper.pages()).isEqualTo(3);
            assertThat(paper.codes(1)).singleElement().asString().matches("http://localhost:8080/s/[2-9A-Z]{8}");
        }
        long point = jdbc.first("select id from session_point where session_id = ? order by id limit 1", row -> row.getLong(1),
                Long.parseLong(id)).orElseThrow();
        officer.get("/campaign/sessions/" + id);
        assertThat(officer.post(points + "/" + point + "/removal", Map.of()).statusCode()).isEqualTo(303);
        assertThat(officer.get("/campaign/sessions/" + id).body()).contains("Đã dự").doesNotContain(
                "Điểm cầu " + communes.get(0).fullName());
    }

    @Test
    void a_session_ends_once_by_closing_or_by_calling_it_off() {
        String future = planned(Map.of());
        officer.get("/campaign/sessions/" + future);
        HttpResponse<String> early = officer.post("/campaign/sessions/" + future + "/closure", Map.of());
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body()).contains("chưa đến");
        assertThat(officer.get("/campaign/sessions/" + future + "/screen").statusCode()).isEqualTo(409);
        officer.get("/campaign/sessions/" + future);
        assertThat(officer.post("/campaign/sessions/" + future + "/cancellation", Map.of()).statusCode()).isEqualTo(303);
        assertThat(officer.get("/campaign/sessions/" + future).body()).contains("đã hủy").doesNotContain("/closure");
        assertThat(officer.get("/campaign/sessions/" + future + "/plan").statusCode()).isEqualTo(409);

        long today = plans.allDay(PROVINCE, TODAY);
        Team team = team();
        UUID member = people.member(team);
        room.checkIn(member, room.screen(today, Room.at(TODAY, 9, 0)), Room.at(TODAY, 9, 0));
        officer.get("/campaign/sessions/" + today);
        assertThat(officer.post("/campaign/sessions/" + today + "/cancellation", Map.of()).statusCode()).isEqualTo(409);
        Map<String, String> moved = form(Map.of("heldOn", "16/11/2022", "version", "1"));
        assertThat(officer.post("/campaign/sessions/" + today + "/plan", moved).body()).contains("không đổi ngày được");
        officer.get("/campaign/sessions/" + today);
        assertThat(officer.post("/campaign/sessions/" + today + "/closure", Map.of()).statusCode()).isEqualTo(303);
        assertThat(officer.post("/campaign/sessions/" + today + "/closure", Map.of()).statusCode()).as("twice").isEqualTo(303);
        assertThat(officer.get("/campaign/sessions/" + today).body()).contains("đã kết thúc");
    }

    @Test
    void sheets_are_printed_from_the_list_and_entered_by_the_officer() throws Exception {
        long session = plans.plan(PROVINCE, LocalDate.of(2022, 11, 8), LocalTime.of(8, 0), LocalTime.of(11, 0));
        Team team = team();
        long entry = room.listed(team, "Trần Thị Ỷ <i>", Audience.MEMBER, null);
        room.listed(team, "Lê Văn Ấ", Audience.MEMBER, null);
        long stranger = room.listed(team(), "Người Tổ Khác", Audience.MEMBER, null);
        String sheets = "/campaign/sessions/" + session + "/sheets";
        assertThat(officer.get(sheets + "?district=" + team.districtCode()).body()).contains(sheets + "/" + team.code());
        try (Paper paper = Paper.of(officer,
                "http://localhost:" + port + "/campaign/sessions/" + session + "/signing-sheets?unit=" + team.code())) {
            paper.keep(1, "session-sheet-paper");
            assertThat(String.join(" ", paper.lines(1))).contains("Trần Thị Ỷ <i>", "Lê Văn Ấ", team.code(), "Ký tên");
        }
        String form = sheets + "/" + team.code();
        assertThat(officer.get(form).body()).contains("Trần Thị Ỷ &lt;i&gt;");
        HttpResponse<String> refused = officer.post(form, "entry", String.valueOf(entry), "entry", String.valueOf(stranger),
                "guests", "2");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("không có trong danh sách", "value=\"" + entry + "\" checked", "value=\"2\"");
        assertThat(logged("campaign.attendance-refused", "session/" + session)).isEqualTo(1);
        assertThat(officer.post(form, "entry", String.valueOf(entry), "guests", "nhiều").body())
                .contains("một số từ 0 đến 999");
        assertThat(officer.post(form, "entry", String.valueOf(entry), "guests", "2").statusCode()).isEqualTo(303);
        assertThat(officer.get(form).body()).contains("đã ghi bằng phiếu giấy");
        assertThat(officer.get("/campaign/sessions/" + session).body()).contains("Ngoài danh sách, theo phiếu giấy");
        assertThat(logged("campaign.attendance-paper", "session/" + session)).isEqualTo(1);
        HttpResponse<String> file = officer.get("/campaign/sessions/" + session + "/attendance/csv");
        assertThat(file.body()).contains("Trần Thị Ỷ <i>", "phiếu giấy");
        assertThat(logged("campaign.attendance-export", "session/" + session)).isEqualTo(1);
        assertThat(officer.get("/campaign/sessions/" + session + "/signing-sheets?unit=khong").statusCode()).isEqualTo(404);
    }

    @Test
    void the_ledger_of_a_province_stays_under_150_KB() {
        for (int i = 0; i < 110; i++) {
            plans.plan(PROVINCE, LocalDate.of(2022, 9, 1).plusDays(i % 30), LocalTime.of(8, 0), LocalTime.of(11, 0));
        }
        HttpResponse<String> page = officer.get("/campaign/sessions?province=" + PROVINCE);
        assertThat(page.body().getBytes().length).isLessThan(150_000);
        assertThat(page.body()).contains("Trang 1 trong ", "Trang sau");
        assertThat(officer.weight("/campaign/sessions?province=" + PROVINCE)).isLessThan(20_000);
    }

    private String planned(Map<String, String> other) {
        HttpResponse<String> made = officer.post("/campaign/sessions", form(other));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
        String location = made.headers().firstValue("Location").orElseThrow();
        return location.replaceFirst(".*/sessions/(\\d+)\\?done=planned", "$1");
    }

    private static Map<String, String> form(Map<String, String> other) {
        var form = new HashMap<>(Map.of("province", PROVINCE, "heldOn", "20/11/2022", "startsAt", "8:00", "endsAt", "11:30",
                "venue", "Hội trường UBND tỉnh", "topic", "Kỹ năng số", "speakers", "", "audience", "BOTH"));
        form.putAll(other);
        return form;
    }

    private long logged(String action, String object) {
        return jdbc
                .first("select count(*) from audit_log where action = ? and object = ?", row -> row.getLong(1), action, object)
                .orElseThrow();
    }

    private Team team() {
        Unit district = roster.unitsIn(PROVINCE).get(1);
        return people.team(PROVINCE, district.code(), roster.unitsIn(district.code()).get(0).code());
    }
}
