package vn.hocso.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.identity.Scope;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Jdbc;

/** If this fails, somebody reads how many completions are odd where they have nothing to say, or not where they have. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FlagsInScopeTest {

    private static final LocalDate AS_OF = LocalDate.of(2022, 11, 15);
    private static final String FLAG = "insert into flag_day (team_id, rule, flag, day, completions) "
            + "values (?, 'core-v1', 'ANY', date '2022-11-10', ?)";
    /** Provinces where nothing is flagged. */
    private static final String ONE = "70";
    private static final String OTHER = "72";

    @Inject
    People people;
    @Inject
    Dashboards dashboards;
    @Inject
    Jdbc database;

    private Team team;

    @AfterEach
    void leaveNoFlags() {
        database.update("delete from flag_day where team_id = ?", team.id());
    }

    @Test
    void who_answers_for_some_provinces_is_told_of_those_alone() {
        team = people.team("54", "555", null);
        database.update(FLAG, team.id(), 7);
        assertThat(view(null, new Scope(false, Set.of(ONE, OTHER))).flagged().all()).isZero();
        assertThat(view(null, new Scope(false, Set.of(ONE, "54"))).flagged().all()).isEqualTo(7);
        assertThat(view(null, new Scope(true, Set.of())).flagged().all()).isGreaterThanOrEqualTo(7);
    }

    @Test
    void what_belongs_to_no_commune_is_flagged_in_its_own_row() {
        team = people.team("54", "555", null);
        people.train(people.member(team), Instant.parse("2022-11-10T03:00:00Z"));
        database.update(FLAG, team.id(), 3);
        RateTable table = view("DMHC-2022:555", new Scope(true, Set.of())).tables().get(0);
        assertThat(table.rates()).filteredOn(row -> row.name().equals("Không thuộc xã nào")).singleElement()
                .satisfies(row -> assertThat(row.flagged()).isEqualTo(3));
    }

    private DashboardView view(String within, Scope scope) {
        return dashboards.view(new Shown(within, Boundary.Y2022, null, null, TableOrder.BY_NAME, null), Viewpoint.of(AS_OF),
                scope);
    }
}
