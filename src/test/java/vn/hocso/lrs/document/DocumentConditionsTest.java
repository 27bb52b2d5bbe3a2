package vn.hocso.lrs.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import vn.hocso.lrs.document.Shelf.Address;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Together;

/** Nobody overwrites a change that it has not seen (1.0.3: Communication 3.1; 2.0: 4.1.4). */
@QuarkusTest
@WithTestResource(value = RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DocumentConditionsTest {

    private static final int WRITERS = 20;
    private static final String WRONG = "\"1111111111111111111111111111111111111111\"";

    @ParameterizedTest
    @CsvSource({"STATE, 1.0.3, 204, 204", "ACTIVITY, 1.0.3, 400, 409", "AGENT, 1.0.3, 400, 409", "STATE, 2.0.0, 204, 409",
            "ACTIVITY, 2.0.0, 204, 409", "AGENT, 2.0.0, 204, 409"})
    void a_put_that_names_no_condition_is_answered_as_its_version_has_it(Shelf shelf, String version, int toNothing,
            int toDocument) {
        put(shelf.newAddress().in(version), shelf, "new").then().statusCode(toNothing);
        Address present = shelf.newAddress();
        present.holds("text/plain", "old");
        var answer = put(present.in(version), shelf, "new").then().statusCode(toDocument);
        assertThat(present.text()).isEqualTo(toDocument == 204 ? "new" : "old");
        if (toDocument == 409) {
            answer.body("detail", containsString("If-Match"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void only_who_knows_the_present_state_changes_it(Shelf shelf) {
        for (String version : new String[]{"1.0.3", "2.0.0"}) {
            for (String method : new String[]{"PUT", "POST", "DELETE"}) {
                Address address = shelf.newAddress();
                address.holds("application/json", "{\"a\":1}");
                String etag = address.etag();
                json(address.in(version)).header("If-Match", WRONG).request(method, shelf.path).then().statusCode(412)
                        .body("type", equalTo("/errors/document-changed"));
                assertThat(address.etag()).isEqualTo(etag);
                json(address.in(version)).header("If-Match", etag).request(method, shelf.path).then().statusCode(204);
                json(address.in(version)).header("If-Match", etag).request(method, shelf.path).then().statusCode(412);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_tag_of_another_document_opens_none(Shelf shelf) {
        Address address = shelf.newAddress();
        address.holds("application/json", "{\"a\":1}");
        Address other = address.named("other");
        other.holds("application/json", "{\"a\":2}");
        for (String method : new String[]{"PUT", "POST", "DELETE"}) {
            json(address.in("2.0.0")).header("If-Match", other.etag()).request(method, shelf.path).then().statusCode(412);
        }
        assertThat(address.text()).isEqualTo("{\"a\":1}");
        assertThat(other.text()).isEqualTo("{\"a\":2}");
    }

    @ParameterizedTest
    @EnumSource
    void a_star_means_any_document(Shelf shelf) {
        for (String method : new String[]{"PUT", "POST"}) {
            Address address = shelf.newAddress();
            json(address.in("1.0.3")).header("If-Match", "*").request(method, shelf.path).then().statusCode(412);
            json(address.in("1.0.3")).header("If-None-Match", "*").request(method, shelf.path).then().statusCode(204);
            json(address.in("1.0.3")).header("If-None-Match", "*").request(method, shelf.path).then().statusCode(412);
            json(address.in("1.0.3")).header("If-Match", "*").request(method, shelf.path).then().statusCode(204);
        }
        Address address = shelf.newAddress();
        address.in("1.0.3").header("If-Match", "*").delete(shelf.path).then().statusCode(412);
        address.holds("text/plain", "x");
        address.in("1.0.3").header("If-None-Match", "*").delete(shelf.path).then().statusCode(412);
        address.in("1.0.3").header("If-Match", "*").delete(shelf.path).then().statusCode(204);
    }

    @ParameterizedTest
    @EnumSource
    void weak_tags_several_tags_and_tags_that_a_proxy_changed_are_understood(Shelf shelf) {
        Address address = shelf.newAddress();
        address.holds("application/json", "{\"a\":1}");
        for (String form : new String[]{"W/TAG", "\"x\", TAG", "\"x\",W/TAG,\"y\"", "GZIP"}) {
            String tag = address.etag();
            String gzip = tag.substring(0, tag.length() - 1) + "-gzip\"";
            put(address.in("2.0.0").header("If-Match", form.replace("TAG", tag).replace("GZIP", gzip)), shelf, form).then()
                    .statusCode(204);
        }
        String tag = address.etag();
        put(address.in("2.0.0").header("If-Match", tag.replace("\"", "")), shelf, "x").then().statusCode(412);
        put(address.in("2.0.0").header("If-None-Match", "\"x\", " + tag), shelf, "x").then().statusCode(412);
        put(address.in("2.0.0").header("If-None-Match", "\"x\""), shelf, "x").then().statusCode(204);
    }

    @ParameterizedTest
    @EnumSource
    void who_has_the_present_state_need_not_read_it_again(Shelf shelf) {
        Address address = shelf.newAddress();
        address.holds("text/plain", "hello");
        String etag = address.etag();
        address.in("1.0.3").header("If-None-Match", etag).get(shelf.path).then().statusCode(304).header("ETag", etag)
                .header(Shelf.VERSION, "1.0.3").body(emptyString());
        address.in("1.0.3").header("If-None-Match", WRONG).get(shelf.path).then().statusCode(200);
    }

    @ParameterizedTest
    @EnumSource
    void of_twenty_who_build_on_the_same_state_exactly_one_writes(Shelf shelf) throws Exception {
        Address address = shelf.newAddress();
        List<Integer> makers = Together.run(WRITERS,
                i -> put(address.in("1.0.3").header("If-None-Match", "*"), shelf, "maker " + i)
                        .statusCode());
        assertThat(Collections.frequency(makers, 204)).isEqualTo(1);
        assertThat(Collections.frequency(makers, 412)).isEqualTo(WRITERS - 1);
        String etag = address.etag();
        List<Integer> writers = Together.run(WRITERS,
                i -> put(address.in("1.0.3").header("If-Match", etag), shelf, "writer " + i)
                        .statusCode());
        assertThat(Collections.frequency(writers, 204)).isEqualTo(1);
        assertThat(Collections.frequency(writers, 412)).isEqualTo(WRITERS - 1);
        assertThat(address.text()).isEqualTo("writer " + writers.indexOf(204));
        String last = address.etag();
        List<Integer> removers = Together.run(WRITERS,
                i -> address.in("1.0.3").header("If-Match", last).delete(shelf.path).statusCode());
        assertThat(Collections.frequency(removers, 204)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void of_twenty_who_make_the_same_document_without_a_condition_in_2_0_exactly_one_does(Shelf shelf) throws Exception {
        Address address = shelf.newAddress();
        List<Integer> makers = Together.run(WRITERS, i -> put(address.in("2.0.0"), shelf, "maker " + i).statusCode());
        assertThat(Collections.frequency(makers, 204)).isEqualTo(1);
        assertThat(Collections.frequency(makers, 409)).isEqualTo(WRITERS - 1);
    }

    @ParameterizedTest
    @EnumSource
    void twenty_who_merge_at_once_lose_nothing(Shelf shelf) throws Exception {
        Address address = shelf.newAddress();
        assertThat(Together.run(WRITERS,
                i -> address.in("1.0.3").contentType("application/json").body("{\"p" + i + "\":" + i + "}")
                        .post(shelf.path).statusCode()))
                .containsOnly(204);
        var merged = address.in("1.0.3").get(shelf.path).jsonPath();
        for (int i = 0; i < WRITERS; i++) {
            assertThat(merged.getInt("p" + i)).isEqualTo(i);
        }
    }

    private static io.restassured.response.Response put(RequestSpecification request, Shelf shelf, String content) {
        return request.contentType("text/plain").body(content.getBytes()).put(shelf.path);
    }

    /** A document that differs from the one before. */
    private static RequestSpecification json(RequestSpecification request) {
        return request.contentType("application/json").body("{\"b\":2}");
    }
}
