package vn.hocso.lrs.retention;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** How a client of the store sees what retention did. */
final class Eyes {

    private Eyes() {}

    static List<String> found(String filter, String value) {
        return client().queryParam(filter, value).get("/xapi/statements").then().statusCode(200).extract().jsonPath()
                .getList("statements.id");
    }

    static ValidatableResponse put(UUID id, String statement) {
        return client().queryParam("statementId", id).body(statement).put("/xapi/statements").then();
    }

    static void assertReadable(UUID id) {
        client().queryParam("statementId", id).get("/xapi/statements").then().statusCode(200).body("id",
                equalTo(id.toString()));
    }

    static void assertDropped(UUID id) {
        client().queryParam("statementId", id).get("/xapi/statements").then().statusCode(404)
                .body("type", equalTo("/errors/statement-dropped"));
    }

    static RequestSpecification client() {
        return given().auth().preemptive().basic("lrs-demo", "lrs-demo").header("X-Experience-API-Version", "1.0.3")
                .contentType(ContentType.JSON);
    }
}
