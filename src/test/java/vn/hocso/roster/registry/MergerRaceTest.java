package vn.hocso.roster.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.roster.ConsentPurpose;
import vn.hocso.roster.JoinRequest;
import vn.hocso.roster.Joining;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Together;
import vn.hocso.training.People;
import vn.hocso.training.Sums;

/** If this fails, somebody who joins or completes at the moment of a merger is left in a team that is no more, or counted wrongly. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MergerRaceTest {

    private static final String PROVINCE = "80";
    private static final LocalDate TODAY = LocalDate.of(2022, 11, 15);
    private static int phone = 964_400_000;

    @Inject
    Roster roster;
    @Inject
    People people;
    @Inject
    Joining joining;
    @Inject
    TeamBookkeeper book;
    @Inject
    Sums sums;
    @Inject
    Jdbc jdbc;

    @AfterEach
    void theRecountAgrees() {
        assertThat(sums.differences(PROVINCE)).isZero();
    }

    @RepeatedTest(5)
    void whoever_joins_or_completes_while_teams_merge_is_in_one_of_them_and_counted_once() throws Exception {
        Team team = team();
        Team into = team();
        List<UUID> learners = List.of(people.member(team), people.member(team), people.member(team));
        var work = new ArrayList<Callable<Boolean>>();
        for (UUID learner : learners) {
            work.add(() -> {
                people.train(learner, Instant.parse("2022-11-14T03:00:00Z"));
                return false;
            });
        }
        for (int i = 0; i < 4; i++) {
            String number = "0" + phone++;
            work.add(() -> join(number, team));
        }
        work.add(2, () -> {
            book.merge(team, into, LocalDate.of(2022, 11, 10), TODAY);
            return false;
        });
        long joined = Together.run(work.size(), worker -> work.get(worker).call()).stream().filter(Boolean::booleanValue)
                .count();

        assertThat(open(team)).as("nobody is in a team that is no more").isZero();
        assertThat(open(into)).isEqualTo(learners.size() + joined);
        assertThat(jdbc.first("select sum(trained_registered) from team_day where team_id = ? and rule = 'core-v1'",
                row -> row.getLong(1), into.id())).contains((long) learners.size());
        assertThat(jdbc.first("select sum(trained_proven) from team_day where team_id in (?, ?) and rule = 'core-v1'",
                row -> row.getLong(1), team.id(), into.id())).contains((long) learners.size());
    }

    private boolean join(String number, Team team) {
        try {
            joining.join("race-" + number, number, new JoinRequest("Người Mới", true, Set.of(ConsentPurpose.LEARNING_RECORD),
                    team.code()));
            return true;
        } catch (DomainException closed) {
            assertThat(closed.code()).isEqualTo("team-closed");
            return false;
        }
    }

    private long open(Team team) {
        return jdbc
                .first("select count(*) from membership where team_id = ? and valid_to is null", row -> row.getLong(1),
                        team.id())
                .orElseThrow();
    }

    private Team team() {
        String district = roster.unitsIn(PROVINCE).get(0).code();
        return people.team(PROVINCE, district, roster.unitsIn(district).get(0).code());
    }
}
