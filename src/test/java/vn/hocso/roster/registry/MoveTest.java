package vn.hocso.roster.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.roster.NewTeam;
import vn.hocso.roster.Roster;
import vn.hocso.roster.RosterIntake;
import vn.hocso.roster.ScopeGrants;
import vn.hocso.roster.Team;
import vn.hocso.roster.TeamLevel;
import vn.hocso.roster.territory.Unit;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.text.Vietnamese;
import vn.hocso.training.People;

/** If this fails, a commune is told people of a team that was not there, or a report of last week is another one. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MoveTest {

    private static final String PROVINCE = "83";
    private static Officer officer;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    ScopeGrants scopes;
    @Inject
    Roster roster;
    @Inject
    RosterIntake intake;
    @Inject
    People people;
    @Inject
    TeamBookkeeper book;
    @Inject
    Jdbc jdbc;

    private Team team;
    private Unit here;
    private Unit there;
    private static int used;

    @BeforeEach
    void aTeamAndTwoCommunesThatNobodyElseHas() {
        if (officer == null) {
            scopes.grantProvince(Officer.SUBJECT, PROVINCE, "test");
            officer = new Officer(port);
        }
        here = communes(0).get(used);
        there = communes(1).get(used++);
        team = people.team(PROVINCE, here.parentCode(), here.code());
    }

    @Test
    void figures_stand_where_the_team_works_on_the_day_and_where_it_was_known_to_work() {
        UUID member = people.member(team);
        people.list(team, 3, null);
        people.train(member, Instant.parse("2022-10-20T03:00:00Z"));

        HttpResponse<String> preview = officer.ask(team, "move", "district", there.parentCode(), "commune", there.code(), "on",
                "01/11/2022");
        assertThat(preview.body()).contains(there.fullName(), "1 người có tài khoản, 3 tổ viên");
        assertThat(figures(there, "")).as("nothing changed yet").containsExactly(0L, 0L, 0L);

        assertThat(officer.move(team, there.parentCode(), there.code(), "01/11/2022").statusCode()).isEqualTo(303);
        assertThat(figures(there, "")).as("people moved, the completion stayed").containsExactly(1L, 3L, 0L);
        assertThat(figures(here, "")).containsExactly(0L, 0L, 1L);
        assertThat(figures(here, "&asOf=2022-10-31")).containsExactly(1L, 3L, 1L);
        assertThat(figures(here, "&knownOn=2022-11-14")).containsExactly(1L, 3L, 1L);
        assertThat(figures(there, "&knownOn=2022-11-14")).containsExactly(0L, 0L, 0L);
        assertThat(Officer.figures("team", "DMHC-2022:" + there.code(), "TEAM:" + team.code(), "")).containsExactly(1L, 3L, 0L);
        assertThat(Officer.figures("team", "DMHC-2022:" + there.code(), "TEAM:" + team.code(), "&asOf=2022-10-31")).isEmpty();
        assertThat(officer.page(team)).contains("Chuyển đến " + there.fullName());
    }

    @Test
    void a_completion_of_a_day_after_the_move_counts_at_the_new_place() {
        UUID member = people.member(team);
        assertThat(officer.move(team, there.parentCode(), there.code(), "01/11/2022").statusCode()).isEqualTo(303);
        people.train(member, Instant.parse("2022-11-02T03:00:00Z"), Instant.parse("2022-11-15T03:00:00Z"));
        assertThat(figures(there, "")).containsExactly(1L, 0L, 1L);
        assertThat(figures(here, "")).containsExactly(0L, 0L, 0L);
        assertThat(roster.teamOf(member, LocalDate.of(2022, 10, 31)).orElseThrow().communeCode()).isEqualTo(here.code());
        assertThat(roster.teamOf(member, LocalDate.of(2022, 11, 1)).orElseThrow().communeCode()).isEqualTo(there.code());
    }

    @Test
    void a_move_told_again_for_its_own_day_corrects_it() {
        people.member(team);
        assertThat(officer.move(team, there.parentCode(), there.code(), "01/11/2022").statusCode()).isEqualTo(303);
        assertThat(officer.move(team, here.parentCode(), here.code(), "01/11/2022").statusCode()).isEqualTo(303);
        assertThat(figures(here, "")).containsExactly(1L, 0L, 0L);
        assertThat(figures(there, "")).containsExactly(0L, 0L, 0L);
    }

    @Test
    void a_move_that_was_told_wrongly_is_taken_back_and_stays_known_on_the_days_between() {
        UUID member = people.member(team);
        people.list(team, 3, null);
        book.move(team, there.parentCode(), there.code(), LocalDate.of(2022, 11, 1), LocalDate.of(2022, 11, 5));
        people.train(member, Instant.parse("2022-11-06T03:00:00Z"));
        assertThat(figures(there, "")).containsExactly(1L, 3L, 1L);
        assertThat(officer.page(team)).contains("Hoàn tác lần chuyển nơi từ ngày 01/11/2022");
        String path = Officer.book(team) + "/move/reversal";
        String form = officer.browser().get(path).body();
        assertThat(form).contains("<dt>Đang ở</dt><dd>" + there.fullName(), "01/11/2022, ghi ngày 05/11/2022",
                "<dt>Sẽ về lại</dt><dd>" + here.fullName());
        String decision = form.replaceAll("(?s).*name=\"decision\" value=\"(\\d+)\".*", "$1");
        HttpResponse<String> refused = officer.browser().post(path, "decision", decision, "reason", "nhầm");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("id=\"reason-error\"", ">nhầm</textarea>");
        assertThat(officer.browser().post(path, "decision", decision, "reason", "Ghi nhầm sang Tổ khác").statusCode())
                .isEqualTo(303);

        assertThat(figures(here, "")).containsExactly(1L, 3L, 1L);
        assertThat(figures(there, "")).containsExactly(0L, 0L, 0L);
        assertThat(figures(here, "&asOf=2022-11-02")).containsExactly(1L, 3L, 0L);
        assertThat(figures(there, "&knownOn=2022-11-14")).as("as it was told wrongly").containsExactly(1L, 3L, 1L);
        assertThat(figures(here, "&asOf=2022-11-10&knownOn=2022-11-04")).as("before it was told").containsExactly(1L, 3L, 0L);
        assertThat(officer.page(team)).contains("đã hoàn tác ngày 15/11/2022", "Lý do hoàn tác: Ghi nhầm sang Tổ khác")
                .doesNotContain("Hoàn tác lần chuyển nơi từ ngày");
        assertThat(officer.browser().get(path).statusCode()).as("nothing is left to take back").isEqualTo(409);
        assertThat(jdbc.list("select detail from audit_log where action = 'roster.team-move-reversal' and object = ?",
                row -> row.getString(1), "team/" + team.code()))
                .containsExactly("move on 2022-11-01 taken back: Ghi nhầm sang Tổ khác");
        assertThat(officer.move(team, there.parentCode(), there.code(), "15/10/2022").statusCode())
                .as("what was taken back is in the way of no other move").isEqualTo(303);
        assertThat(figures(there, "&asOf=2022-10-20")).containsExactly(1L, 3L, 0L);
    }

    @Test
    void a_correction_of_a_move_is_taken_back_alone_and_the_last_move_first() {
        people.member(team);
        Unit elsewhere = communes(2).get(used);
        book.move(team, there.parentCode(), there.code(), LocalDate.of(2022, 11, 1), LocalDate.of(2022, 11, 3));
        book.move(team, elsewhere.parentCode(), elsewhere.code(), LocalDate.of(2022, 11, 1), LocalDate.of(2022, 11, 5));
        book.takeMoveBack(team, LocalDate.of(2022, 11, 7));
        assertThat(figures(there, "")).containsExactly(1L, 0L, 0L);
        assertThat(figures(elsewhere, "")).containsExactly(0L, 0L, 0L);
        assertThat(figures(elsewhere, "&knownOn=2022-11-06")).containsExactly(1L, 0L, 0L);
        assertThat(figures(there, "&knownOn=2022-11-04")).containsExactly(1L, 0L, 0L);
        book.takeMoveBack(team, LocalDate.of(2022, 11, 7));
        assertThat(figures(here, "")).containsExactly(1L, 0L, 0L);
        assertThat(figures(there, "")).containsExactly(0L, 0L, 0L);
        assertThat(figures(here, "&knownOn=2022-11-07")).containsExactly(1L, 0L, 0L);
    }

    @Test
    void what_another_officer_told_meanwhile_is_not_taken_back_unseen() {
        people.member(team);
        Unit elsewhere = communes(2).get(used);
        book.move(team, there.parentCode(), there.code(), LocalDate.of(2022, 11, 1), LocalDate.of(2022, 11, 3));
        String path = Officer.book(team) + "/move/reversal";
        String seen = officer.browser().get(path).body().replaceAll("(?s).*name=\"decision\" value=\"(\\d+)\".*", "$1");
        book.move(team, elsewhere.parentCode(), elsewhere.code(), LocalDate.of(2022, 11, 4), LocalDate.of(2022, 11, 5));
        HttpResponse<String> refused = officer.browser().post(path, "decision", seen, "reason", "Ghi nhầm sang Tổ khác");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("không còn là lần bạn đã xem");
        assertThat(figures(elsewhere, "")).containsExactly(1L, 0L, 0L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"THERE | HERE | 01/11/2022 | không thuộc",
            "THERE | 99999 | 01/11/2022 | Không có xã, phường nào",
            "46 | THERE | 01/11/2022 | Không có huyện", "474 | 19750 | 01/11/2022 | chỉ chuyển được trong tỉnh",
            "THERE | | 01/11/2022 | Bạn chọn xã", "HERE | HERE | 01/11/2022 | rồi", "THERE | THERE | 01/12/2022 | chưa đến",
            "THERE | THERE | 31/07/2022 | trước ngày thành lập", "THERE | THERE | 31/02/2022 | Lịch không có ngày 31/02/2022"})
    void a_move_that_cannot_be_is_refused_with_a_sentence_at_its_field(String district, String commune, String on,
            String sentence) {
        HttpResponse<String> refused = officer.move(team, unit(district, true), unit(commune, false), on);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("role=\"alert\"", sentence);
    }

    @Test
    void moves_are_told_in_the_order_in_which_they_happened() {
        assertThat(officer.move(team, there.parentCode(), there.code(), "01/11/2022").statusCode()).isEqualTo(303);
        HttpResponse<String> refused = officer.move(team, here.parentCode(), here.code(), "15/10/2022");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("lần chuyển nơi gần nhất của Tổ (01/11/2022)");
    }

    @Test
    void a_team_entered_later_is_in_no_list_of_teams_as_known_before() {
        Team late = intake.foundTeams(
                List.of(new NewTeam("Tổ ghi muộn", TeamLevel.COMMUNE, PROVINCE, here.parentCode(), here.code(), null,
                        LocalDate.of(2022, 8, 1))))
                .get(0);
        String within = "DMHC-2022:" + here.code();
        assertThat(Officer.figures("team", within, "TEAM:" + late.code(), "")).containsExactly(0L, 0L, 0L);
        assertThat(Officer.figures("team", within, "TEAM:" + late.code(), "&asOf=2022-10-01")).containsExactly(0L, 0L, 0L);
        assertThat(Officer.figures("team", within, "TEAM:" + late.code(), "&knownOn=2022-11-14")).isEmpty();
        assertThat(Officer.figures("team", within, "TEAM:" + team.code(), "&knownOn=2022-11-14")).containsExactly(0L, 0L, 0L);
    }

    @Test
    void the_book_finds_a_team_without_diacritics_and_by_its_new_place() {
        assertThat(officer.move(team, there.parentCode(), there.code(), "01/11/2022").statusCode()).isEqualTo(303);
        String key = Vietnamese.fold(there.fullName()).replace(' ', '+');
        assertThat(officer.browser().get("/roster/teams?province=" + PROVINCE + "&q=" + key).body()).contains(team.code());
        assertThat(officer.browser().get("/roster/teams?province=" + PROVINCE + "&q=khongconoinay").body())
                .contains("Không có Tổ nào khớp");
    }

    private String unit(String typed, boolean district) {
        if (typed == null) {
            return "";
        }
        Unit unit = typed.equals("HERE") ? here : typed.equals("THERE") ? there : null;
        return unit == null ? typed : district ? unit.parentCode() : unit.code();
    }

    /** Of districts with enough communes for every test here. */
    private List<Unit> communes(int district) {
        return roster.unitsIn(PROVINCE).stream().map(unit -> roster.unitsIn(unit.code()))
                .filter(communes -> communes.size() > 18)
                .skip(district).findFirst().orElseThrow();
    }

    private static List<Long> figures(Unit commune, String days) {
        return Officer.figures("commune", "DMHC-2022:" + PROVINCE, "DMHC-2022:" + commune.code(), days);
    }
}
