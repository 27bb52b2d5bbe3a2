package vn.hocso.roster.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Together;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.Sums;
import vn.hocso.web.Browsing;

/** A slip of paper joins a person with their place on a list, once, and guessing does not. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OwnClaimTest {

    private static final String PROVINCE = "19";
    private static final Pattern CODE = Pattern.compile("<strong class=\"code\">([^<]+)</strong>");
    private static final Keeper OFFICER = Scene.officer(PROVINCE);

    @Inject
    Scene scene;
    @Inject
    ClaimCodes codes;
    @Inject
    OwnClaims own;
    @Inject
    Claims claims;
    @Inject
    Sums sums;
    @Inject
    Jdbc jdbc;
    @Inject
    ServiceClock clock;

    private final Browsing browser = new Browsing();
    private final Random random = new Random();
    private Team team;

    @BeforeEach
    void found() {
        team = scene.team(PROVINCE);
    }

    @AfterEach
    void theRecountAgrees() {
        assertThat(sums.differences(PROVINCE)).isZero();
    }

    @Test
    @TestSecurity(user = "claims-0965119101", roles = "member")
    void a_member_types_the_code_of_the_slip_and_reads_the_name_only_then() {
        long entry = scene.listed(team, "Dương Thị Trên Phiếu", null);
        UUID member = scene.account(scene.team(PROVINCE), "Tên Tự Khai", "0965119101");
        String code = code(entry);
        assertThat(browser.get("/claim").asString()).contains("Mã ghép").doesNotContain("Dương Thị Trên Phiếu");
        assertThat(browser.post("/claim", "code", code.toLowerCase().replace('-', ' ')).statusCode()).isEqualTo(303);
        assertThat(scene.claimedBy(entry)).isEqualTo(member);
        assertThat(scene.state(entry)).as("the account is in another team: somebody looks").isEqualTo(ClaimState.MOVED);
        assertThat(browser.get("/claim?done=claimed").asString()).contains("Đã ghép tài khoản", "Đây có phải là bạn?",
                "Dương Thị Trên Phiếu", team.name(), "không có số", "Đúng là tôi", "Không phải tôi");
        assertThat(browser.get("/my-data").asString()).contains("Trong danh sách Tổ");
        assertThat(browser.post("/claim", "code", code).statusCode()).as("sent twice").isEqualTo(303);

        browser.get("/claim");
        assertThat(browser.post("/claim/" + entry + "/removal").statusCode()).isEqualTo(303);
        assertThat(scene.claimedBy(entry)).isNull();
        assertThat(scene.state(entry)).as("never proposed again").isEqualTo(ClaimState.REJECTED);
        assertThat(browser.get("/claim").asString()).as("nor read again").doesNotContain("Dương Thị Trên Phiếu");
        assertThat(browser.post("/claim/" + entry + "/removal").statusCode()).isEqualTo(409);
    }

    @Test
    @TestSecurity(user = "claims-0965119102", roles = "member")
    void a_leader_prints_codes_that_are_shown_once_and_kept_as_digests() {
        UUID leader = scene.account(team, "Tổ Trưởng In", "0965119102");
        jdbc.update("update membership set role = 'LEADER' where member_id = ?", leader);
        long one = scene.listed(team, "Phùng Thị Một", null);
        long two = scene.listed(team, "Phùng Văn Hai", null);
        String path = "/roster/claim-codes/" + team.code();
        assertThat(browser.get(path).asString()).contains("Phùng Thị Một", "Phùng Văn Hai").doesNotContain("đã có mã còn hạn");
        String sheet = browser.post(path, "entry", String.valueOf(two)).asString();
        assertThat(sheet).contains("Phùng Văn Hai", "15/12/2022", "/claim").doesNotContain("Phùng Thị Một");
        Matcher code = CODE.matcher(sheet);
        assertThat(code.find()).isTrue();
        String printed = code.group(1);
        assertThat(code.find()).isFalse();
        assertThat(browser.get(path).asString()).contains("đã có mã còn hạn").doesNotContain(printed);
        assertThat(
                jdbc.list("select to_jsonb(c)::text from roster_claim_code c where entry_id = any(?)", row -> row.getString(1),
                        (Object) new Long[]{one, two}))
                .singleElement().asString().contains("digest")
                .doesNotContain(printed, printed.replace("-", ""));
        assertThat(jdbc.first("select count(*) from audit_log where detail like '%' || ? || '%'", row -> row.getLong(1),
                printed.replace("-", ""))).contains(0L);

        UUID member = scene.account(team, "Ai Đó", Scene.number());
        own.redeem(printed, member, "x");
        assertThat(scene.claimedBy(two)).isEqualTo(member);
        assertThat(browser.get(path).asString()).doesNotContain("Phùng Văn Hai");
        String all = browser.post(path).asString();
        assertThat(all).contains("Phùng Thị Một").doesNotContain("Phùng Văn Hai");
    }

    @Test
    void a_code_is_good_once_for_whoever_comes_first() throws Exception {
        long entry = scene.listed(team, "Một Lần Thôi", null);
        String code = code(entry);
        List<UUID> people = List.of(scene.account(team, "Người Này", Scene.number()),
                scene.account(team, "Người Kia", Scene.number()));
        List<String> came = Together.run(2, worker -> outcome(code, people.get(worker)));
        assertThat(came).containsExactlyInAnyOrder("done", "code-unknown");
        UUID first = scene.claimedBy(entry);
        assertThat(people).contains(first);
        claims.separate(entry, OFFICER);
        assertThat(outcome(code, first)).as("also for who used it, once it was taken apart").isEqualTo("code-unknown");
    }

    @Test
    void a_code_ends_after_thirty_days_and_when_a_newer_one_is_printed() {
        long entry = scene.listed(team, "Để Lâu Quá", null);
        UUID member = scene.account(team, "Chậm Chân", Scene.number());
        String old = code(entry);
        String code = code(entry);
        assertThat(outcome(old, member)).isEqualTo("code-unknown");
        assertThat(clock.at(clock.instant().plus(ClaimCodes.GOOD_FOR).plusSeconds(1), () -> outcome(code, member)))
                .isEqualTo("code-unknown");
        assertThat(outcome(code, member)).isEqualTo("done");
    }

    @Test
    void guessing_ends_after_five_tries_and_leaves_the_match_to_a_person() {
        String phone = Scene.number();
        long entry = scene.listed(team, "Bị Đoán Mã", phone);
        UUID guesser = scene.account(team, "Kẻ Đoán", phone);
        String code = code(entry);
        assertThat(outcome("ABC", guesser)).as("no code at all is no try").isEqualTo("code-mistyped");
        for (int i = 0; i < OwnClaims.MOST_TRIES; i++) {
            assertThat(outcome(ClaimCode.draw(random), guesser)).isEqualTo("code-unknown");
        }
        assertThat(outcome(code, guesser)).as("even the right one").isEqualTo("too-many-tries");
        assertThat(scene.claimedBy(entry)).isNull();
        assertThat(scene.state(entry)).isEqualTo(ClaimState.FAILED);
        assertThat(scene.isOpen(entry)).isTrue();
        assertThat(outcome(code, scene.account(team, "Người Khác", Scene.number()))).as("others type on").isEqualTo("done");
        claims.separate(entry, OFFICER);
        claims.confirm(entry, guesser, OFFICER);
        assertThat(scene.state(entry)).as("a person settles it").isEqualTo(ClaimState.CLAIMED);
    }

    @Test
    void a_day_later_there_are_tries_again() {
        long entry = scene.listed(team, "Chờ Một Ngày", null);
        UUID member = scene.account(team, "Gõ Nhầm", Scene.number());
        String code = code(entry);
        for (int i = 0; i < OwnClaims.MOST_TRIES; i++) {
            outcome(ClaimCode.draw(random), member);
        }
        assertThat(outcome(code, member)).isEqualTo("too-many-tries");
        assertThat(clock.at(clock.instant().plus(Duration.ofHours(23)), () -> outcome(code, member)))
                .isEqualTo("too-many-tries");
        assertThat(clock.at(clock.instant().plus(Duration.ofHours(25)), () -> outcome(code, member))).isEqualTo("done");
    }

    @Test
    void guesses_at_the_same_moment_are_counted_each() throws Exception {
        UUID guesser = scene.account(team, "Đoán Song Song", Scene.number());
        List<String> came = Together.run(12, worker -> outcome(ClaimCode.draw(random), guesser));
        assertThat(came.stream().filter("code-unknown"::equals)).hasSize(OwnClaims.MOST_TRIES);
        assertThat(came.stream().filter("too-many-tries"::equals)).hasSize(12 - OwnClaims.MOST_TRIES);
    }

    @Test
    void an_account_that_is_somebody_on_a_list_already_does_not_become_another() {
        long one = scene.listed(team, "Người Thứ Nhất", null);
        long two = scene.listed(team, "Người Thứ Hai", null);
        UUID member = scene.account(team, "Tham Lam", Scene.number());
        own.redeem(code(one), member, "x");
        String code = code(two);
        assertThat(outcome(code, member)).isEqualTo("account-claimed-other");
        assertThat(scene.claimedBy(two)).isNull();
        assertThat(outcome(code, scene.account(team, "Đúng Người", Scene.number()))).as("the code is still good")
                .isEqualTo("done");
    }

    @Test
    @TestSecurity(user = "claims-0965119103", roles = "member")
    void a_wrong_code_is_told_at_the_field_and_nobody_takes_apart_what_is_not_theirs() {
        scene.account(team, "Tay Mơ", "0965119103");
        browser.get("/claim");
        var answer = browser.post("/claim", "code", "O0I-1LL-\"><b>");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains("id=\"code-error\"", "<title>Lỗi: ").doesNotContain("\"><b>");
        assertThat(browser.post("/claim", "code", ClaimCode.draw(random)).asString()).contains("Bạn còn 4 lần thử");

        long entry = scene.listed(team, "Của Người Ta", null);
        own.redeem(code(entry), scene.account(team, "Chủ", Scene.number()), "x");
        assertThat(browser.post("/claim/" + entry + "/removal").statusCode()).isEqualTo(409);
        assertThat(scene.claimedBy(entry)).isNotNull();
    }

    @Test
    @TestSecurity(user = "claims-nobody", roles = "member")
    void who_has_not_joined_does_so_first() {
        var answer = browser.get("/claim");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/join");
    }

    private String code(long entry) {
        return codes.issue(team, List.of(entry), OFFICER).slips().get(0).code();
    }

    private String outcome(String code, UUID member) {
        try {
            own.redeem(code, member, "subject-of-" + member);
            return "done";
        } catch (DomainException e) {
            return e.code();
        }
    }
}
