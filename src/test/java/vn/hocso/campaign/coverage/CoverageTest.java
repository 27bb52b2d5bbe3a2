package vn.hocso.campaign.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.campaign.attendance.Room;
import vn.hocso.campaign.session.Plans;
import vn.hocso.roster.Audience;
import vn.hocso.roster.Province;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.roster.registry.TeamBookkeeper;
import vn.hocso.roster.territory.Unit;
import vn.hocso.servers.RealServers;
import vn.hocso.training.People;

/** If this fails, the ministry reads a wrong number of teams trained in person or of communes reached. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CoverageTest {

    private static final String PROVINCE = "87";
    private static final LocalDate TODAY = LocalDate.of(2022, 11, 15);
    private static final LocalDate SEPTEMBER = LocalDate.of(2022, 9, 20);
    private static final LocalDate LAST_DAY = LocalDate.of(2022, 9, 30);

    @Inject
    Coverages coverages;
    @Inject
    Plans plans;
    @Inject
    Room room;
    @Inject
    People people;
    @Inject
    Roster roster;
    @Inject
    TeamBookkeeper book;

    private List<Unit> fresh;
    private Coverage before;
    private Team team;
    private long listed;

    @BeforeEach
    void aTeam() {
        fresh = coverages.missing(PROVINCE, TODAY, coverages.asked()).stream().flatMap(one -> one.communes().stream()).toList();
        team = team(0);
        listed = room.listed(team, "Người Ký Tên", Audience.MEMBER, null);
        before = now();
    }

    @Test
    void a_team_is_trained_on_time_by_the_day_of_the_session_when_it_was_told_in_time() {
        room.paper(session(SEPTEMBER), team, List.of(listed), 0, Room.at(LAST_DAY.plusDays(7), 23, 59));
        assertThat(teams()).isEqualTo(new Series(1, 0, 0));
    }

    @Test
    void what_is_told_too_late_is_on_time_but_unproven() {
        room.paper(session(SEPTEMBER), team, List.of(listed), 0, Room.at(LAST_DAY.plusDays(8), 0, 0));
        assertThat(teams()).isEqualTo(new Series(0, 1, 0));
    }

    @Test
    void the_last_day_is_on_time_and_the_next_is_late_and_the_best_of_several_counts() {
        room.paper(session(LAST_DAY.plusDays(1)), team, List.of(listed), 0, Room.at(LAST_DAY.plusDays(1), 12, 0));
        assertThat(teams()).isEqualTo(new Series(0, 0, 1));
        room.paper(session(LAST_DAY), team, List.of(listed), 0, Room.at(LAST_DAY.plusDays(2), 12, 0));
        assertThat(teams()).isEqualTo(new Series(1, 0, 0));
    }

    @Test
    void flags_guests_and_cadres_train_no_team() {
        long session = session(SEPTEMBER);
        long cadre = room.listed(team, "Cán Bộ Đoàn", Audience.YOUTH_UNION, null);
        room.paper(session, team, List.of(cadre), 9, Room.at(SEPTEMBER, 12, 0));
        UUID member = people.member(team);
        room.checkIn(member, room.screen(session, Room.at(SEPTEMBER, 12, 0)), Room.at(SEPTEMBER, 12, 10));
        assertThat(teams()).isEqualTo(Series.NOTHING);
        assertThat(now().sessions()).as("nobody counted came").isEqualTo(before.sessions());
    }

    @Test
    void what_a_team_was_merged_into_has_its_training() {
        Team into = team(1);
        before = now();
        room.paper(session(SEPTEMBER), team, List.of(listed), 0, Room.at(SEPTEMBER, 12, 0));
        book.merge(team, into, LocalDate.of(2022, 11, 1), TODAY);
        Coverage after = now();
        assertThat(minus(after.teams().reached(), before.teams().reached())).isEqualTo(new Series(1, 0, 0));
        assertThat(after.teams().all()).as("one team less stands").isEqualTo(before.teams().all() - 1);
        long later = room.listed(into, "Người Của Tổ Mới", Audience.MEMBER, null);
        room.paper(session(SEPTEMBER), into, List.of(later), 0, Room.at(SEPTEMBER, 13, 0));
        assertThat(minus(now().teams().reached(), before.teams().reached())).as("it is one team")
                .isEqualTo(new Series(1, 0, 0));
    }

    @Test
    void communes_are_reached_by_points_of_a_session_that_took_place_and_by_teams_that_attended() {
        long session = plans.allDay(PROVINCE, LAST_DAY);
        plans.point(session, "Điểm cầu chung", List.of(fresh.get(2).code(), fresh.get(3).code()));
        assertThat(reached()).as("planned alone reaches nobody").isEqualTo(Series.NOTHING);
        room.paper(session, team, List.of(listed), 0, Room.at(LAST_DAY, 12, 0));
        assertThat(reached().total()).isEqualTo(3);
        assertThat(reached()).as("the points were told in November").isEqualTo(new Series(1, 2, 0));
        assertThat(coverages.missing(PROVINCE, TODAY, coverages.asked()).stream().flatMap(one -> one.communes().stream())
                .map(Unit::code))
                .doesNotContain(fresh.get(2).code(), fresh.get(3).code(), team.communeCode()).contains(fresh.get(4).code());
        assertThat(now().communes().all()).isEqualTo(roster.unitsIn(PROVINCE).stream()
                .mapToLong(district -> roster.unitsIn(district.code()).size()).sum());
    }

    @Test
    void a_closed_session_took_place_though_nobody_signed() {
        long session = plans.allDay(PROVINCE, LocalDate.of(2022, 11, 9));
        plans.point(session, "Điểm cầu", List.of(fresh.get(5).code()));
        plans.close(session);
        assertThat(reached()).isEqualTo(new Series(0, 0, 1));
        assertThat(now().sessions()).isEqualTo(before.sessions() + 1);
        assertThat(coverages.of(province(), LocalDate.of(2022, 11, 8)).communes().reached().late())
                .as("as of the day before").isEqualTo(before.communes().reached().late());
    }

    @Test
    void a_province_without_teams_has_sessions_and_no_denominator() {
        Province none = roster.provinces(TODAY).stream()
                .filter(province -> coverages.of(province, LocalDate.of(2022, 1, 1)).teams().all() == 0).findFirst()
                .orElseThrow();
        Coverage coverage = coverages.of(none, LocalDate.of(2022, 1, 1));
        assertThat(coverage.teams().percent()).isNull();
        assertThat(coverage.teams().onTimePercent()).isNull();
    }

    private Series teams() {
        return minus(now().teams().reached(), before.teams().reached());
    }

    private Series reached() {
        return minus(now().communes().reached(), before.communes().reached());
    }

    private Coverage now() {
        return coverages.of(province(), TODAY);
    }

    private Province province() {
        return roster.provinces(TODAY).stream().filter(one -> one.code().equals(PROVINCE)).findFirst().orElseThrow();
    }

    private static Series minus(Series one, Series other) {
        return new Series(one.onTime() - other.onTime(), one.unproven() - other.unproven(), one.late() - other.late());
    }

    private long session(LocalDate day) {
        return plans.plan(PROVINCE, day, LocalTime.of(8, 0), LocalTime.of(11, 0));
    }

    private Team team(int commune) {
        return people.team(PROVINCE, fresh.get(commune).parentCode(), fresh.get(commune).code());
    }
}
