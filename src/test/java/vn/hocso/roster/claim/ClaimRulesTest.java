package vn.hocso.roster.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import vn.hocso.roster.ScopeGrants;
import vn.hocso.roster.Team;
import vn.hocso.roster.TeamRole;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Together;
import vn.hocso.training.Sums;
import vn.hocso.web.Browsing;

/** Who settles claims, of whom, and that nobody learns a name on the way. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClaimRulesTest {

    private static final String PROVINCE = "08";
    private static final String PAGE = "/roster/matches";
    private static final Keeper OFFICER = Scene.officer(PROVINCE);
    private static boolean granted;

    @Inject
    Scene scene;
    @Inject
    Claims claims;
    @Inject
    ScopeGrants scopes;
    @Inject
    Sums sums;
    @Inject
    Jdbc jdbc;

    private final Browsing browser = new Browsing();

    @BeforeEach
    void grant() {
        if (!granted) {
            scopes.grantProvince("claims-officer", PROVINCE, "test");
            scopes.grantProvince("claims-officer-elsewhere", "64", "test");
            granted = true;
        }
    }

    @AfterEach
    void theRecountAgrees() {
        assertThat(sums.differences(PROVINCE)).isZero();
    }

    @Test
    @TestSecurity(user = "claims-officer", roles = "roster-officer")
    void an_officer_sees_who_waits_confirms_and_takes_apart_and_reads_no_name_of_an_account() {
        Team team = scene.team(PROVINCE);
        String phone = Scene.number();
        long entry = scene.listed(team, "Ma Thị Chờ", phone);
        UUID account = scene.account(team, "Tên Tài Khoản Kín", phone);

        browser.get(PAGE);
        String page = browser.post(PAGE + "/search", "q", team.code()).asString();
        assertThat(page).contains("Ma Thị Chờ", "Chờ xác nhận", "cùng số điện thoại, khác tên", "đang ở Tổ này",
                phone.substring(0, 4) + " *** " + phone.substring(7)).doesNotContain("Tên Tài Khoản Kín", phone);
        Response confirmed = browser.post(PAGE + "/" + entry + "/claim", "account", account.toString(), "back", "proposed");
        assertThat(confirmed.statusCode()).isEqualTo(303);
        assertThat(confirmed.header("Location")).endsWith("/roster/matches?done=claimed&state=proposed");
        assertThat(scene.claimedBy(entry)).isEqualTo(account);
        browser.get(PAGE + "?state=claimed");
        assertThat(browser.post(PAGE + "/search", "q", "ma thi cho", "state", "claimed").asString())
                .contains("Ma Thị Chờ", "Gỡ ghép")
                .doesNotContain("Tên Tài Khoản Kín");
        assertThat(audited("roster.claim", entry)).isEqualTo(1);

        assertThat(browser.post(PAGE + "/" + entry + "/claim", "account", account.toString()).statusCode()).as("again")
                .isEqualTo(409);
        assertThat(browser.post(PAGE + "/" + entry + "/removal").statusCode()).isEqualTo(303);
        assertThat(scene.claimedBy(entry)).isNull();
        assertThat(browser.post(PAGE + "/" + entry + "/removal").statusCode()).isEqualTo(409);
        assertThat(browser.post(PAGE + "/" + entry + "/rejection", "account", account.toString()).statusCode()).isEqualTo(303);
        assertThat(scene.state(entry)).isEqualTo(ClaimState.REJECTED);
        assertThat(audited("roster.claim-removal", entry)).isEqualTo(1);
        assertThat(audited("roster.claim-rejection", entry)).isEqualTo(1);
        assertThat(browser.post(PAGE + "/" + entry + "/claim", "account", "x").statusCode()).isEqualTo(400);
        assertThat(browser.post(PAGE + "/999999999/claim", "account", account.toString()).statusCode()).isEqualTo(404);
    }

    @Test
    @TestSecurity(user = "claims-officer-elsewhere", roles = "roster-officer")
    void an_officer_of_another_province_sees_and_settles_nothing() {
        Team team = scene.team(PROVINCE);
        String phone = Scene.number();
        long entry = scene.listed(team, "Quan Văn Khuất", phone);
        UUID account = scene.account(team, "Quan Văn Khuất", phone);
        assertThat(browser.get(PAGE).asString()).doesNotContain("Quan Văn Khuất");
        browser.get(PAGE + "?state=proposed");
        assertThat(browser.post(PAGE + "/search", "q", "quan van khuat", "state", "proposed").asString())
                .doesNotContain("Quan Văn Khuất</h3>");
        for (String step : List.of("claim", "rejection", "removal", "review")) {
            assertThat(browser.post(PAGE + "/" + entry + "/" + step, "account", account.toString()).statusCode()).as(step)
                    .isEqualTo(404);
        }
        assertThat(browser.get("/roster/claim-codes/" + team.code()).statusCode()).isEqualTo(404);
        assertThat(browser.post("/roster/claim-codes/" + team.code()).statusCode()).isEqualTo(404);
        assertThat(scene.state(entry)).isEqualTo(ClaimState.PROPOSED);
    }

    @Test
    @TestSecurity(user = "claims-0965119001", roles = "member")
    void a_leader_settles_the_own_team_and_no_other() {
        Team team = scene.team(PROVINCE);
        Team other = scene.team(PROVINCE);
        UUID leader = scene.account(team, "Triệu Thị Tổ Trưởng", "0965119001");
        assertThat(browser.get(PAGE).statusCode()).as("a member without a team to lead").isEqualTo(403);
        long own = scene.listed(team, "Triệu Thị Tổ Trưởng", "0965119001", TeamRole.LEADER);
        String one = Scene.number();
        long mine = scene.listed(team, "Người Tổ Mình", one);
        UUID first = scene.account(team, "Người Tổ Mình", one);
        String two = Scene.number();
        long theirs = scene.listed(other, "Người Tổ Bạn", two);
        UUID second = scene.account(other, "Người Tổ Bạn", two);

        claims.confirm(own, leader, OFFICER);
        String page = browser.get(PAGE).asString();
        assertThat(page).as("leading follows from the list").contains("Người Tổ Mình").doesNotContain("Người Tổ Bạn");
        assertThat(browser.get("/claim").asString()).contains("href=\"/roster/matches\"");
        assertThat(browser.post(PAGE + "/" + theirs + "/claim", "account", second.toString()).statusCode()).isEqualTo(404);
        assertThat(browser.get("/roster/claim-codes/" + other.code()).statusCode()).isEqualTo(404);
        browser.get(PAGE);
        assertThat(browser.post(PAGE + "/" + mine + "/claim", "account", first.toString()).statusCode()).isEqualTo(303);
        assertThat(scene.claimedBy(mine)).isEqualTo(first);

        jdbc.update("update roster_membership set valid_to = '2022-11-01' where entry_id = ?", own);
        assertThat(browser.get(PAGE).statusCode()).as("leads no longer").isEqualTo(403);
    }

    @Test
    void a_leader_does_not_confirm_for_the_own_account() {
        Team team = scene.team(PROVINCE);
        Keeper leader = scene.leader(team);
        long entry = scene.listed(team, "Tổ Trưởng", null);
        assertThat(scene.state(entry)).isEqualTo(ClaimState.PROPOSED);
        refused("own-account", () -> claims.confirm(entry, leader.member(), leader));
        assertThat(scene.claimedBy(entry)).isNull();
    }

    @Test
    void two_accounts_that_claim_one_person_at_once_are_one_claim_and_one_refusal() throws Exception {
        for (int round = 0; round < 3; round++) {
            Team team = scene.team(PROVINCE);
            long entry = scene.listed(team, "Ai Cũng Nhận", null);
            List<UUID> accounts = List.of(scene.account(team, "Ai Cũng Nhận", Scene.number()),
                    scene.account(team, "Ai Cũng Nhận", Scene.number()));
            List<String> came = Together.run(2, worker -> outcome(() -> claims.confirm(entry, accounts.get(worker), OFFICER)));
            assertThat(came).containsExactlyInAnyOrder("done", "entry-claimed");
            assertThat(accounts).contains(scene.claimedBy(entry));
            assertThat(ledger(entry)).as("left once, came once").isEqualTo(2);
        }
    }

    @Test
    void one_account_that_claims_two_people_at_once_is_one_claim_and_one_refusal() throws Exception {
        for (int round = 0; round < 3; round++) {
            String phone = Scene.number();
            List<Long> entries = List.of(scene.listed(scene.team(PROVINCE), "Hai Nơi", phone),
                    scene.listed(scene.team("06"), "Hai Nơi", phone));
            UUID account = scene.account(scene.team(PROVINCE), "Hai Nơi", phone);
            assertThat(scene.state(entries.get(0))).isEqualTo(ClaimState.MULTI_MATCH);
            List<Keeper> keepers = List.of(OFFICER, Scene.officer("06"));
            List<String> came = Together.run(2,
                    worker -> outcome(() -> claims.confirm(entries.get(worker), account, keepers.get(worker))));
            assertThat(came).contains("done").containsAnyOf("account-claimed-other", "not-proposed");
            assertThat(entries.stream().map(scene::claimedBy).filter(account::equals)).hasSize(1);
        }
    }

    @Test
    void somebody_who_moved_to_another_province_claims_one_place_after_the_other() {
        String phone = Scene.number();
        long there = scene.listed(scene.team("06"), "Đã Dọn Nhà", phone);
        UUID account = scene.account(scene.team(PROVINCE), "Đã Dọn Nhà", phone);
        claims.confirm(there, account, Scene.officer("06"));
        jdbc.update("update roster_membership set valid_to = '2022-10-31' where entry_id = ?", there);
        long here = scene.listed(scene.team(PROVINCE), "Đã Dọn Nhà", phone);
        jdbc.update("update roster_membership set valid_from = '2022-11-01' where entry_id = ?", here);
        assertThat(scene.state(here)).isEqualTo(ClaimState.PROPOSED);
        claims.confirm(here, account, OFFICER);
        assertThat(scene.claimedBy(here)).isEqualTo(account);
        assertThat(scene.claimedBy(there)).isEqualTo(account);
        assertThat(scene.state(there)).isEqualTo(ClaimState.LEFT);
    }

    @Test
    @TestSecurity(user = "claims-officer", roles = {"roster-officer", "admin"})
    void a_claim_names_nobody_who_did_not_agree_to_it() {
        Team team = scene.team(PROVINCE);
        String phone = Scene.number();
        long entry = scene.listed(team, "Lò Thị Kín", phone);
        UUID account = scene.account(team, "Lò Thị Kín", phone);
        claims.confirm(entry, account, OFFICER);
        scopes.grantCountry("claims-officer", "test");
        assertThat(browser.get("/training/teams/" + team.code()).asString()).contains("không hiện tên")
                .doesNotContain("Lò Thị Kín");
        assertThat(browser.get("/training/teams/" + team.code() + "/people/" + account).statusCode()).isEqualTo(404);
    }

    @Test
    @TestSecurity(user = "claims-admin", roles = "admin")
    void people_are_found_without_marks_and_page_by_page_and_no_name_is_in_an_address() {
        Team team = scene.team(PROVINCE);
        for (int i = 0; i < WorkList.PAGE + 3; i++) {
            scene.account(team, "Đỗ Trùng " + letters(i), Scene.number());
            scene.listed(team, "Đỗ Trùng " + letters(i), null);
        }
        browser.get(PAGE);
        String first = browser.post(PAGE + "/search", "q", "do trung", "state", "proposed").asString();
        assertThat(first.split("<h3>", -1)).hasSize(WorkList.PAGE + 1);
        assertThat(first).contains("Xem tiếp");
        String second = browser.post(PAGE + "/search", "q", "do trung", "state", "proposed", "after", browser.field("after"))
                .asString();
        assertThat(second.split("<h3>", -1)).hasSize(4);
        assertThat(second).doesNotContain("Xem tiếp", "Đỗ Trùng Aa</h3>");
        assertThat(first + second).doesNotContain("?q=", "&q=");
        assertThat(browser.post(PAGE + "/search", "q", team.code().toLowerCase()).asString()).contains("Đỗ Trùng Aa");
        assertThat(browser.post(PAGE + "/search", "q", "%_\\").asString()).contains("Không tìm thấy");
    }

    private String outcome(ThrowingCallable work) throws Exception {
        try {
            work.call();
            return "done";
        } catch (DomainException e) {
            return e.code();
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(DomainException.class).extracting("code").isEqualTo(code);
    }

    /** Changes that the claim of an entry told of, beside the first coming. */
    private long ledger(long entry) {
        return jdbc.first("select count(*) - 1 from population_change c join roster_membership s on s.team_id = c.team_id"
                + " where c.population = 'ROSTER' and s.entry_id = ?", row -> row.getLong(1), entry).orElseThrow();
    }

    private long audited(String action, long entry) {
        return jdbc.first("select count(*) from audit_log where action = ? and object = ? and actor = 'claims-officer'",
                row -> row.getLong(1), action, "roster-entry/" + entry).orElseThrow();
    }

    private static String letters(int i) {
        return "" + (char) ('A' + i / 26) + (char) ('a' + i % 26);
    }
}
