package vn.hocso.lrs;

import static io.restassured.RestAssured.given;

import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** How the tests talk to the record store. */
class Xapi {

    static final String DEMO = "lrs-demo";
    static final String VERB = "http://adlnet.gov/expapi/verbs/experienced";

    private Xapi() {}

    static RequestSpecification client() {
        return client(DEMO, DEMO);
    }

    /** @param version of xAPI */
    static RequestSpecification client(String version) {
        return client(DEMO, DEMO, version);
    }

    static RequestSpecification client(String key, String secret) {
        return client(key, secret, "1.0.3");
    }

    private static RequestSpecification client(String key, String secret, String version) {
        return given().auth().preemptive().basic(key, secret).header("X-Experience-API-Version", version)
                .contentType(ContentType.JSON);
    }

    /** A minimal statement about an activity of its own. */
    static String statement(UUID id, String activity) {
        return statement(id, "mailto:an@example.org", activity, "");
    }

    /** @param more further properties, starting with a comma */
    static String statement(UUID id, String mailbox, String activity, String more) {
        return """
                {"id":"%s","actor":{"mbox":"%s"},"verb":{"id":"%s"},"object":{"id":"%s"}%s}""".formatted(id, mailbox, VERB,
                activity, more);
    }

    static String newActivity() {
        return "https://example.org/activity/" + UUID.randomUUID();
    }
}
