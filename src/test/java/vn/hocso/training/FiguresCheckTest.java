package vn.hocso.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.Together;

/** If this fails, nobody finds out that the figures are wrong, or nobody can put them right. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FiguresCheckTest {

    /** A province of this test alone. */
    private static final String PROVINCE = "66";
    private static final Instant LEARNED = Instant.parse("2022-11-10T03:00:00Z");

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    People people;
    @Inject
    Rates rates;
    @Inject
    Targets targets;
    @Inject
    Recount recount;
    @Inject
    AgroalDataSource database;

    @ParameterizedTest
    @ValueSource(strings = {
            "update team_day set trained_proven = trained_proven + 3 where team_id = :team",
            "delete from team_day where team_id = :team",
            "update province_period set people_registered = people_registered - 1 where province_code = '66' and grain = 'DAY'",
            "update province_period set trained_proven = trained_proven + 1 where province_code = '66' and grain = 'MONTH'",
            "insert into province_told (rule, day, known_on, province_code, trained_proven)"
                    + " values ('core-v1', '2022-11-03', '2022-11-12', '66', 1)",
            "update validity_day set trained_registered = trained_registered - 1 where team_id = :team",
            "insert into excluded_day (team_id, province_code, rule, day, known_on, trained_proven)"
                    + " values (:team, '66', 'core-v1', '2022-11-10', '2022-11-12', 1)"})
    void a_sum_that_was_changed_behind_the_services_back_is_found_by_province_and_put_right(String change) throws SQLException {
        Team team = people.team(PROVINCE, "643", "24118");
        people.train(people.member(team), LEARNED);
        Tally right = tally();
        assertThat(page("/administration/figures/comparisons")).doesNotContain("Đắk Lắk:");

        execute(change.replace(":team", Long.toString(team.id())));
        assertThat(page("/administration/figures/comparisons")).contains("Có chỗ lệch", "Đắk Lắk:");

        assertThat(page("/administration/figures/rebuilds")).contains("Đã dựng lại");
        assertThat(page("/administration/figures/comparisons")).contains("Khớp hoàn toàn");
        assertThat(tally()).isEqualTo(right);
    }

    @Test
    void a_completion_that_got_lost_is_put_back_from_its_statement() throws SQLException {
        Team team = people.team(PROVINCE, "643", "24124");
        UUID member = people.member(team);
        people.train(member, LEARNED);
        Tally right = tally();

        execute("delete from completion where member_id = '" + member + "'");
        assertThat(page("/administration/figures/comparisons")).contains("không khớp với bản ghi",
                "Đắk Lắk: 1 bản ghi mà chưa được đếm.");

        assertThat(page("/administration/figures/rebuilds")).contains("1 lượt hoàn thành bị mất đã được lấy lại");
        assertThat(page("/administration/figures/comparisons")).contains("Khớp hoàn toàn");
        assertThat(tally()).isEqualTo(right);
    }

    @Test
    void what_is_counted_otherwise_than_told_is_named_and_left_alone() throws SQLException {
        Team team = people.team(PROVINCE, "643", "24127");
        UUID member = people.member(team);
        people.train(member, LEARNED);
        String ofMember = "where member_id = '" + member + "'";

        execute("update completion set event_at = event_at - interval '1 hour' " + ofMember);
        assertThat(page("/administration/figures/comparisons")).contains("Đắk Lắk: 1 lượt khác với bản ghi.");
        execute("update completion set event_at = event_at + interval '1 hour' " + ofMember);

        execute("create table told_then as select statement_id from completion " + ofMember);
        execute("update completion set statement_id = gen_random_uuid() " + ofMember);
        try {
            assertThat(page("/administration/figures/rebuilds"))
                    .contains("Đắk Lắk: 1 bản ghi mà chưa được đếm. 1 lượt được đếm mà không có bản ghi nào.");
        } finally {
            execute("update completion set statement_id = (select statement_id from told_then) " + ofMember);
            execute("drop table told_then");
        }
        assertThat(page("/administration/figures/comparisons")).contains("Khớp hoàn toàn");
    }

    @RepeatedTest(5)
    void who_completes_at_the_moment_of_coming_onto_a_list_is_missed_by_neither() throws Exception {
        Team team = people.team(PROVINCE, "643", "24121");
        UUID member = people.member(team);
        people.start(member, LEARNED);
        Together.run(2, worker -> {
            if (worker == 0) {
                people.train(member, LEARNED);
            } else {
                people.list(team, 1, member, LocalDate.of(2022, 11, 9));
            }
            return null;
        });
        assertThat(recount.compare()).extracting(Recount.Difference::provinceCode).doesNotContain(PROVINCE);
    }

    private Tally tally() {
        return rates.tallied(targets.target(Target.MEMBERS_ONLINE), Viewpoint.of(LocalDate.of(2022, 11, 15))).byProvince()
                .get(PROVINCE);
    }

    private String page(String path) {
        var admin = new WebSession("http://localhost:" + port).signIn("0900000008", "hocso-demo", "/administration/figures");
        admin.post(path, Map.of());
        return admin.last().body();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
