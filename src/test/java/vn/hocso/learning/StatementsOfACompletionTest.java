package vn.hocso.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.training.People;

/** What the record store holds of a member who completed the programme, and that anybody can check the signature. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StatementsOfACompletionTest {

    @Inject
    People people;
    @Inject
    ObjectMapper json;
    @Inject
    EntityManager database;

    @Test
    void each_step_is_one_statement_and_none_holds_personal_data() throws Exception {
        Team team = people.team("92", "916", "31117");
        UUID member = people.member(team);
        people.train(member, Instant.parse("2022-11-12T02:00:00Z"));
        people.train(member, Instant.parse("2022-11-12T02:00:00Z"));

        List<JsonNode> statements = statements(member);
        Map<String, Long> byVerb = statements.stream().collect(Collectors.groupingBy(
                statement -> statement.at("/verb/id").textValue().replaceFirst(".*/", ""), Collectors.counting()));
        assertThat(byVerb).isEqualTo(Map.of("initialized", 25L, "answered", 125L, "passed", 25L, "completed", 26L));
        for (JsonNode statement : statements) {
            assertThat(statement.at("/actor/account/name").textValue()).isEqualTo(member.toString());
            assertThat(statement.at("/actor").size()).as("nothing but type and account").isEqualTo(2);
            assertThat(statement.toString()).doesNotContain("Người học").doesNotContain("+84").doesNotContain("mbox");
            assertThat(statement.at("/context/extensions/https:~1~1hocso.example~1id~1ext~1province").textValue())
                    .isEqualTo("DMHC-2022:92");
        }
    }

    @Test
    void the_completion_of_the_programme_is_signed_over_the_statement_as_it_was_stored() throws Exception {
        UUID member = people.member(people.team("92", "916", "31117"));
        people.train(member, Instant.parse("2022-11-13T02:00:00Z"));

        String keys = RestAssured.get("/.well-known/jwks.json").then().statusCode(200).extract().asString();
        assertThat(keys).doesNotContain("\"d\"");
        var jws = new JsonWebSignature();
        jws.setCompactSerialization(signature(member));
        jws.setKey(new JsonWebKeySet(keys).findJsonWebKey(jws.getKeyIdHeaderValue(), null, null, null).getKey());
        assertThat(jws.verifySignature()).isTrue();

        JsonNode signed = json.readTree(jws.getPayloadBytes());
        assertThat(statements(member)).anySatisfy(stored -> assertThat(stored).isEqualTo(signed));
    }

    @Transactional
    List<JsonNode> statements(UUID member) throws Exception {
        List<?> bodies = database.createNativeQuery("""
                select convert_from(body, 'UTF8') from statement
                where convert_from(body, 'UTF8')::jsonb #>> '{actor,account,name}' = ?1""", String.class)
                .setParameter(1, member.toString()).getResultList();
        var statements = new ArrayList<JsonNode>();
        for (Object body : bodies) {
            statements.add(json.readTree((String) body));
        }
        return statements;
    }

    @Transactional
    String signature(UUID member) {
        return (String) database.createNativeQuery("select signature from completion where member_id = ?1", String.class)
                .setParameter(1, member).getSingleResult();
    }
}
