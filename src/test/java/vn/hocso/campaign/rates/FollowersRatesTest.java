package vn.hocso.campaign.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import vn.hocso.campaign.attendance.Room;
import vn.hocso.campaign.channel.Follow.Grade;
import vn.hocso.campaign.channel.Follow.Source;
import vn.hocso.campaign.channel.Follows;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.training.People;

/** If this fails, the ministry is told of followers whom nobody confirmed, or of those who left long ago. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FollowersRatesTest {

    private static final String TARGET = "members-zalo-2022-09";
    private static final LocalDate LAST_DAY = LocalDate.of(2022, 9, 30);

    @Inject
    Follows follows;
    @Inject
    People people;
    @Inject
    Room room;

    private Team team;
    private UUID member;

    @BeforeEach
    void aMemberOnAList() {
        team = people.team("75", "734", "26158");
        member = people.member(team);
        people.list(team, 4, member);
    }

    @Test
    void who_is_confirmed_counts_from_that_day_until_they_leave_among_people_on_lists_and_with_accounts() {
        act(Grade.DECLARED, Source.MEMBER, LAST_DAY.minusDays(3), LAST_DAY.minusDays(3));
        assertThat(Asked.reached(team("2022-09-30"), code())).as("said so, nobody confirmed").isZero();
        act(Grade.CONFIRMED, Source.LEADER, LAST_DAY, LAST_DAY);
        act(Grade.CONFIRMED, Source.CHANNEL, LAST_DAY.plusDays(2), LAST_DAY.plusDays(2));
        act(Grade.UNFOLLOWED, Source.CHANNEL, LAST_DAY.plusDays(9), LAST_DAY.plusDays(9));
        assertThat(Asked.reached(team("2022-09-29"), code())).isZero();
        assertThat(Asked.series(team("2022-09-30"), code(), "onTime")).isEqualTo(1);
        assertThat(Asked.series(team("2022-10-08"), code(), "onTime")).as("confirmed twice is one").isEqualTo(1);
        assertThat(Asked.reached(team("2022-10-09"), code())).as("they left").isZero();
        JsonPath then = team("2022-10-08");
        assertThat(Asked.denominator(then, code(), "ROSTER", "value")).isEqualTo(4);
        assertThat(Asked.denominator(then, code(), "ROSTER", "matched")).isEqualTo(1);
        assertThat(Asked.denominator(then, code(), "ROSTER", "trained")).isEqualTo(1);
        assertThat(Asked.denominator(then, code(), "REGISTERED", "value")).isEqualTo(1);
        assertThat(Asked.denominator(then, code(), "REGISTERED", "trained")).isEqualTo(1);
    }

    @Test
    void what_was_told_later_was_not_known_and_what_was_told_much_later_is_unproven() {
        act(Grade.CONFIRMED, Source.CHANNEL, LAST_DAY, LAST_DAY.plusDays(8));
        assertThat(Asked.series(team("2022-10-31"), code(), "unproven")).isEqualTo(1);
        assertThat(Asked.reached(team("2022-10-31&knownOn=2022-10-07"), code())).isZero();
        assertThat(Asked.series(team("2022-10-31&knownOn=2022-10-08"), code(), "unproven")).isEqualTo(1);
    }

    @Test
    void who_follows_after_the_last_day_is_late_and_is_in_every_group_of_the_team() {
        String day = "&asOf=2022-10-05";
        int province = Asked.series(Asked.rates(TARGET, "by=province" + day), "DMHC-2022:75", "late");
        int cluster = Asked.series(Asked.rates(TARGET, "by=cluster" + day), "MIC-2022:8", "late");
        int commune = Asked.series(Asked.rates(TARGET, "by=commune&within=DMHC-2022:734" + day), "DMHC-2022:26158", "late");
        act(Grade.CONFIRMED, Source.LEADER, LAST_DAY.plusDays(1), LAST_DAY.plusDays(1));
        assertThat(Asked.series(Asked.rates(TARGET, "by=province" + day), "DMHC-2022:75", "late")).isEqualTo(province + 1);
        assertThat(Asked.series(Asked.rates(TARGET, "by=cluster" + day), "MIC-2022:8", "late")).isEqualTo(cluster + 1);
        assertThat(Asked.series(Asked.rates(TARGET, "by=commune&within=DMHC-2022:734" + day), "DMHC-2022:26158", "late"))
                .isEqualTo(commune + 1);
    }

    private String code() {
        return "TEAM:" + team.code();
    }

    private JsonPath team(String day) {
        return Asked.rates(TARGET, "by=team&within=DMHC-2022:26158&asOf=" + day);
    }

    private void act(Grade grade, Source source, LocalDate on, LocalDate told) {
        Instant at = Room.at(on, 10, 0);
        room.at(Room.at(told, 11, 0), () -> follows.add(member, known -> true, grade, source, at));
    }
}
