package vn.hocso.learning.relay;

import java.nio.charset.StandardCharsets;

import io.restassured.RestAssured;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import vn.hocso.campaign.Newcomer;

/** Sends a parcel with the form of the page, as a browser without script does. */
final class Carrier {

    private Carrier() {}

    static Response send(int port, Newcomer by, String parcel, String accept) {
        by.browser().get("/my-data");
        return RestAssured.given().redirects().follow(false).header("Cookie", by.browser().cookies()).accept(accept)
                .multiPart("csrf-token", by.browser().token())
                .multiPart(new MultiPartSpecBuilder(parcel.getBytes(StandardCharsets.UTF_8)).controlName("file")
                        .fileName("hoc-so-2022-11-15.txt").mimeType("text/plain").build())
                .post("http://localhost:" + port + "/relay");
    }
}
