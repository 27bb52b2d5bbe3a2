package vn.hocso.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.roster.Roster;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** If this fails, somebody reads a figure that the database no longer says. The database is changed as another replica would. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RememberedFiguresTest {

    /** A province where no other test trains anybody. */
    private static final String CODE = "96";
    private static final LocalDate LAST_DAY = LocalDate.of(2022, 11, 30);
    private static final String ADD = """
            insert into province_period as p (rule, grain, starts_on, province_code, trained_proven)
            select 'core-v1', grain, '2022-10-01', '96', %d from unnest(array['DAY', 'MONTH']) as grain
            on conflict (rule, grain, starts_on, province_code)
            do update set trained_proven = p.trained_proven + excluded.trained_proven""";
    private static final String REMOVE = "delete from province_period where province_code = '96' and starts_on = '2022-10-01'";

    @Inject
    Figures figures;
    @Inject
    People people;
    @Inject
    Roster roster;
    @Inject
    Tallies tallies;
    @Inject
    ChangedTeams changes;
    @Inject
    ServiceClock clock;
    @Inject
    AgroalDataSource database;

    @Test
    void a_change_is_seen_as_soon_as_it_is_committed_and_not_before() throws SQLException {
        long before = trained();
        try (Connection elsewhere = database.getConnection(); Statement statement = elsewhere.createStatement()) {
            elsewhere.setAutoCommit(false);
            statement.execute(ADD.formatted(3));
            assertThat(trained()).isEqualTo(before);
            elsewhere.commit();
            assertThat(trained()).isEqualTo(before + 3);
            statement.execute(ADD.formatted(2));
            elsewhere.commit();
            assertThat(trained()).isEqualTo(before + 5);
            statement.execute(REMOVE);
            elsewhere.commit();
        }
        assertThat(trained()).isEqualTo(before);
    }

    @Test
    void what_a_transaction_saw_of_its_own_and_took_back_is_not_remembered() throws SQLException {
        long before = trained();
        long read = read();
        QuarkusTransaction.begin();
        try {
            execute(ADD.formatted(7));
            assertThat(read()).as("within the transaction").isEqualTo(read + 7);
        } finally {
            QuarkusTransaction.rollback();
        }
        // As many changes as the transaction had made, and others.
        execute(ADD.formatted(1));
        assertThat(trained()).isEqualTo(before + 1);
        execute(REMOVE);
        assertThat(trained()).isEqualTo(before);
    }

    @Test
    void a_database_that_was_set_back_and_went_another_way_is_read_again() throws SQLException {
        execute(ADD.formatted(1));
        long before = trained();
        long mark = mark();
        execute(ADD.formatted(3));
        assertThat(trained()).isEqualTo(before + 3);
        // As a backup or a failover leaves it: the figures and the mark of before, and then another change.
        execute(ADD.formatted(-3));
        execute("update province_tally_mark set mark = " + mark + " where province_code = '96'");
        execute(ADD.formatted(5));
        assertThat(trained()).isEqualTo(before + 5);
        execute(REMOVE);
        assertThat(trained()).isEqualTo(before - 1);
    }

    @Test
    void a_team_that_was_founded_renamed_or_closed_elsewhere_is_listed_so_at_once() {
        String district = roster.unitsIn(CODE).get(0).code();
        String within = "DMHC-2022:" + district;
        assertThat(figures.teams(within)).doesNotContain("Tổ Mới Lập", "Tổ Đổi Tên");
        long team = people.team(CODE, district, null).id();
        execute("update team set name = 'Tổ Mới Lập' where id = " + team);
        assertThat(figures.teams(within)).contains("Tổ Mới Lập");
        execute("update team set name = 'Tổ Đổi Tên' where id = " + team);
        assertThat(figures.teams(within)).contains("Tổ Đổi Tên").doesNotContain("Tổ Mới Lập");
        execute("update team set closed_on = '2022-11-01' where id = " + team);
        assertThat(figures.teams(within)).doesNotContain("Tổ Đổi Tên");
    }

    @Test
    void what_is_counted_in_a_team_is_seen_though_the_other_teams_are_remembered() throws SQLException {
        String one = team();
        String other = team();
        assertThat(trained(one)).isZero();
        try (Connection slow = database.getConnection(); Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            countInTeam(statement, one, 3);
            assertThat(trained(one)).as("not committed yet").isZero();
            inOneGo(elsewhere -> count(elsewhere, other, 2));
            assertThat(trained(other)).as("begun later, committed sooner").isEqualTo(2);
            assertThat(trained(one)).isZero();
            statement.execute(ADD.formatted(3));
            slow.commit();
        }
        assertThat(trained(one)).isEqualTo(3);
        assertThat(trained(other)).isEqualTo(2);
        inOneGo(elsewhere -> uncount(elsewhere, one, 3));
        assertThat(trained(one)).isZero();
        assertThat(trained(other)).isEqualTo(2);
        inOneGo(elsewhere -> uncount(elsewhere, other, 2));
        assertThat(trained(other)).isZero();
    }

    @Test
    void all_teams_are_read_again_when_it_is_forgotten_which_of_them_changed() throws SQLException {
        String team = team();
        assertThat(trained(team)).isZero();
        inOneGo(elsewhere -> count(elsewhere, team, 4));
        for (int i = 0; i < 2; i++) {
            execute("update team_day_change_kept set next_at = now() - interval '1 hour'");
            changes.forget();
        }
        assertThat(changesKept(team)).isZero();
        assertThat(trained(team)).isEqualTo(4);
        inOneGo(elsewhere -> uncount(elsewhere, team, 4));
        assertThat(trained(team)).isZero();
    }

    private String team() {
        return people.team(CODE, roster.unitsIn(CODE).get(0).code(), null).code();
    }

    private long trained(String team) {
        return figures.trained("team&within=DMHC-2022:" + CODE, "TEAM:" + team);
    }

    private static void count(Statement elsewhere, String team, int trained) throws SQLException {
        countInTeam(elsewhere, team, trained);
        elsewhere.execute(ADD.formatted(trained));
    }

    private static void countInTeam(Statement elsewhere, String team, int trained) throws SQLException {
        elsewhere.execute(
                "insert into team_day (team_id, rule, day, known_on, trained_proven) select id, 'core-v1', '2022-10-01',"
                        + " '2022-10-01', " + trained + " from team where code = '" + team + "'");
    }

    private static void uncount(Statement elsewhere, String team, int trained) throws SQLException {
        elsewhere.execute("delete from team_day where team_id = (select id from team where code = '" + team + "')");
        elsewhere.execute(ADD.formatted(-trained));
    }

    private interface Work {
        void with(Statement statement) throws SQLException;
    }

    private void inOneGo(Work work) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            work.with(statement);
            connection.commit();
        }
    }

    private long changesKept(String team) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from team_day_change where team_id = (select id from team where code = '" + team
                                + "')")) {
            row.next();
            return row.getLong(1);
        }
    }

    private long mark() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select mark from province_tally_mark where province_code = '96'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private long trained() {
        return figures.trained("province", "DMHC-2022:" + CODE);
    }

    private long read() {
        return tallies
                .byProvince(tallies.marks(), "core-v1", LAST_DAY, LAST_DAY, Viewpoint.of(Campaign.dateOf(clock.instant())))
                .get(CODE)
                .attributed();
    }

    private void execute(String sql) {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
