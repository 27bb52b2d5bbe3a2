package vn.hocso.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.DomainException;

/** What other rooms ask the roster, and that every answer is as of a day. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RosterTest {

    private static final LocalDate DAY = LocalDate.of(2022, 11, 15);

    @Inject
    Roster roster;
    @Inject
    RosterIntake intake;

    @Test
    void a_person_counts_where_the_membership_and_the_list_say_on_that_day() {
        Team own = team("46", "479", "19990");
        Team listed = team("48", "498", null);
        UUID id = UUID.randomUUID();
        intake.register(List.of(new NewMember(id, "roster-test-" + id, "Nguyễn Thị Ánh", null, own, TeamRole.MEMBER,
                Instant.parse("2022-10-09T17:00:00Z"))));
        long list = intake.openImport("Danh sách thử", "test", Instant.parse("2022-10-01T00:00:00Z"), true);
        intake.enter(list, List.of(new NewEntry("Nguyễn Thị Ánh", "+84912345678", listed, TeamRole.MEMBER, Audience.MEMBER,
                LocalDate.of(2022, 9, 1), id, Instant.parse("2022-10-10T01:00:00Z"))));

        assertThat(roster.standingOf(id, DAY)).isEqualTo(new Standing(own, listed));
        assertThat(roster.standingOf(id, LocalDate.of(2022, 10, 10))).isEqualTo(new Standing(own, listed));
        assertThat(roster.standingOf(id, LocalDate.of(2022, 10, 9))).isEqualTo(new Standing(null, listed));
        assertThat(roster.standingOf(id, LocalDate.of(2022, 8, 31))).isEqualTo(new Standing(null, null));
        assertThat(roster.teamOf(id, DAY)).contains(own);
        assertThat(roster.memberOf("roster-test-" + id)).contains(new Member(id, "Nguyễn Thị Ánh"));
        assertThat(roster.member(id).fullName()).isEqualTo("Nguyễn Thị Ánh");
    }

    @Test
    void a_team_is_found_by_its_code_however_it_is_typed() {
        Team team = team("46", "479", "19990");
        assertThat(roster.teamByCode(team.code().toLowerCase())).isEqualTo(team);
        assertThat(roster.team(team.id())).isEqualTo(team);
        assertThat(roster.teamsIn("19990", DAY)).contains(team);
        assertThat(roster.teamsBelow("479", DAY).get("19990")).isPositive();
        assertThat(roster.teamsBelow("46", DAY).get("479")).isPositive();
    }

    @Test
    void a_team_of_an_island_district_needs_no_commune() {
        Team team = team("48", "498", null);
        assertThat(team.place()).isEqualTo("Huyện Hoàng Sa, Đà Nẵng");
        assertThat(roster.teamsIn("498", DAY)).contains(team);
        assertThat(roster.teamByCode(team.code())).isEqualTo(team);
    }

    @Test
    void a_right_code_without_a_team_says_so() {
        assertThatThrownBy(() -> roster.teamByCode(TeamCode.of(28_000_000))).isInstanceOf(DomainException.class)
                .hasMessageContaining("Chưa có Tổ nào mang mã");
    }

    @Test
    void ten_clusters_hold_every_province_once_and_three_have_no_dates() {
        List<TrainingCluster> clusters = roster.clusters("MIC-2022", DAY);
        assertThat(clusters).extracting(cluster -> cluster.provinceCodes().size()).containsExactly(12, 4, 5, 4, 7, 6, 5, 7, 6,
                7);
        assertThat(clusters.stream().flatMap(cluster -> cluster.provinceCodes().stream()).distinct()).hasSize(63);
        assertThat(clusters).filteredOn(cluster -> cluster.startsOn() == null).extracting(TrainingCluster::no)
                .containsExactly(6, 8, 10);
        assertThat(clusters.get(8).startsOn()).isEqualTo("2022-09-11");
        assertThat(roster.clusters("TWD-2022", DAY)).isEmpty();
        assertThat(roster.provinces(DAY)).hasSize(63).first().isEqualTo(new Province("89", "An Giang"));
    }

    @Test
    void official_figures_carry_their_day_and_source() {
        assertThat(roster.officialFigures()).hasSize(15).contains(
                new OfficialFigure(FigureKind.MEMBERS, 208_000, LocalDate.of(2022, 8, 23), "VnEconomy, số liệu ngày 23/8/2022",
                        true, false, null),
                new OfficialFigure(FigureKind.MEMBERS, 225_417, LocalDate.of(2022, 9, 7),
                        "Công văn 10528-CV/TWĐTN-KHCN ngày 19/9/2022 của Trung ương Đoàn", false, false, null));
        assertThat(roster.officialFigures()).filteredOn(figure -> figure.kind() == FigureKind.TEAMS)
                .extracting(OfficialFigure::value).containsExactly(42_469L, 45_895L, 46_105L, 48_538L, 61_500L);
        assertThat(roster.establishment()).hasSize(63).filteredOn(Establishment::inferred).hasSize(3);
    }

    private Team team(String province, String district, String commune) {
        return intake.foundTeams(List.of(new NewTeam("Tổ công nghệ số cộng đồng thử", TeamLevel.COMMUNE, province, district,
                commune, null, LocalDate.of(2022, 8, 1)))).get(0);
    }
}
