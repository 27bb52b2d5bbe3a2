package vn.hocso.lrs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import vn.hocso.lrs.access.ClientScope;
import vn.hocso.lrs.access.Credentials;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.Tokens;
import vn.hocso.shared.DomainException;

/** Who may write to and read from the record store. */
@QuarkusTest
@WithTestResource(value = RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClientAccessTest {

    @Inject
    Credentials credentials;

    @Inject
    StatementStore store;

    private final UUID id = UUID.randomUUID();
    private final String activity = Xapi.newActivity();

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic", "Basic ", "Basic !!!", "Basic bHJzLWRlbW8=", "Basic bHJzLWRlbW86d3Jvbmc=",
            "Basic AAAAOng=",
            "Bearer", "Bearer x", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4Iiwicm9sZXMiOlsibHJzLWNsaWVudCJdfQ.", "Digest x"})
    void who_does_not_prove_who_it_is_gets_401_and_no_sign_in_page(String authorization) {
        for (String accept : new String[]{"application/json", "*/*"}) {
            given().redirects().follow(false).accept(accept).header("Authorization", authorization)
                    .header("X-Experience-API-Version", "1.0.3").get("/xapi/statements").then().statusCode(401)
                    .contentType("application/problem+json").header("WWW-Authenticate", startsWith("Bearer"));
            given().redirects().follow(false).accept(accept).header("Authorization", authorization)
                    .header("X-Experience-API-Version", "1.0.3").contentType(ContentType.JSON)
                    .body(Xapi.statement(id, activity)).post("/xapi/statements").then().statusCode(401);
        }
        given().redirects().follow(false).get("/xapi/statements").then().statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void a_wrong_key_and_a_wrong_secret_are_told_apart_from_no_sign_in_and_not_from_each_other() {
        var asking = Map.of("nobody:lrs-demo", "Khóa hoặc mã bí mật không đúng.", "lrs-demo:wrong",
                "Khóa hoặc mã bí mật không đúng.");
        asking.forEach((pair, sentence) -> given().header("X-Experience-API-Version", "1.0.3").header("Authorization",
                "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8))).get("/xapi/statements")
                .then().statusCode(401).body("detail", equalTo(sentence)));
        given().header("X-Experience-API-Version", "1.0.3").get("/xapi/statements").then().statusCode(401)
                .body("detail", equalTo("Bạn cần đăng nhập."));
    }

    @Test
    void answers_for_programs_set_no_cookie_of_pages() {
        for (String path : List.of("/xapi/about", "/xapi/statements", "/xapi/1.0.3/statements", "/api/v1/seals")) {
            assertThat(given().header("X-Experience-API-Version", "1.0.3").get(path).headers().getValues("Set-Cookie"))
                    .as(path).isEmpty();
        }
    }

    @Test
    void a_service_account_writes_and_reads_under_an_authority_of_its_own() {
        bearer(Tokens.serviceAccount()).body(Xapi.statement(id, activity)).post("/xapi/statements").then().statusCode(200);
        bearer(Tokens.serviceAccount()).queryParam("statementId", id).get("/xapi/statements").then().statusCode(200)
                .body("authority.account.name", startsWith("oidc:"));
        Xapi.client().queryParam("statementId", id).get("/xapi/statements").then().statusCode(404);
    }

    @Test
    void a_members_token_is_refused() {
        bearer(Tokens.member()).body(Xapi.statement(id, activity)).post("/xapi/statements").then().statusCode(403);
    }

    @Test
    void a_client_reads_what_its_own_authority_wrote_unless_its_scope_says_more() {
        var other = client(EnumSet.of(ClientScope.WRITE, ClientScope.READ_MINE));
        var all = client(EnumSet.of(ClientScope.ALL_READ));
        store.record(StatementStore.LEARNING, List.of(Xapi.statement(id, activity).getBytes()));
        UUID foreign = UUID.randomUUID();
        Xapi.client().body(Xapi.statement(foreign, activity)).post("/xapi/statements").then().statusCode(200);
        for (UUID hidden : new UUID[]{id, foreign}) {
            client(other).queryParam("statementId", hidden).get("/xapi/statements").then().statusCode(404);
            client(all).queryParam("statementId", hidden).get("/xapi/statements").then().statusCode(200);
        }
        for (String filter : new String[]{"activity=" + activity, "verb=" + Xapi.VERB,
                "agent=%7B%22mbox%22:%22mailto:an@example.org%22%7D", "limit=0"}) {
            client(other).urlEncodingEnabled(false).get("/xapi/statements?" + filter).then().statusCode(200).body("statements",
                    hasSize(0));
        }
        client(all).get("/xapi/statements?activity=" + activity).then().body("statements", hasSize(2));
        client(all).body(Xapi.statement(UUID.randomUUID(), activity)).post("/xapi/statements").then().statusCode(403);
    }

    @Test
    void a_client_that_may_only_write_reads_nothing() {
        String key = client(EnumSet.of(ClientScope.WRITE));
        client(key).body(Xapi.statement(id, activity)).post("/xapi/statements").then().statusCode(200);
        client(key).get("/xapi/statements").then().statusCode(403).body("type", equalTo("/errors/scope-missing"));
        client(key).queryParam("statementId", id).get("/xapi/statements").then().statusCode(403);
        client(key).queryParam("verb", "https://example.org/never").get("/xapi/statements").then().statusCode(403);
    }

    @Test
    void nobody_takes_back_what_another_authority_wrote() {
        store.record(StatementStore.LEARNING, List.of(Xapi.statement(id, activity).getBytes()));
        Xapi.client().body("""
                {"actor":{"mbox":"mailto:an@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/voided"},
                 "object":{"objectType":"StatementRef","id":"%s"}}""".formatted(id)).post("/xapi/statements").then()
                .statusCode(200);
        assertThat(store.statement(id)).isPresent();
    }

    @Test
    void a_revoked_credential_is_refused_at_once() {
        String key = client(EnumSet.of(ClientScope.ALL));
        client(key).get("/xapi/statements").then().statusCode(200);
        credentials.revoke(key);
        client(key).get("/xapi/statements").then().statusCode(401);
        credentials.issue(key, key, key, EnumSet.of(ClientScope.ALL));
        client(key).get("/xapi/statements").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"learning", " Learning ", "LEARNING", "oidc:x", ""})
    void no_credential_writes_in_the_name_of_the_platform(String authority) {
        assertThatThrownBy(() -> credentials.issue("k-" + id, "s", authority, EnumSet.allOf(ClientScope.class)))
                .isInstanceOf(DomainException.class);
    }

    private String client(Set<ClientScope> scopes) {
        String key = "test-" + UUID.randomUUID();
        credentials.issue(key, key, key, scopes);
        return key;
    }

    private static RequestSpecification client(String key) {
        return Xapi.client(key, key);
    }

    private static RequestSpecification bearer(String token) {
        return given().auth().preemptive().oauth2(token).header("X-Experience-API-Version", "1.0.3")
                .contentType(ContentType.JSON);
    }
}
