package vn.hocso.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;

/** If this fails, a team is credited with somebody who had left it. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MoveAtMidnightTest {

    /** Five seconds into 15/11 in Vietnam; the quiz began on 14/11. */
    private static final Instant JUST_AFTER_MIDNIGHT = Instant.parse("2022-11-14T17:00:05Z");

    @Inject
    People people;
    @Inject
    EntityManager database;

    @Test
    void a_quiz_that_ends_after_a_move_counts_for_the_team_held_when_it_ended() {
        Team before = people.team("46", "474", "19753");
        Team after = people.team("46", "474", "19756");
        UUID member = people.member(before);
        QuarkusTransaction.requiringNew().run(() -> move(member, after));

        people.train(member, JUST_AFTER_MIDNIGHT);

        assertThat(ask("select cast(team_id as text) from completion where rule = 'core-v1' and member_id = ?1", member))
                .isEqualTo(Long.toString(after.id()));
        assertThat(ask("select convert_from(s.body, 'UTF8') from completion c join statement s on s.id = c.statement_id "
                + "where c.rule = 'core-v1' and c.member_id = ?1", member)).contains(after.code())
                .doesNotContain(before.code());
    }

    private void move(UUID member, Team to) {
        database.createNativeQuery("update membership set valid_to = '2022-11-14' where member_id = ?1")
                .setParameter(1, member).executeUpdate();
        database.createNativeQuery("insert into membership (member_id, team_id, role, valid_from) "
                + "values (?1, ?2, 'MEMBER', '2022-11-15')").setParameter(1, member).setParameter(2, to.id()).executeUpdate();
    }

    private String ask(String query, UUID member) {
        return (String) database.createNativeQuery(query, String.class).setParameter(1, member).getSingleResult();
    }
}
