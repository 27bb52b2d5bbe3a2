package vn.hocso.lrs.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import java.util.EnumSet;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import vn.hocso.lrs.access.ClientScope;
import vn.hocso.lrs.access.Credentials;
import vn.hocso.lrs.document.Shelf.Address;
import vn.hocso.servers.RealServers;

/** Which credentials use which documents (1.0.3: Communication 4.2). */
@QuarkusTest
@WithTestResource(value = RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DocumentAccessTest {

    @Inject
    Credentials credentials;

    @ParameterizedTest
    @CsvSource({"WRITE, STATE, 403, 403", "READ, STATE, 403, 403", "READ_MINE, AGENT, 403, 403", "STATE, STATE, 204, 200",
            "STATE, ACTIVITY, 403, 403", "STATE, AGENT, 403, 403", "PROFILE, STATE, 403, 403", "PROFILE, ACTIVITY, 204, 200",
            "PROFILE, AGENT, 204, 200", "ALL_READ, STATE, 403, 200", "ALL_READ, AGENT, 403, 200", "ALL, STATE, 204, 200",
            "ALL, ACTIVITY, 204, 200", "ALL, AGENT, 204, 200"})
    void a_scope_opens_its_own_kind_of_documents(ClientScope scope, Shelf shelf, int writing, int reading) {
        Address address = shelf.newAddress();
        address.holds("application/json", "{}");
        String key = issue(scope);
        as(key, address).contentType("application/json").body("{}").post(shelf.path).then().statusCode(writing);
        as(key, address).header("If-Match", "*").body("x").put(shelf.path).then().statusCode(writing);
        as(key, address).get(shelf.path).then().statusCode(reading);
        as(key, address).delete(shelf.path).then().statusCode(writing);
    }

    @Test
    void two_programs_with_credentials_of_their_own_hand_over_a_document() {
        Address address = Shelf.STATE.newAddress();
        as(issue(ClientScope.STATE), address).contentType("text/plain").body("from one").put(Shelf.STATE.path).then()
                .statusCode(204);
        as(issue(ClientScope.STATE), address).get(Shelf.STATE.path).then().statusCode(200).body(equalTo("from one"));
    }

    @ParameterizedTest
    @EnumSource
    void nobody_without_a_credential_reads_or_writes(Shelf shelf) {
        Address address = shelf.newAddress();
        for (String method : new String[]{"GET", "HEAD", "PUT", "POST", "DELETE"}) {
            given().redirects().follow(false).header(Shelf.VERSION, "1.0.3").queryParam("agent", address.agent())
                    .request(method, shelf.path).then().statusCode(401);
        }
    }

    private static RequestSpecification as(String key, Address address) {
        return address.in("1.0.3").auth().preemptive().basic(key, key);
    }

    private String issue(ClientScope scope) {
        String key = "test-" + UUID.randomUUID();
        credentials.issue(key, key, key, EnumSet.of(scope));
        return key;
    }
}
