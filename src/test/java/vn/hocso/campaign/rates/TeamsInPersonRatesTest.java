package vn.hocso.campaign.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import vn.hocso.campaign.attendance.Room;
import vn.hocso.campaign.session.Plans;
import vn.hocso.roster.Audience;
import vn.hocso.roster.Team;
import vn.hocso.roster.registry.TeamBookkeeper;
import vn.hocso.servers.RealServers;
import vn.hocso.training.People;

/** If this fails, a team that was trained in person is missing in some cut, on some day, or in what was known then. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TeamsInPersonRatesTest {

    private static final String TEAMS = "teams-in-person-2022-09";
    private static final String COMMUNES = "communes-bridging-2022-09";
    private static final LocalDate HELD = LocalDate.of(2022, 9, 20);
    private static final LocalDate TOLD = LocalDate.of(2022, 9, 25);

    @Inject
    Plans plans;
    @Inject
    Room room;
    @Inject
    People people;
    @Inject
    TeamBookkeeper book;

    private Team team;
    private long listed;

    @BeforeEach
    void aTeam() {
        team = people.team("75", "734", "26158");
        listed = room.listed(team, "Người Ký Tên", Audience.MEMBER, null);
    }

    @Test
    void a_team_is_in_all_its_groups_from_the_day_of_its_session_on_and_known_from_the_day_it_was_told() {
        Map<String, Integer> before = reached("asOf=2022-09-20");
        Map<String, Integer> dayBefore = reached("asOf=2022-09-19");
        Map<String, Integer> knownBefore = reached("asOf=2022-09-20&knownOn=2022-09-24");
        Map<String, Integer> knownAfter = reached("asOf=2022-09-20&knownOn=2022-09-25");
        attend(TOLD);
        before.replaceAll((group, teams) -> teams + 1);
        knownAfter.replaceAll((group, teams) -> teams + 1);
        assertThat(reached("asOf=2022-09-20")).isEqualTo(before);
        assertThat(reached("asOf=2022-09-19")).isEqualTo(dayBefore);
        assertThat(reached("asOf=2022-09-20&knownOn=2022-09-24")).as("a report of that day").isEqualTo(knownBefore);
        assertThat(reached("asOf=2022-09-20&knownOn=2022-09-25")).isEqualTo(knownAfter);
    }

    @Test
    void a_team_that_moves_takes_its_training_along_and_one_that_is_merged_hands_it_on() {
        attend(TOLD);
        JsonPath then = Asked.rates(TEAMS, "by=commune&within=DMHC-2022:75&asOf=2022-10-09");
        book.move(team, "734", "26161", LocalDate.of(2022, 10, 10), LocalDate.of(2022, 10, 12));
        JsonPath moved = Asked.rates(TEAMS, "by=commune&within=DMHC-2022:75&asOf=2022-10-10");
        assertThat(of(moved, "DMHC-2022:26158")).isEqualTo(of(then, "DMHC-2022:26158").minus());
        assertThat(of(moved, "DMHC-2022:26161")).isEqualTo(of(then, "DMHC-2022:26161").plus());
        assertThat(of(Asked.rates(TEAMS, "by=commune&within=DMHC-2022:75&asOf=2022-10-10&knownOn=2022-10-11"),
                "DMHC-2022:26158")).as("nobody knew").isEqualTo(of(then, "DMHC-2022:26158"));
        Team into = people.team("75", "734", "26158");
        book.merge(team, into, LocalDate.of(2022, 11, 1), LocalDate.of(2022, 11, 3));
        for (String day : List.of("2022-10-31", "2022-11-01")) {
            JsonPath teams = Asked.rates(TEAMS, "by=team&within=DMHC-2022:734&asOf=" + day);
            boolean merged = day.equals("2022-11-01");
            assertThat(Asked.reached(teams, "TEAM:" + team.code())).as(day).isEqualTo(merged ? 0 : 1);
            assertThat(Asked.reached(teams, "TEAM:" + into.code())).as(day).isEqualTo(merged ? 1 : 0);
        }
        book.takeBack(team, LocalDate.of(2022, 11, 5));
        assertThat(Asked.reached(Asked.rates(TEAMS, "by=team&within=DMHC-2022:734&asOf=2022-11-02"), "TEAM:" + team.code()))
                .isEqualTo(1);
        assertThat(Asked.reached(Asked.rates(TEAMS, "by=team&within=DMHC-2022:734&asOf=2022-11-02&knownOn=2022-11-04"),
                "TEAM:" + into.code())).as("as it was known between").isEqualTo(1);
    }

    @Test
    void a_team_that_was_dissolved_is_none_of_the_teams_from_that_day_on_as_far_as_it_was_known() {
        Team nobody = people.team("75", "734", "26158");
        Share before = commune("2022-10-10", "");
        book.dissolve(nobody, LocalDate.of(2022, 10, 11), LocalDate.of(2022, 10, 13));
        assertThat(commune("2022-10-10", "")).isEqualTo(before);
        assertThat(commune("2022-10-11", "").all()).isEqualTo(before.all() - 1);
        assertThat(commune("2022-10-11", "&knownOn=2022-10-12").all()).as("nobody knew").isEqualTo(before.all());
        book.standAgain(nobody, LocalDate.of(2022, 10, 15));
        assertThat(commune("2022-10-11", "").all()).isEqualTo(before.all());
        assertThat(commune("2022-10-11", "&knownOn=2022-10-14").all()).as("as it was known between")
                .isEqualTo(before.all() - 1);
    }

    @Test
    void a_commune_is_reached_in_its_district_and_unproven_until_somebody_tells_better() {
        Map<String, Integer> before = new LinkedHashMap<>();
        List.of("onTime", "unproven").forEach(series -> before.put(series, communes(series)));
        long session = plans.allDay("75", HELD);
        plans.point(session, "Điểm cầu", List.of("26164"));
        plans.close(session);
        assertThat(communes("unproven")).as("told in November").isEqualTo(before.get("unproven") + 1);
        Team there = people.team("75", "734", "26164");
        long entry = room.listed(there, "Người Ký Tên", Audience.MEMBER, null);
        room.paper(plans.allDay("75", HELD.plusDays(2)), there, List.of(entry), 0, Room.at(TOLD, 12, 0));
        assertThat(communes("unproven")).isEqualTo(before.get("unproven"));
        assertThat(communes("onTime")).isEqualTo(before.get("onTime") + 1);
    }

    private int communes(String series) {
        JsonPath districts = Asked.rates(COMMUNES, "by=district&within=DMHC-2022:75&asOf=2022-11-12");
        int all = Asked.series(districts, "DMHC-2022:734", series);
        JsonPath communes = Asked.rates(COMMUNES, "by=commune&within=DMHC-2022:734&asOf=2022-11-12");
        assertThat(Asked.sum(communes, series)).isEqualTo(all);
        assertThat(Asked.denominator(districts, "DMHC-2022:734", "COMMUNE", "value"))
                .as("each commune is one").isEqualTo(communes.getInt("total")).isPositive();
        return all;
    }

    private void attend(LocalDate told) {
        room.paper(plans.allDay("75", HELD), team, List.of(listed), 0, Room.at(told, 12, 0));
    }

    /** @return teams by group: of the team itself up to the country */
    private Map<String, Integer> reached(String days) {
        var all = new LinkedHashMap<String, Integer>();
        Map.of("TEAM:" + team.code(), "by=team&within=DMHC-2022:734", "DMHC-2022:26158", "by=commune&within=DMHC-2022:734",
                "DMHC-2022:734", "by=district&within=DMHC-2022:75", "DMHC-2022:75", "by=province", "MIC-2022:8", "by=cluster",
                "DMHC-2025:75", "by=province&boundary=2025", "VN", "by=national")
                .forEach((group, cut) -> all.put(group, Asked.series(Asked.rates(TEAMS, cut + "&" + days), group, "onTime")));
        return all;
    }

    private static Share commune(String asOf, String known) {
        return of(Asked.rates(TEAMS, "by=commune&within=DMHC-2022:75&asOf=" + asOf + known), "DMHC-2022:26158");
    }

    /** Teams that stand, and of them those that were reached. */
    private record Share(int all, int reached) {

        Share plus() {
            return new Share(all + 1, reached + 1);
        }

        Share minus() {
            return new Share(all - 1, reached - 1);
        }
    }

    private static Share of(JsonPath rates, String group) {
        return new Share(Asked.denominator(rates, group, "TEAM", "value"), Asked.denominator(rates, group, "TEAM", "trained"));
    }
}
