package vn.hocso.dev.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.roster.Roster;
import vn.hocso.servers.RealServers;
import vn.hocso.training.People;

/** Whoever looks at the demonstration finds a printed account with progress. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LearningReplayTest {

    private static final Instant UNTIL = Instant.parse("2022-11-15T01:00:00Z");

    @Inject
    LearningReplay replay;
    @Inject
    Roster roster;
    @Inject
    People people;
    @Inject
    EntityManager database;

    @Test
    void the_leader_learns_first_and_not_to_the_end() {
        UUID leader = roster.memberOf("00000000-0000-4000-8000-000000000002").orElseThrow().id();
        DemoLearner first = replay.learners(2_000, new CampaignShape(0.4, 8, 0.06, 0.08, 0.01), UNTIL).get(0);
        assertThat(first.member()).isEqualTo(leader);
        UUID another = people.member(people.team("46", "479", "19993"));
        var learner = new DemoLearner(another, false, first.sittings());
        first.sittings().forEach(sitting -> replay.tell(learner, sitting));
        assertThat(database.createNativeQuery("select count(*) from lesson_passed where member_id = ?1", Long.class)
                .setParameter(1, another).getSingleResult()).isEqualTo(12L);
        assertThat(database.createNativeQuery(
                "select count(*) from lesson_passed where member_id = ?1 and passed_at > received_at", Long.class)
                .setParameter(1, another).getSingleResult()).as("heard of before they happened").isEqualTo(0L);
    }
}
