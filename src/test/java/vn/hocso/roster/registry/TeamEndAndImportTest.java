package vn.hocso.roster.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.roster.Roster;
import vn.hocso.roster.ScopeGrants;
import vn.hocso.roster.Team;
import vn.hocso.roster.intake.Desk;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.text.Numbers;
import vn.hocso.training.People;
import vn.hocso.training.Sums;

/** Files of lists before, while and after teams merge or are dissolved: nobody is put into a team that is no more. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TeamEndAndImportTest {

    private static final String PROVINCE = "84";
    private static final String HEADER = "Họ và tên;Số điện thoại;Mã Tổ;Đối tượng\n";
    private static Officer officer;
    private static Desk desk;
    private static int number = 964_300_000;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    ScopeGrants scopes;
    @Inject
    Roster roster;
    @Inject
    People people;
    @Inject
    Sums sums;
    @Inject
    Jdbc jdbc;

    /** Nothing of a test may hold from before what an earlier one told: that is refused. */
    private static LocalDate base = LocalDate.of(2022, 10, 1);

    private Team team;
    private Team into;

    @BeforeEach
    void twoTeams() {
        if (officer == null) {
            scopes.grantProvince(Officer.SUBJECT, PROVINCE, "test");
            officer = new Officer(port);
            desk = new Desk(port, "0900000005");
        }
        base = base.plusDays(5);
        String district = roster.unitsIn(PROVINCE).get(0).code();
        team = people.team(PROVINCE, district, roster.unitsIn(district).get(0).code());
        into = people.team(PROVINCE, district, roster.unitsIn(district).get(1).code());
    }

    @AfterEach
    void theRecountAgreesAndNobodyIsInAClosedTeam() {
        assertThat(sums.differences(PROVINCE)).isZero();
        assertThat(jdbc.first("select count(*) from roster_membership m join team t on t.id = m.team_id"
                + " where t.province_code = ? and coalesce(m.valid_to, date 'infinity') > t.closed_on", row -> row.getLong(1),
                PROVINCE))
                .contains(0L);
    }

    @Test
    void a_list_that_touched_the_team_cannot_be_taken_back_after_the_merger() {
        String page = desk.read(PROVINCE, "ADDITION", day(0),
                HEADER + person("Thạch Thị Sa", team) + person("Kim Văn Rê", team));
        assertThat(desk.step(page, "application")).isEqualTo(303);
        assertThat(officer.merge(team, into, day(1)).statusCode()).isEqualTo(303);

        assertThat(desk.page(page)).contains("Không hoàn tác được", team.code() + ") đã sáp nhập vào");
        assertThat(desk.step(page, "reversal")).isEqualTo(409);
        assertThat(listed(into)).isEqualTo(2);
    }

    @Test
    void a_list_of_another_team_can_still_be_taken_back() {
        String page = desk.read(PROVINCE, "ADDITION", day(1), HEADER + person("Thạch Sô Phi", into));
        assertThat(desk.step(page, "application")).isEqualTo(303);
        assertThat(officer.merge(team, into, day(1)).statusCode()).isEqualTo(303);
        assertThat(desk.step(page, "reversal")).isEqualTo(303);
        assertThat(desk.page(page)).contains("đã hoàn tác");
        assertThat(listed(into)).isZero();
    }

    @Test
    void a_file_that_was_compared_before_the_merger_is_compared_again_and_follows_it() {
        String page = desk.read(PROVINCE, "ADDITION", day(4), HEADER + person("Thạch Thị Thu", team));
        assertThat(officer.merge(team, into, day(1)).statusCode()).isEqualTo(303);

        desk.step(page, "application");
        assertThat(desk.page(page)).contains("Bạn đối chiếu lại");
        assertThat(desk.step(page, "comparison")).isEqualTo(303);
        assertThat(desk.page(page + "?show=new")).contains(into.code()).doesNotContain(team.code());
        assertThat(desk.step(page, "application")).isEqualTo(303);
        assertThat(listed(into)).isEqualTo(1);
    }

    @Test
    void a_file_that_was_to_hold_from_before_the_merger_is_not_applied() {
        String page = desk.read(PROVINCE, "ADDITION", day(1), HEADER + person("Thạch Văn Tư", team));
        assertThat(officer.merge(team, into, day(3)).statusCode()).isEqualTo(303);
        desk.step(page, "comparison");
        assertThat(desk.page(page)).contains("đã sáp nhập hoặc giải thể từ ngày " + day(3));
        desk.step(page, "application");
        assertThat(listed(team) + listed(into)).isZero();
        desk.step(page, "discard");
    }

    @Test
    void a_file_that_names_the_merged_team_is_told_the_code_of_the_other() {
        assertThat(officer.merge(team, into, day(1)).statusCode()).isEqualTo(303);
        String page = desk.read(PROVINCE, "ADDITION", day(5), HEADER + person("Thạch Văn Năm", team));
        assertThat(desk.page(page)).contains("hoạt động đến hết ngày " + day(0) + ", nay là Tổ " + into.code());
    }

    @Test
    void trainers_and_cadres_are_on_the_list_and_in_no_denominator_also_after_a_merger() {
        String page = desk.read(PROVINCE, "ADDITION", day(1), HEADER + person("Thạch Thị Mai", team)
                + person("Lâm Văn Dạy", team).replace(";\n", ";Giảng viên\n")
                + person("Lâm Văn Đoàn", team).replace(";\n", ";Cán bộ Đoàn\n"));
        assertThat(desk.page(page + "?show=new")).contains("Giảng viên", "Cán bộ Đoàn");
        assertThat(desk.step(page, "application")).isEqualTo(303);
        assertThat(figures(team)).containsExactly(0L, 1L, 0L);
        assertThat(officer.ask(team, "merger", "into", into.code(), "on", day(3)).body())
                .contains("2 cán bộ Đoàn, giảng viên");
        assertThat(officer.merge(team, into, day(3)).statusCode()).isEqualTo(303);
        assertThat(listed(into)).isEqualTo(3);
        assertThat(figures(into)).containsExactly(0L, 1L, 0L);
    }

    @Test
    void no_list_puts_somebody_into_a_dissolved_team_and_one_that_took_its_people_out_cannot_be_taken_back() {
        String person = person("Lê Thị Ra Đi", team);
        assertThat(desk.step(desk.read(PROVINCE, "ADDITION", day(0), HEADER + person), "application")).isEqualTo(303);
        String moving = desk.read(PROVINCE, "ADDITION", day(2), HEADER + person.replace(team.code(), into.code()));
        assertThat(desk.step(moving, "application")).isEqualTo(303);
        assertThat(officer.ask(team, "dissolution", "on", day(3)).statusCode()).isEqualTo(303);

        assertThat(desk.page(moving)).contains("Không hoàn tác được", team.code() + ") đã giải thể");
        assertThat(desk.step(moving, "reversal")).isEqualTo(409);
        String late = desk.read(PROVINCE, "ADDITION", day(4), HEADER + person("Thạch Văn Muộn", team));
        assertThat(desk.page(late)).contains("hoạt động đến hết ngày " + day(2), "Tổ mà người này thuộc về hiện nay");
        String early = desk.read(PROVINCE, "ADDITION", day(2), HEADER + person("Thạch Văn Sớm", into));
        assertThat(desk.page(early)).contains("Tổ đã sáp nhập hoặc giải thể từ ngày " + day(3));
        desk.step(early, "discard");
    }

    @Test
    void a_file_that_was_compared_before_the_team_was_dissolved_is_not_applied() {
        String page = desk.read(PROVINCE, "ADDITION", day(4), HEADER + person("Thạch Thị Chờ", team));
        assertThat(officer.ask(team, "dissolution", "on", day(3)).statusCode()).isEqualTo(303);
        desk.step(page, "application");
        assertThat(desk.page(page)).contains("Bạn đối chiếu lại");
        desk.step(page, "comparison");
        assertThat(desk.page(page)).contains(team.code() + ") đã giải thể, ngày cuối " + day(2));
        desk.step(page, "application");
        assertThat(listed(team)).isZero();
        desk.step(page, "discard");
    }

    private static String day(int later) {
        return Numbers.date(base.plusDays(later));
    }

    private static String person(String name, Team team) {
        return name + ";0" + number++ + ";" + team.code() + ";\n";
    }

    private long listed(Team of) {
        return jdbc
                .first("select count(*) from roster_membership where team_id = ? and valid_to is null", row -> row.getLong(1),
                        of.id())
                .orElseThrow();
    }

    private static List<Long> figures(Team of) {
        return Officer.figures("team", "DMHC-2022:" + PROVINCE, "TEAM:" + of.code(), "");
    }
}
