package vn.hocso.roster.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.roster.RosterVersions;
import vn.hocso.roster.ScopeGrants;
import vn.hocso.roster.Team;
import vn.hocso.roster.intake.Desk;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Together;
import vn.hocso.shared.time.Campaign;
import vn.hocso.training.People;
import vn.hocso.training.Sums;
import vn.hocso.training.Sums.Lists;

/** Claims and files of one province, one after the other and at the same moment. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClaimAndImportTest {

    private static final String PROVINCE = "06";
    private static final Keeper OFFICER = Scene.officer(PROVINCE);
    private static final String HEADER = "Họ và tên;Số điện thoại;Vai trò;Mã Tổ\n";
    private static final LocalDate LATER = LocalDate.of(2022, 11, 30);
    private static Desk officer;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    Scene scene;
    @Inject
    Claims claims;
    @Inject
    RosterVersions versions;
    @Inject
    ScopeGrants scopes;
    @Inject
    People people;
    @Inject
    Sums sums;
    @Inject
    Jdbc jdbc;

    private Team team;
    private String phone;

    @BeforeEach
    void signIn() {
        if (officer == null) {
            scopes.grantProvince("00000000-0000-4000-8000-000000000005", PROVINCE, "test");
            officer = new Desk(port, "0900000005");
        }
        // Each test sends lists of its own days; those of another are long ago.
        jdbc.update("update roster_import set effective_on = '2022-09-01' where province_code = ?", PROVINCE);
        team = scene.team(PROVINCE);
        phone = Scene.number();
    }

    @AfterEach
    void theRecountAgrees() {
        assertThat(sums.differences(PROVINCE)).isZero();
    }

    @Test
    void a_file_proposes_and_taking_it_back_after_a_claim_leaves_no_trace() {
        UUID account = scene.account(team, "Nông Thị Lan", phone);
        people.train(account, Campaign.startOf(LocalDate.of(2022, 10, 10)));
        Lists before = now();
        String file = apply("01/10/2022", row("Nông Thị Lan", phone));
        long entry = entry("Nông Thị Lan");
        assertThat(scene.state(entry)).isEqualTo(ClaimState.PROPOSED);
        assertThat(now()).isEqualTo(before.and(1, 0, 0));
        claims.confirm(entry, account, OFFICER);
        assertThat(now()).isEqualTo(before.and(1, 1, 1));
        assertThat(officer.page(file)).contains("1 người mới của tệp này đã ghép");

        assertThat(officer.step(file, "reversal")).isEqualTo(303);
        assertThat(now()).isEqualTo(before);
        assertThat(jdbc.list("select 1 from roster_entry where id = ?", row -> 1, entry)).isEmpty();

        apply("01/10/2022", row("Nông Thị Lan", phone));
        long again = entry("Nông Thị Lan");
        assertThat(scene.state(again)).as("proposed anew").isEqualTo(ClaimState.PROPOSED);
        claims.confirm(again, account, OFFICER);
        assertThat(now()).isEqualTo(before.and(1, 1, 1));
    }

    @Test
    void a_claimed_person_whom_a_later_file_moves_keeps_the_claim_and_taking_it_back_after_a_claim_goes_well() {
        UUID account = scene.account(team, "Hứa Văn Đi", phone);
        people.train(account, Campaign.startOf(LocalDate.of(2022, 10, 10)));
        Team next = scene.team(PROVINCE);
        Lists before = now();
        apply("01/10/2022", row("Hứa Văn Đi", phone));
        long entry = entry("Hứa Văn Đi");
        String second = apply("05/11/2022", "Hứa Văn Đi;" + phone + ";;" + next.code() + "\n");
        claims.confirm(entry, account, OFFICER);
        assertThat(scene.state(entry)).isEqualTo(ClaimState.MOVED);
        assertThat(now()).isEqualTo(before.and(1, 1, 1));
        assertThat(officer.step(second, "reversal")).isEqualTo(303);
        assertThat(scene.state(entry)).isEqualTo(ClaimState.CLAIMED);
        assertThat(now()).isEqualTo(before.and(1, 1, 1));
        claims.separate(entry, OFFICER);
        assertThat(now()).isEqualTo(before.and(1, 0, 0));
    }

    @Test
    void a_name_that_a_file_corrects_is_not_put_over_somebody_who_claimed_it_meanwhile() {
        apply("01/10/2022", row("Lộc Thi Sai", phone));
        long entry = entry("Lộc Thi Sai");
        UUID account = scene.account(team, "Lộc Thi Sai", phone);
        String file = officer.read(PROVINCE, "ADDITION", "02/10/2022", HEADER + row("Người Hoàn Toàn Khác", phone));
        claims.confirm(entry, account, OFFICER);
        assertThat(officer.step(file, "application")).isEqualTo(303);
        assertThat(officer.page(file)).contains("đã thay đổi sau khi đối chiếu", "chờ áp dụng");
        assertThat(officer.step(file, "comparison")).isEqualTo(303);
        assertThat(officer.step(file, "application")).isEqualTo(303);
        assertThat(entry("Người Hoàn Toàn Khác")).as("a new person").isNotEqualTo(entry);
        assertThat(entry("Lộc Thi Sai")).isEqualTo(entry);
    }

    @Test
    void another_claim_does_not_keep_a_compared_file_from_being_applied() {
        apply("01/10/2022", row("Mạc Thị Ghép", phone));
        long entry = entry("Mạc Thị Ghép");
        UUID account = scene.account(team, "Mạc Thị Ghép", phone);
        String file = officer.read(PROVINCE, "ADDITION", "02/10/2022", HEADER + row("Mạc Văn Mới", Scene.number()));
        claims.confirm(entry, account, OFFICER);
        assertThat(officer.step(file, "application")).isEqualTo(303);
        assertThat(officer.page(file)).contains("đã áp dụng");
    }

    @Test
    void a_claim_waits_for_who_changes_the_lists_of_the_province() throws Exception {
        long entry = scene.listed(team, "Đợi Tệp", phone);
        UUID account = scene.account(team, "Đợi Tệp", phone);
        var held = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        CompletableFuture<?> file = CompletableFuture.runAsync(() -> QuarkusTransaction.requiringNew().run(() -> {
            versions.hold(PROVINCE);
            held.countDown();
            try {
                release.await(4, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        held.await();
        CompletableFuture<?> claim = CompletableFuture.runAsync(() -> claims.confirm(entry, account, OFFICER));
        Thread.sleep(700);
        assertThat(claim).isNotDone();
        assertThat(scene.claimedBy(entry)).isNull();
        release.countDown();
        file.get(10, TimeUnit.SECONDS);
        claim.get(10, TimeUnit.SECONDS);
        assertThat(scene.claimedBy(entry)).isEqualTo(account);
    }

    @Test
    void claims_and_files_at_the_same_moment_lose_and_double_nobody() throws Exception {
        UUID account = scene.account(team, "Cùng Lúc", phone);
        people.train(account, Campaign.startOf(LocalDate.of(2022, 10, 10)));
        apply("01/10/2022", row("Cùng Lúc", phone));
        long entry = entry("Cùng Lúc");
        Lists before = now();
        for (int round = 0; round < 3; round++) {
            Team next = scene.team(PROVINCE);
            String file = officer.read(PROVINCE, "ADDITION", "0" + (round + 2) + "/11/2022",
                    HEADER + "Cùng Lúc;" + phone + ";;" + next.code() + "\n");
            boolean claimed = scene.claimedBy(entry) != null;
            Together.run(2, worker -> {
                if (worker == 0) {
                    return officer.step(file, "application");
                } else if (claimed) {
                    claims.separate(entry, OFFICER);
                } else {
                    claims.confirm(entry, account, OFFICER);
                }
                return 0;
            });
            assertThat(officer.page(file)).contains("đã áp dụng");
            int more = claimed ? 0 : 1;
            assertThat(now()).as("round " + round).isEqualTo(before.and(0, more, more));
        }
        assertThat(List.of(ClaimState.MOVED, ClaimState.CLAIMED)).contains(scene.state(entry));
    }

    private String apply(String effectiveOn, String rows) {
        String page = officer.read(PROVINCE, "ADDITION", effectiveOn, HEADER + rows);
        assertThat(officer.step(page, "application")).isEqualTo(303);
        assertThat(officer.page(page)).contains("đã áp dụng");
        return page;
    }

    private String row(String name, String number) {
        return name + ";" + number + ";;" + team.code() + "\n";
    }

    private long entry(String name) {
        return jdbc.first("select e.id from roster_entry e join roster_membership s on s.entry_id = e.id where e.full_name = ?"
                + " order by e.id desc", row -> row.getLong(1), name).orElseThrow();
    }

    private Lists now() {
        return sums.lists(PROVINCE, LATER, null);
    }
}
