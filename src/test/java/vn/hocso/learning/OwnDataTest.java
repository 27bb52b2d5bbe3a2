package vn.hocso.learning;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import vn.hocso.roster.ConsentPurpose;
import vn.hocso.roster.JoinRequest;
import vn.hocso.roster.Joining;
import vn.hocso.roster.OwnRecords;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.People;
import vn.hocso.web.Browsing;

/** What the consent promises: seeing, mending, withdrawing, and how to ask for erasure. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OwnDataTest {

    private static final String PAGE = "/my-data";

    @Inject
    Joining joining;
    @Inject
    OwnRecords records;
    @Inject
    Roster roster;
    @Inject
    People people;
    @Inject
    Jdbc database;
    @Inject
    ServiceClock clock;

    private Browsing browser;
    private Team team;

    @BeforeEach
    void open() {
        browser = new Browsing();
        team = people.team("46", "479", "19990");
    }

    @Test
    @TestSecurity(user = "0912000301", roles = "member")
    void a_member_sees_all_that_is_held_and_gets_there_from_every_page() {
        UUID id = join("0912000301", "Nguyễn Thị Sen", ConsentPurpose.LEARNING_RECORD, ConsentPurpose.MESSAGES);
        database.update("update membership set role = 'DEPUTY' where member_id = ?", id);
        people.list(team, 1, id);
        database.update("insert into lesson_passed values (?, 'CDS-1', ?, ?, ?)", id, clock.instant(), clock.instant(), id);

        browser.get("/learning").then().body(containsString("href=\"/my-data\""));
        browser.get(PAGE).then().statusCode(200).body(allOf(containsString("<dd>Nguyễn Thị Sen</dd>"),
                containsString("<dd>0912 000 301</dd>"), containsString(team.name() + ", " + team.place()),
                containsString("<dd>Tổ phó, từ 15/11/2022</dd>"), containsString("Trong danh sách Tổ"),
                containsString("<dd>1 bài</dd>"), containsString("theo lời đồng ý bản 2026-11"),
                containsString("id=\"erasure\"")));
    }

    @Test
    @TestSecurity(user = "0912000302", roles = "member")
    void whoever_reads_the_consent_before_joining_is_led_to_the_page_that_says_that_nothing_is_held_yet() {
        browser.get("/join?team=" + team.code()).then().statusCode(200).body(containsString("<a href=\"/my-data\">"));
        browser.get(PAGE).then().statusCode(200).body(containsString("Bạn chưa tham gia Tổ nào"), not(containsString("<form")));
        browser.get("/join?team=" + team.code());
        browser.post(PAGE + "/name", "fullName", "Người Lạ").then().statusCode(404);
        browser.post(PAGE + "/consents/MESSAGES").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "0912000303", roles = "member")
    void a_name_is_mended_by_its_owner_and_a_wrong_one_comes_back() {
        UUID id = join("0912000303", "Trần Văn Sai", ConsentPurpose.LEARNING_RECORD);
        browser.get(PAGE);
        browser.post(PAGE + "/name", "fullName", "Trần 1 <b>").then().statusCode(400).body(
                containsString("<title>Lỗi: "), containsString("id=\"fullName-error\""),
                containsString("value=\"Trần 1 &lt;b&gt;\""), containsString("<dd>Trần Văn Sai</dd>"));
        browser.post(PAGE + "/name", "fullName", "  Tra\u0302\u0300n Văn  Đúng ").then().statusCode(303)
                .header("Location", endsWith("/my-data?done=renamed"));
        browser.get(PAGE + "?done=renamed").then().body(containsString("Đã đổi họ và tên"));
        browser.get(PAGE).then().body(not(containsString("Đã đổi họ và tên")));
        assertThat(roster.memberOf("0912000303").orElseThrow().fullName()).isEqualTo("Trần Văn Đúng");
        assertThat(audit(id)).containsExactly("roster.name changed by the person");
    }

    @Test
    @TestSecurity(user = "0912000304", roles = "member")
    void a_consent_is_withdrawn_and_given_anew_and_each_time_stays_on_record() {
        UUID id = join("0912000304", "Lê Thị Đổi", ConsentPurpose.LEARNING_RECORD, ConsentPurpose.MESSAGES);
        browser.get(PAGE).then().body(containsString("/my-data/consents/MESSAGES/withdrawal\""),
                containsString("/my-data/consents/NAMED_REPORTS\""), not(containsString("consents/LEARNING_RECORD")));
        for (int time = 0; time < 2; time++) {
            browser.post(PAGE + "/consents/MESSAGES/withdrawal").then().statusCode(303);
        }
        assertThat(consents(id, "MESSAGES")).containsExactly("2026-11 withdrawn");
        browser.get(PAGE + "?done=consent-withdrawn").then().body(containsString("Đã rút lại</strong> lúc"),
                containsString("/my-data/consents/MESSAGES\""), containsString("Đã ghi lại việc bạn rút"));
        for (int time = 0; time < 2; time++) {
            browser.post(PAGE + "/consents/MESSAGES").then().statusCode(303);
        }
        assertThat(consents(id, "MESSAGES")).containsExactly("2026-11 withdrawn", "2026-11 stands");
        assertThat(audit(id)).containsExactly("roster.consent withdrawn: MESSAGES", "roster.consent given: MESSAGES 2026-11");
    }

    @Test
    void a_consent_that_is_given_many_times_at_once_is_given_once() {
        String subject = "consent-race-" + UUID.randomUUID();
        UUID id = join(subject, "Đỗ Thị Nhanh", ConsentPurpose.LEARNING_RECORD);
        Stream.generate(() -> CompletableFuture.runAsync(() -> records.give(subject, ConsentPurpose.NAMED_REPORTS))).limit(8)
                .toList().forEach(CompletableFuture::join);
        assertThat(consents(id, "NAMED_REPORTS")).containsExactly("2026-11 stands");
    }

    @Test
    @TestSecurity(user = "0912000305", roles = "member")
    void what_learning_needs_is_not_withdrawn_and_what_does_not_exist_is_not_found() {
        UUID id = join("0912000305", "Phạm Văn Học", ConsentPurpose.LEARNING_RECORD);
        browser.get(PAGE);
        browser.post(PAGE + "/consents/LEARNING_RECORD/withdrawal").then().statusCode(409);
        browser.post(PAGE + "/consents/ADVERTISING").then().statusCode(404);
        assertThat(consents(id, "LEARNING_RECORD")).containsExactly("2026-11 stands");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/name", "/consents/MESSAGES", "/consents/MESSAGES/withdrawal", "/erasure"})
    @TestSecurity(user = "0912000306", roles = "member")
    void a_form_from_elsewhere_changes_nothing(String action) {
        if (roster.memberOf("0912000306").isEmpty()) {
            join("0912000306", "Vũ Thị Yên", ConsentPurpose.LEARNING_RECORD);
        }
        given().contentType("application/x-www-form-urlencoded").formParam("fullName", "Kẻ Khác").post(PAGE + action).then()
                .statusCode(400);
        assertThat(roster.memberOf("0912000306").orElseThrow().fullName()).isEqualTo("Vũ Thị Yên");
    }

    private UUID join(String subject, String name, ConsentPurpose... consents) {
        return joining.join(subject, subject, new JoinRequest(name, true, Set.of(consents), team.code())).id();
    }

    private List<String> consents(UUID id, String purpose) {
        return texts("select text_version || case when withdrawn_at is null then ' stands' else ' withdrawn' end from consent"
                + " where member_id = ? and purpose = '" + purpose + "' order by given_at", id);
    }

    private List<String> audit(UUID id) {
        return texts("select action || ' ' || detail from audit_log where object = 'member/' || ?::uuid order by id", id);
    }

    private List<String> texts(String query, UUID id) {
        return database.list(query, row -> row.getString(1), id);
    }
}
