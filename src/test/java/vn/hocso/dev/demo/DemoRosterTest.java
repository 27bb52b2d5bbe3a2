package vn.hocso.dev.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.identity.ScopeSource;
import vn.hocso.roster.Member;
import vn.hocso.roster.Population;
import vn.hocso.roster.PopulationLoaded;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Standing;
import vn.hocso.servers.RealServers;

/** The demonstration shows the letter's country: the same teams, the same people, none where there were none. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DemoRosterTest {

    private static final LocalDate DAY = LocalDate.of(2022, 11, 15);

    @Inject
    DemoRoster demo;
    @Inject
    Roster roster;
    @Inject
    ScopeSource scopes;
    @Inject
    Session database;
    @Inject
    Heard heard;

    /** How many people others heard of. */
    @Singleton
    static class Heard {
        final AtomicInteger registered = new AtomicInteger();
        final AtomicInteger listed = new AtomicInteger();

        void hear(@Observes PopulationLoaded event) {
            event.changes().forEach(change -> (change.population() == Population.REGISTERED ? registered : listed)
                    .addAndGet(change.delta()));
        }
    }

    @Test
    @Transactional
    void the_default_has_2000_people_in_431_teams_of_52_provinces() {
        int registered = heard.registered.get();
        int listed = heard.listed.get();
        assertThat(DemoPlan.of(2_000).teams()).isEqualTo(431);
        assertThat(DemoPlan.of(225_417).teams()).isEqualTo(48_538);
        DemoSummary summary = demo.load(new DemoPlan(3, 2_000, 431, "roster-demo-", false));
        assertThat(summary.teams()).isEqualTo(431);
        assertThat(summary.entries()).isEqualTo(2_000);
        assertThat(summary.members()).isBetween(1_000, 1_200);
        assertThat(heard.listed.get() - listed).isEqualTo(2_000);
        assertThat(heard.registered.get() - registered).isEqualTo(summary.members());

        assertThat(ofList("select count(*) from roster_entry e where import_id = :list", summary)).containsExactly(2_000L);
        assertThat(ofList("select count(*) from roster_entry e where import_id = :list and claimed_by is not null", summary))
                .containsExactly((long) summary.members());
        assertThat((Long) ofList("select count(*) from consent c join roster_entry e on e.claimed_by = c.member_id"
                + " where e.import_id = :list and c.purpose = 'NAMED_REPORTS'", summary).get(0))
                .as("so that a monitor of the demonstration comes from a figure to people")
                .isBetween(summary.members() * 4L / 10, summary.members() * 6L / 10);
        assertThat(ofList("select count(distinct province_code) from team t join roster_membership r on r.team_id = t.id"
                + " join roster_entry e on e.id = r.entry_id where e.import_id = :list", summary)).containsExactly(52L);
        assertThat(ofList("select distinct s.status from establishment_status s join team t on t.province_code = s.unit_code"
                + " join roster_membership r on r.team_id = t.id join roster_entry e on e.id = r.entry_id"
                + " where e.import_id = :list", summary)).containsExactlyInAnyOrder("INCOMPLETE", "COMPLETE_COMMUNE");
        assertThat(ofList("select distinct t.level from team t join roster_membership r on r.team_id = t.id"
                + " join roster_entry e on e.id = r.entry_id where e.import_id = :list", summary)).hasSize(2);
        assertThat(ofList("select count(*) from roster_entry e join roster_membership r on r.entry_id = e.id"
                + " join team t on t.id = r.team_id left join membership m on m.member_id = e.claimed_by"
                + " where e.import_id = :list and (r.valid_from <> t.founded_on or m.valid_from < r.valid_from)", summary))
                .containsExactly(0L);
    }

    @Test
    @Transactional
    void the_demo_accounts_have_their_team_and_scope() {
        if (roster.memberOf(account(1)).isEmpty()) {
            demo.load(DemoPlan.of(2_000));
        }
        Member member = roster.memberOf(account(1)).orElseThrow();
        Member leader = roster.memberOf(account(2)).orElseThrow();
        Standing standing = roster.standingOf(member.id(), DAY);
        assertThat(standing.registeredIn().provinceName()).isEqualTo("Thừa Thiên Huế");
        assertThat(standing.rosterTeam()).isEqualTo(standing.registeredIn());
        assertThat(roster.teamOf(leader.id(), DAY)).contains(standing.registeredIn());
        assertThat(scopes.scopeOf(account(6)).national()).isTrue();
        assertThat(scopes.scopeOf(account(7)).provinces()).containsExactly("46");
        assertThat(scopes.scopeOf(account(3)).provinces()).isEmpty();
    }

    @Test
    @Tag("drill")
    void the_letters_225417_people_in_48538_teams_are_there_in_less_than_two_minutes() {
        long started = System.nanoTime();
        DemoSummary summary = demo.load(new DemoPlan(7, 225_417, 48_538, "drill-", false));
        assertThat(summary.teams()).isEqualTo(48_538);
        assertThat(summary.members()).isBetween(120_000, 128_000);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofMinutes(2));
    }

    private List<Object> ofList(String query, DemoSummary summary) {
        return database.createNativeQuery(query, Object.class).setParameter("list", summary.importId()).getResultList();
    }

    private static String account(int number) {
        return "00000000-0000-4000-8000-00000000000" + number;
    }
}
