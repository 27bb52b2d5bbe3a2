package vn.hocso.roster.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Together;
import vn.hocso.shared.time.Campaign;
import vn.hocso.training.People;
import vn.hocso.training.Sums;
import vn.hocso.training.Sums.Lists;

/** If this fails, joining a person of a list with an account counts somebody twice, or loses somebody. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClaimFiguresTest {

    private static final String PROVINCE = "02";
    private static final Keeper OFFICER = Scene.officer(PROVINCE);
    private static final LocalDate TRAINED = LocalDate.of(2022, 10, 10);
    private static final LocalDate CLAIMED = LocalDate.of(2022, 11, 1);
    private static final LocalDate LATER = LocalDate.of(2022, 11, 15);

    @Inject
    Scene scene;
    @Inject
    Claims claims;
    @Inject
    People people;
    @Inject
    Sums sums;
    @Inject
    Jdbc jdbc;

    private Team team;
    private long entry;
    private UUID account;
    private Lists before;

    @BeforeEach
    void somebodyOnAListAndAnAccount() {
        team = scene.team(PROVINCE);
        String phone = Scene.number();
        entry = scene.listed(team, "Sùng Thị Mai", phone);
        account = scene.account(team, "Sùng Thị Mai", phone);
        before = now();
    }

    @AfterEach
    void theRecountAgrees() {
        assertThat(sums.differences(PROVINCE)).isZero();
    }

    @Test
    void somebody_trained_before_the_claim_is_trained_on_the_list_as_known_from_the_claim_on() {
        train();
        assertThat(now()).as("an account nobody claimed").isEqualTo(before);
        Lists dayBefore = sums.lists(PROVINCE, TRAINED.minusDays(1), null);
        Lists sameDay = sums.lists(PROVINCE, TRAINED, null);
        Lists reported = sums.lists(PROVINCE, LATER, CLAIMED.minusDays(1));
        Lists known = sums.lists(PROVINCE, LATER, CLAIMED);
        claim();
        assertThat(now()).isEqualTo(before.and(0, 1, 1));
        assertThat(sums.lists(PROVINCE, TRAINED.minusDays(1), null)).as("not trained yet").isEqualTo(dayBefore.and(0, 0, 1));
        assertThat(sums.lists(PROVINCE, TRAINED, null)).isEqualTo(sameDay.and(0, 1, 1));
        assertThat(sums.lists(PROVINCE, LATER, CLAIMED.minusDays(1))).as("a report of the day before").isEqualTo(reported);
        assertThat(sums.lists(PROVINCE, LATER, CLAIMED)).isEqualTo(known.and(0, 1, 1));
    }

    @Test
    void somebody_trained_after_the_claim_counts_on_the_list_at_once() {
        claim();
        assertThat(now()).isEqualTo(before.and(0, 0, 1));
        people.train(account, Campaign.startOf(CLAIMED.plusDays(3)));
        assertThat(now()).isEqualTo(before.and(0, 1, 1));
    }

    @Test
    void a_claim_taken_back_takes_the_figure_back_and_made_again_brings_it_again() {
        train();
        Lists known = sums.lists(PROVINCE, LATER, CLAIMED.plusDays(1));
        claim();
        scene.on(CLAIMED.plusDays(2), () -> claims.separate(entry, OFFICER));
        assertThat(now()).isEqualTo(before);
        assertThat(scene.state(entry)).isEqualTo(ClaimState.PROPOSED);
        assertThat(sums.lists(PROVINCE, LATER, CLAIMED.plusDays(1))).as("as it was known meanwhile")
                .isEqualTo(known.and(0, 1, 1));
        scene.on(CLAIMED.plusDays(4), () -> claims.confirm(entry, account, OFFICER));
        assertThat(now()).isEqualTo(before.and(0, 1, 1));
    }

    @Test
    void somebody_whom_lists_moved_counts_on_each_day_in_the_team_of_that_day() {
        jdbc.update("update roster_membership set valid_to = '2022-10-19' where entry_id = ?", entry);
        Team next = scene.team(PROVINCE);
        jdbc.update(
                "insert into roster_membership (entry_id, team_id, role, audience, valid_from) values (?, ?, 'MEMBER', 'MEMBER',"
                        + " '2022-10-20')",
                entry, next.id());
        train();
        claim();
        assertThat(trained(team, "2022-10-19")).isEqualTo(1);
        assertThat(trained(next, "2022-10-19")).isZero();
        assertThat(trained(team, "2022-10-20")).isZero();
        assertThat(trained(next, "2022-10-20")).isEqualTo(1);
        scene.on(CLAIMED, () -> claims.separate(entry, OFFICER));
        assertThat(jdbc.first("select coalesce(sum(abs(trained_roster)), 0) from team_day where team_id = any(?)",
                row -> row.getLong(1), (Object) new Long[]{team.id(), next.id()})).as("no day keeps a trace").contains(0L);
    }

    @Test
    void a_cadre_of_the_union_who_is_claimed_enters_no_denominator() {
        jdbc.update("update roster_membership set audience = 'YOUTH_UNION' where entry_id = ?", entry);
        long rows = ledger();
        train();
        claim();
        assertThat(ledger()).isEqualTo(rows);
        assertThat(scene.state(entry)).isEqualTo(ClaimState.CLAIMED);
    }

    @Test
    void somebody_who_is_trained_in_the_moment_of_the_claim_is_counted_once() throws Exception {
        for (int round = 0; round < 4; round++) {
            String phone = Scene.number();
            long listed = scene.listed(team, "Giàng Văn Đua " + (char) ('A' + round), phone);
            UUID member = scene.account(team, "Giàng Văn Đua " + (char) ('A' + round), phone);
            Lists start = now();
            Together.run(2, worker -> {
                if (worker == 0) {
                    people.train(member, Campaign.startOf(TRAINED));
                } else {
                    claims.confirm(listed, member, OFFICER);
                }
                return null;
            });
            assertThat(now()).as("round " + round).isEqualTo(start.and(0, 1, 1));
        }
    }

    private void train() {
        people.train(account, Campaign.startOf(TRAINED));
    }

    private void claim() {
        scene.on(CLAIMED, () -> claims.confirm(entry, account, OFFICER));
    }

    private Lists now() {
        return sums.lists(PROVINCE, LATER, null);
    }

    private long ledger() {
        return jdbc.first("select count(*) from population_change where province_code = ?", row -> row.getLong(1), PROVINCE)
                .orElseThrow();
    }

    private long trained(Team of, String day) {
        return jdbc.first(
                "select coalesce(sum(trained_roster), 0) from team_day where rule = 'core-v1' and team_id = ? and day <= ?",
                row -> row.getLong(1), of.id(), LocalDate.parse(day)).orElseThrow();
    }
}
