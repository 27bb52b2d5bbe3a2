package vn.hocso.roster.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.event.Event;
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
import vn.hocso.identity.Scope;
import vn.hocso.roster.RosterChanged;
import vn.hocso.roster.ScopeGrants;
import vn.hocso.roster.Team;
import vn.hocso.roster.TeamRoll;
import vn.hocso.roster.TeamRolls;
import vn.hocso.roster.intake.Desk;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.People;
import vn.hocso.training.Sums;

/** The list of a province and what members confirm among themselves say different things, and neither overwrites the other. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TransferAndListsTest {

    private static final String PROVINCE = "64";
    private static final String HEADER = "Họ và tên;Số điện thoại;Vai trò;Mã Tổ\n";
    private static final Decider OFFICER = new Decider("officer-of-transfers", null, new Scope(false, Set.of(PROVINCE)),
            Set.of());
    private static int number = 965_640_000;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    Transfers transfers;
    @Inject
    TransferHistory history;
    @Inject
    TeamRolls rolls;
    @Inject
    ServiceClock clock;
    @Inject
    ScopeGrants scopes;
    @Inject
    People people;
    @Inject
    Sums sums;
    @Inject
    Event<RosterChanged> changed;
    @Inject
    Jdbc jdbc;

    private Team home;
    private Team into;
    private UUID member;
    private String phone;
    private Desk desk;

    @BeforeEach
    void aMemberWhoIsOnTheListOfTheTeam() {
        scopes.grantProvince("00000000-0000-4000-8000-000000000005", PROVINCE, "test of transfers");
        desk = new Desk(port, "0900000005");
        jdbc.update("update roster_import set effective_on = '2022-09-01' where province_code = ?", PROVINCE);
        home = people.team(PROVINCE, "622", "23563");
        into = people.team(PROVINCE, "622", "23566");
        member = people.member(home);
        people.list(home, 1, member);
        phone = "0" + number++;
        jdbc.update("update roster_entry set full_name = 'Rơ Châm Chuyển', phone = ? where claimed_by = ?",
                "+84" + phone.substring(1),
                member);
    }

    @AfterEach
    void theRecountAgrees() {
        jdbc.update("delete from scope_grant where granted_by = 'test of transfers'");
        assertThat(sums.differences(PROVINCE)).isZero();
    }

    @Test
    void a_transfer_leaves_the_list_and_a_later_file_leaves_the_account() {
        assertThat(state()).isEqualTo("CLAIMED");
        transfers.ask("test-" + member, into.code());
        transfers.confirm(history.of(member).get(0).id(), OFFICER);
        assertThat(state()).as("somebody should look").isEqualTo("MOVED");
        assertThat(listed()).isEqualTo(home.code());

        apply(home);
        assertThat(listed()).isEqualTo(home.code());
        assertThat(account()).as("a file that still says the old team").isEqualTo(into.code());
        assertThat(state()).isEqualTo("MOVED");

        apply(into);
        assertThat(listed()).isEqualTo(into.code());
        assertThat(account()).isEqualTo(into.code());
        assertThat(state()).as("the province corrected its list").isEqualTo("CLAIMED");
    }

    @Test
    void who_went_over_is_seen_by_the_new_leader_alone_although_the_list_names_the_old_team() {
        assertThat(seenIn(home)).isTrue();
        transfers.ask("test-" + member, into.code());
        transfers.confirm(history.of(member).get(0).id(), OFFICER);
        assertThat(listed()).isEqualTo(home.code());
        assertThat(seenIn(home)).isFalse();
        assertThat(seenIn(into)).isTrue();
    }

    private boolean seenIn(Team team) {
        TeamRoll roll = rolls.ofLeader(team, Campaign.dateOf(clock.instant()));
        return roll.unnamed().contains(member) || roll.named(member).isPresent();
    }

    @Test
    void a_name_that_fitted_in_the_old_team_is_proposed_there_no_longer_and_in_the_new_one_it_is() {
        UUID other = people.member(home);
        long here = namesake(home, other);
        long there = namesake(into, other);
        QuarkusTransaction.requiringNew().run(() -> changed.fire(new RosterChanged(PROVINCE)));
        assertThat(fits(other)).containsExactly(here);
        transfers.ask("test-" + other, into.code());
        transfers.confirm(history.of(other).get(0).id(), OFFICER);
        assertThat(fits(other)).containsExactly(there);
    }

    private long namesake(Team team, UUID account) {
        people.list(team, 1, null);
        long entry = jdbc
                .first("select max(entry_id) from roster_membership where team_id = ?", row -> row.getLong(1), team.id())
                .orElseThrow();
        jdbc.update("update roster_entry set full_name = (select full_name from member where id = ?), phone = ? where id = ?",
                account,
                "+84" + number++, entry);
        return entry;
    }

    private List<Long> fits(UUID account) {
        return jdbc.list("select entry_id from roster_candidate where member_id = ?", row -> row.getLong(1), account);
    }

    /** Somebody new is in each, else a file that says what is known could not be applied. */
    private void apply(Team team) {
        jdbc.update("update roster_import set effective_on = '2022-09-01' where province_code = ?", PROVINCE);
        String page = desk.read(PROVINCE, "ADDITION", "", HEADER + "Rơ Châm Chuyển;" + phone + ";;" + team.code() + "\n"
                + "Kpă Người Mới;0" + number++ + ";;" + team.code() + "\n");
        assertThat(desk.step(page, "application")).isEqualTo(303);
    }

    private String state() {
        return jdbc.first("select state from roster_entry_state where claimed_by = ?", row -> row.getString(1), member)
                .orElseThrow();
    }

    private String listed() {
        return jdbc
                .first("select t.code from roster_entry e join roster_membership s on s.entry_id = e.id and s.valid_to is null"
                        + " join team t on t.id = s.team_id where e.claimed_by = ?", row -> row.getString(1), member)
                .orElseThrow();
    }

    private String account() {
        return jdbc.first(
                "select t.code from membership s join team t on t.id = s.team_id where s.member_id = ? and s.valid_to is null",
                row -> row.getString(1), member).orElseThrow();
    }
}
