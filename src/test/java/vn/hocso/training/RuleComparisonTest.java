package vn.hocso.training;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Instant;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.Tokens;
import vn.hocso.servers.WebSession;

/** If this fails, the ministry changes the rule of "trained" without seeing what that does to the figures. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RuleComparisonTest {

    private static final String PROVINCE = "91";
    private static final Instant LEARNED = Instant.parse("2022-11-10T03:00:00Z");
    private static final String RATES = "/api/v1/targets/members-online-2022-11/rates?by=district&within=DMHC-2022:" + PROVINCE;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    People people;
    @Inject
    Roster roster;

    @Test
    void the_same_people_stand_side_by_side_by_the_rule_that_counts_and_by_every_other() {
        String district = roster.unitsIn(PROVINCE).get(0).code();
        Team team = people.team(PROVINCE, district, null);
        people.list(team, 8, null);
        var member = people.member(team);
        people.list(team, 1, member);
        people.train(member, LEARNED);
        people.list(people.team(PROVINCE, roster.unitsIn(PROVINCE).get(1).code(), null), 1, null);

        var monitor = new WebSession("http://localhost:" + port).signIn("0900000006", "hocso-demo", "/training");
        String within = "?within=DMHC-2022:" + PROVINCE;
        assertThat(monitor.get("/training" + within).body()).contains("href=\"/training/rules" + within + "\"");
        assertThat(monitor.get("/training/rules" + within).body()).containsSubsequence("Kiên Giang",
                "Chương trình cốt lõi (25 bài)", "quy tắc mà mục tiêu đang tính theo", "Toàn bộ chương trình (30 bài)",
                "<strong>Kiên Giang</strong>", ">10</td>", "<b>10,0%</b>", "<b>0,0%</b>", "(−1)",
                roster.unit(district).orElseThrow().fullName(), ">9</td>", "<b>11,1%</b>", "<b>0,0%</b>", "(−1)",
                ">1</td>", "<b>0,0%</b>", "(0)", "asOf=2022-11-15&amp;knownOn=2022-11-15");
        assertThat(monitor.get("/training/rules" + within).body()).contains("Có hiệu lực 12 tháng từ ngày hoàn thành",
                "refreshed-v1");
        assertThat(monitor.get("/training/rules" + within).body().split("\\(0\\)", -1))
                .as("two districts with a list by the rule that expires and one by the other; those without have nothing to compare")
                .hasSize(1 + 1 + 3);
        assertThat(monitor.get("/training/rules" + within + "&asOf=09/11/2022").body()).contains("(0)").doesNotContain("(−1)");
        assertThat(monitor.get("/training/rules").body()).contains("Hà Nội", "Kiên Giang");
    }

    @Test
    void a_program_asks_for_the_figures_by_another_rule_and_keeps_it_on_the_next_page() {
        String token = Tokens.of("0900000006");
        given().auth().oauth2(token).get(RATES + "&rule=all-v1&size=1").then().statusCode(200).body("rule", equalTo("all-v1"))
                .body("next", containsString("rule=all-v1"));
        given().auth().oauth2(token).get(RATES).then().statusCode(200).body("rule", equalTo("core-v1"));
        given().auth().oauth2(token).get(RATES + "&rule=core-v9").then().statusCode(404)
                .body(containsString("Không có quy tắc hoàn thành này."));
    }
}
