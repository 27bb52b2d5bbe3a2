package vn.hocso.campaign.attendance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.campaign.session.Plans;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.ServiceClock;

/** A member scans, signs in however long that takes, and is told what became of it. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CheckInPageTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 11, 15);
    private static final String HUE = "46";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    Plans plans;
    @Inject
    Room room;
    @Inject
    ServiceClock clock;
    @Inject
    Jdbc jdbc;

    private long session;

    @BeforeEach
    void aSessionOfToday() {
        session = plans.allDay(HUE, TODAY);
    }

    @Test
    void a_scan_before_signing_in_is_taken_after_it_once() {
        var member = new WebSession("http://localhost:" + port);
        HttpResponse<String> scanned = member.get("/s/" + screen());
        assertThat(scanned.statusCode()).isEqualTo(303);
        assertThat(member.cookiesSet()).anyMatch(cookie -> cookie.startsWith("hocso-scan=") && cookie.contains("HttpOnly")
                && cookie.contains("Secure") && cookie.contains("Path=/check-in"));
        member.signIn("0900000001", "hocso-demo", "/check-in");
        assertThat(member.last().body())
                .contains("Bạn đang dự buổi tập huấn này?", "Hội trường UBND tỉnh", "Điểm danh</button>")
                .doesNotContain("chưa khớp");
        HttpResponse<String> done = member.postAndFollow("/check-in", Map.of());
        assertThat(done.body()).contains("Đã điểm danh", "Các buổi bạn đã dự", "quét mã trên màn hình");
        assertThat(member.get("/my-data/copy.json").body()).contains("\"sessionsAttended\"", "Hội trường UBND tỉnh");
        member.follow("/s/" + screen());
        assertThat(member.last().body()).contains("Các buổi bạn đã dự").doesNotContain("Bạn đang dự buổi tập huấn này?");
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void a_code_that_ran_out_is_flagged_and_says_so() {
        var member = new WebSession("http://localhost:" + port).signIn("0900000002", "hocso-demo", "/check-in");
        String old = room.screen(session, clock.instant().minusSeconds(300));
        member.follow("/s?code=" + old.toLowerCase());
        assertThat(member.last().body()).contains("mã đã hết hạn khi quét hoặc gõ", "quét mã mới",
                "Gửi để người phụ trách xem");
        assertThat(member.postAndFollow("/check-in", Map.of()).body()).contains("chờ người phụ trách xem");
        assertThat(jdbc.first(
                "select way || flags::text || coalesce(counted::text, '') from session_attendance where session_id = ?",
                row -> row.getString(1), session)).contains("TYPED{STALE_CODE}");
    }

    @Test
    void wrong_codes_and_closed_sessions_are_refused_in_words_and_nothing_breaks_the_page() {
        given().accept("text/html").get("/s/ABCDEFGH").then().statusCode(404);
        given().accept("text/html").queryParam("code", "\"><script>alert(1)</script>").get("/s").then().statusCode(404)
                .body(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("<script>alert")));
        given().accept("text/html").get("/s").then().statusCode(200);
        var member = new WebSession("http://localhost:" + port).signIn("0900000001", "hocso-demo", "/check-in");
        assertThat(member.get("/s").statusCode()).isEqualTo(200);
        member.follow("/s/" + screen());
        plans.close(session);
        HttpResponse<String> late = member.post("/check-in", Map.of());
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("đã kết thúc", "phiếu giấy");
        assertThat(jdbc.first("select count(*) from audit_log where action = 'campaign.attendance-refused' and object = ?",
                row -> row.getLong(1), "session/" + session)).contains(1L);
        assertThat(rows()).isZero();
    }

    @Test
    void nothing_about_the_phone_or_the_place_is_kept() {
        assertThat(jdbc.list("select column_name from information_schema.columns where table_name = 'session_attendance'",
                row -> row.getString(1))).containsExactlyInAnyOrder("id", "session_id", "member_id", "entry_id", "team_id",
                        "audience",
                        "point_id", "way", "at", "told_on", "entered_by", "flags", "counted", "settled_by", "settled_at",
                        "reason");
    }

    private String screen() {
        return room.screen(session, clock.instant());
    }

    private long rows() {
        return jdbc.first("select count(*) from session_attendance where session_id = ?", row -> row.getLong(1), session)
                .orElseThrow();
    }
}
