package vn.hocso.training;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

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

/** If this fails, a list that is too short makes a province look better than it is. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OverPageTest {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    People people;
    @Inject
    Roster roster;

    @Test
    void more_completions_than_people_on_the_list_are_flagged_with_the_cause_on_page_in_api_and_file() {
        String district = roster.unitsIn("35").get(0).code();
        Team team = people.team("35", district, roster.unitsIn(district).get(0).code());
        people.list(team, 1, null);
        for (int i = 0; i < 2; i++) {
            people.train(people.member(team), Instant.parse("2022-11-10T03:00:00Z"));
        }
        String cause = "Danh sách chưa đủ: 2 người đã đăng ký thuộc Tổ ở đây.";
        var monitor = new WebSession("http://localhost:" + port).signIn("0900000006", "hocso-demo", "/training");
        assertThat(monitor.get("/training?within=DMHC-2022:" + team.communeCode()).body()).contains("trên 100%</a>", cause);
        assertThat(monitor.get("/training/exports/csv?by=team&within=DMHC-2022:" + team.communeCode()).body()).contains(cause);
        given().auth().oauth2(Tokens.of("0900000006"))
                .get("/api/v1/targets/members-online-2022-11/rates?by=team&within=DMHC-2022:" + team.communeCode()).then()
                .body(containsString(cause));
    }
}
