package vn.hocso.lrs.document;

import static io.restassured.RestAssured.given;

import java.util.UUID;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** The three kinds of documents, each with an address that nobody else uses. */
enum Shelf {
    STATE("/xapi/activities/state", "stateId"), ACTIVITY("/xapi/activities/profile", "profileId"), AGENT("/xapi/agents/profile",
            "profileId");

    static final String VERSION = "X-Experience-API-Version";
    private static final RestAssuredConfig AS_GIVEN = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.TEXT)
                    .encodeContentTypeAs("multipart/form-data; boundary=x", ContentType.TEXT));

    final String path;
    final String idName;

    Shelf(String path, String idName) {
        this.path = path;
        this.idName = idName;
    }

    /** A document's address, to be used again and again. */
    record Address(Shelf shelf, String activity, String agent, String id) {

        RequestSpecification in(String version) {
            return all(version).queryParam(shelf.idName, id);
        }

        /** The address of everything on this place. */
        RequestSpecification all(String version) {
            RequestSpecification request = given().config(AS_GIVEN).auth().preemptive().basic("lrs-demo", "lrs-demo")
                    .header(VERSION, version);
            if (shelf != AGENT) {
                request.queryParam("activityId", activity);
            }
            return shelf == ACTIVITY ? request : request.queryParam("agent", agent);
        }

        Address named(String other) {
            return new Address(shelf, activity, agent, other);
        }

        /** Without caring how it got there. */
        void holds(String type, String content) {
            in("1.0.3").delete(shelf.path).then().statusCode(204);
            in("1.0.3").header("If-None-Match", "*").contentType(type).body(content.getBytes()).put(shelf.path).then()
                    .statusCode(204);
        }

        String etag() {
            return in("1.0.3").get(shelf.path).then().statusCode(200).extract().header("ETag");
        }

        String text() {
            return in("1.0.3").get(shelf.path).then().statusCode(200).extract().asString();
        }
    }

    Address newAddress() {
        return new Address(this, "https://example.org/activity/" + UUID.randomUUID(),
                "{\"mbox\":\"mailto:" + UUID.randomUUID() + "@example.org\"}", "ghi chú " + UUID.randomUUID());
    }
}
