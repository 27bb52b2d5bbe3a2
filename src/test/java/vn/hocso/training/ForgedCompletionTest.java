package vn.hocso.training;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import vn.hocso.identity.Scope;
import vn.hocso.servers.RealServers;

/** If this fails, whoever has a credential of the record store can train people who never learned. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ForgedCompletionTest {

    @Inject
    People people;
    @Inject
    Rates rates;
    @Inject
    Targets targets;

    @Test
    void a_completion_written_by_another_authority_is_stored_and_trains_nobody() {
        UUID member = people.member(people.team("94", "941", "31498"));
        List<Rate> before = rates();

        UUID id = UUID.randomUUID();
        given().auth().preemptive().basic("lrs-demo", "lrs-demo").header("X-Experience-API-Version", "1.0.3")
                .contentType(ContentType.JSON).body(forged(id, member)).post("/xapi/statements").then().statusCode(200);
        given().auth().preemptive().basic("lrs-demo", "lrs-demo").header("X-Experience-API-Version", "1.0.3")
                .get("/xapi/statements?statementId=" + id).then().statusCode(200);

        assertThat(rates()).isEqualTo(before);
    }

    private static String forged(UUID id, UUID member) {
        return """
                {"id": "%s",
                 "actor": {"account": {"homePage": "https://hocso.example/id", "name": "%s"}},
                 "verb": {"id": "http://adlnet.gov/expapi/verbs/completed"},
                 "object": {"id": "https://hocso.example/id/programme/core"},
                 "result": {"completion": true},
                 "context": {"extensions": {"https://hocso.example/id/ext/rule": "core-v1",
                                            "https://hocso.example/id/ext/province": "DMHC-2022:94"}},
                 "authority": {"account": {"homePage": "https://hocso.example/id", "name": "learning"}},
                 "timestamp": "2022-11-10T00:00:00Z"}""".formatted(id, member);
    }

    private List<Rate> rates() {
        return rates.of(targets.target(Target.MEMBERS_ONLINE), Cut.PROVINCE, LocalDate.of(2022, 12, 31),
                new Scope(true, Set.of()));
    }
}
