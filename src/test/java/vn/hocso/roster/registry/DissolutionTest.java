package vn.hocso.roster.registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.roster.ConsentPurpose;
import vn.hocso.roster.JoinRequest;
import vn.hocso.roster.Joining;
import vn.hocso.roster.Roster;
import vn.hocso.roster.ScopeGrants;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Together;
import vn.hocso.training.People;
import vn.hocso.training.Sums;

/** If this fails, somebody is left in a team that is no more, or a report of last week has lost a team that stood then. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DissolutionTest {

    private static final String PROVINCE = "87";
    private static int phone = 964_450_000;
    private static Officer officer;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    ScopeGrants scopes;
    @Inject
    Roster roster;
    @Inject
    People people;
    @Inject
    Joining joining;
    @Inject
    Dissolutions dissolutions;
    @Inject
    Sums sums;
    @Inject
    Jdbc jdbc;

    private Team team;

    @BeforeEach
    void aTeamOfNobody() {
        if (officer == null) {
            scopes.grantProvince(Officer.SUBJECT, PROVINCE, "test");
            officer = new Officer(port);
        }
        team = team();
    }

    @AfterEach
    void theRecountAgreesAndNobodyIsInATeamThatIsNoMore() {
        assertThat(sums.differences(PROVINCE)).isZero();
        assertThat(jdbc.first("select count(*) from team t where t.province_code = ? and (exists (select from membership m"
                + " where m.team_id = t.id and coalesce(m.valid_to, date 'infinity') > t.closed_on) or exists (select from"
                + " roster_membership m where m.team_id = t.id and coalesce(m.valid_to, date 'infinity') > t.closed_on))",
                row -> row.getLong(1), PROVINCE)).contains(0L);
    }

    @Test
    void a_team_of_nobody_is_in_no_list_from_the_day_on_and_was_in_those_that_were_known_before() {
        HttpResponse<String> done = dissolve("10/11/2022", "number", "12/QĐ-UBND", "dated", "8/11/2022", "issuer", "UBND xã");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(stands("")).isFalse();
        assertThat(stands("&asOf=2022-11-10")).isFalse();
        assertThat(stands("&asOf=2022-11-09")).as("as of the day before").isTrue();
        assertThat(stands("&knownOn=2022-11-14")).as("as was known before it was told").isTrue();
        assertThat(officer.page(team)).contains("Tổ này đã giải thể", "Hoạt động đến hết ngày</dt><dd>09/11/2022",
                "12/QĐ-UBND ngày 08/11/2022, UBND xã");
        assertThat(officer.browser().get("/roster/teams?province=" + PROVINCE).body()).as("to find it again")
                .contains("Đã giải thể", Officer.book(team));
        assertThat(given().accept("text/html").get("/t/" + team.code()).asString()).contains("09/11/2022")
                .doesNotContain("/join?team=" + team.code());
        assertThat(jdbc.first("select count(*) from audit_log where action = 'roster.team-dissolution' and object = ?",
                row -> row.getLong(1), "team/" + team.code())).contains(1L);
        for (String change : List.of("dissolution", "merger", "move")) {
            assertThat(officer.browser().get(Officer.book(team) + "/" + change).statusCode()).as(change).isEqualTo(409);
        }
    }

    @Test
    void told_wrongly_it_is_taken_back_and_can_be_told_again() {
        assertThat(dissolve("10/11/2022").statusCode()).isEqualTo(303);
        assertThat(takeBack().statusCode()).isEqualTo(303);
        assertThat(stands("")).isTrue();
        assertThat(officer.page(team)).contains("đã hoàn tác ngày 15/11/2022").doesNotContain("Tổ này đã giải thể");
        assertThat(given().accept("text/html").get("/t/" + team.code()).asString()).contains("/join?team=" + team.code());
        assertThat(takeBack().statusCode()).as("there is nothing to take back").isEqualTo(409);
        assertThat(dissolve("12/11/2022").statusCode()).isEqualTo(303);
        assertThat(stands("")).isFalse();
    }

    @Test
    void a_team_with_people_is_not_dissolved_and_the_page_says_where_they_can_go() {
        people.member(team);
        people.list(team, 2, null);
        assertThat(officer.browser().get(Officer.book(team) + "/dissolution").body())
                .contains("1 người có tài khoản và 2 người trong danh sách", Officer.book(team) + "/merger")
                .doesNotContain("name=\"on\"");
        HttpResponse<String> refused = officer.browser().post(Officer.book(team) + "/dissolution", "on", "10/11/2022");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("role=\"alert\"", "1 người có tài khoản và 2 người trong danh sách", "sáp nhập");
        assertThat(stands("")).isTrue();
    }

    @Test
    void a_team_whose_last_person_left_is_dissolved_from_a_later_day_on() {
        UUID member = people.member(team);
        jdbc.update("update membership set valid_to = '2022-11-05' where member_id = ?", member);
        HttpResponse<String> refused = dissolve("05/11/2022");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Đến hết ngày 05/11/2022 Tổ vẫn còn người");
        assertThat(dissolve("06/11/2022").statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"31/02/2022 | Lịch không có ngày 31/02/2022", "| Bạn ghi ngày",
            "01/12/2022 | chưa đến", "01/08/2022 | phải sau ngày thành lập", "01/01/2022 | trước ngày thành lập"})
    void a_day_that_cannot_be_is_refused_with_a_sentence_at_its_field(String on, String sentence) {
        HttpResponse<String> refused = dissolve(on == null ? "" : on);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("role=\"alert\"", "id=\"on-error\"", sentence);
        assertThat(stands("")).isTrue();
    }

    @Test
    void a_team_that_received_another_is_not_dissolved_before_that_and_the_other_comes_back_only_after_it_stands_again() {
        Team other = team();
        assertThat(officer.merge(other, team, "05/11/2022").statusCode()).isEqualTo(303);
        assertThat(dissolve("04/11/2022").body()).contains("ngày Tổ nhận một Tổ khác (05/11/2022)");
        assertThat(dissolve("06/11/2022").statusCode()).isEqualTo(303);
        HttpResponse<String> refused = officer.browser().post(Officer.book(other) + "/merger/reversal");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("sau đó cũng đã sáp nhập hoặc giải thể");
        assertThat(takeBack().statusCode()).isEqualTo(303);
        assertThat(officer.browser().post(Officer.book(other) + "/merger/reversal").statusCode()).isEqualTo(303);
    }

    @RepeatedTest(5)
    void whoever_joins_at_that_moment_is_in_a_team_that_stands_or_is_told_that_it_is_no_more() throws Exception {
        var work = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 4; i++) {
            String number = "0" + phone++;
            work.add(() -> join(number));
        }
        work.add(2, this::dissolveToday);
        List<Boolean> done = Together.run(work.size(), worker -> work.get(worker).call());
        long joined = done.stream().filter(Boolean::booleanValue).count() - (done.get(2) ? 1 : 0);
        assertThat(joined).as("all or nobody, but for those who came first").isEqualTo(open());
        assertThat(done.get(2)).isEqualTo(joined == 0);
        assertThat(stands("")).isEqualTo(joined > 0);
    }

    private boolean dissolveToday() {
        try {
            dissolutions.tell(team, LocalDate.of(2022, 11, 15), null, "test");
            return true;
        } catch (DomainException refused) {
            assertThat(refused.code()).isEqualTo("team-not-empty");
            return false;
        }
    }

    private boolean join(String number) {
        try {
            joining.join("end-" + number, number, new JoinRequest("Người Mới", true, Set.of(ConsentPurpose.LEARNING_RECORD),
                    team.code()));
            return true;
        } catch (DomainException closed) {
            assertThat(closed.code()).isEqualTo("team-closed");
            return false;
        }
    }

    private long open() {
        return jdbc.first("select count(*) from membership where team_id = ? and valid_to is null", row -> row.getLong(1),
                team.id()).orElseThrow();
    }

    private HttpResponse<String> dissolve(String on, String... paper) {
        var fields = new ArrayList<>(List.of("on", on));
        fields.addAll(List.of(paper));
        return officer.ask(team, "dissolution", fields.toArray(String[]::new));
    }

    private HttpResponse<String> takeBack() {
        officer.browser().get(Officer.book(team));
        return officer.browser().post(Officer.book(team) + "/dissolution/reversal");
    }

    /** @return whether the team is in the list of teams of its province */
    private boolean stands(String days) {
        return !Officer.figures("team", "DMHC-2022:" + PROVINCE, "TEAM:" + team.code(), days).isEmpty();
    }

    private Team team() {
        String district = roster.unitsIn(PROVINCE).get(0).code();
        return people.team(PROVINCE, district, roster.unitsIn(district).get(0).code());
    }
}
