package vn.hocso.lrs.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.startsWith;

import java.util.Random;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.lrs.document.Shelf.Address;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.time.ServiceClock;

/** Programs keep documents and get them back (1.0.3: Communication 2.2 to 2.7; 2.0: 4.1.6.2, 4.1.6.5, 4.1.6.6). */
@QuarkusTest
@WithTestResource(value = RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DocumentsTest {

    @Inject
    ServiceClock clock;

    @ParameterizedTest
    @EnumSource
    void a_document_comes_back_byte_for_byte_with_its_type_its_tag_and_its_time(Shelf shelf) {
        byte[] bytes = new byte[70_000];
        new Random(7).nextBytes(bytes);
        Address address = shelf.newAddress();
        address.in("1.0.3").header("If-None-Match", "*").contentType("image/x-odd; level=\"a b\"").body(bytes).put(shelf.path)
                .then().statusCode(204).body(emptyString());
        for (String version : new String[]{"1.0.3", "2.0.0"}) {
            var answer = address.in(version).header("Accept-Encoding", "gzip").get(shelf.path).then().statusCode(200)
                    .header("Content-Type", "image/x-odd; level=\"a b\"").header("ETag", matchesRegex("\"[0-9a-f]{40}\""))
                    .header("Last-Modified", matchesRegex("..., \\d\\d Nov 2022 \\d\\d:\\d\\d:\\d\\d GMT"))
                    .header("X-Experience-API-Version", version).extract();
            assertThat(answer.asByteArray()).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_tag_is_the_sha1_of_the_content_even_for_readers_who_take_compressed_answers(Shelf shelf) {
        Address address = shelf.newAddress();
        address.holds("application/json", "{\"a\":" + " ".repeat(5000) + "1}");
        String plain = address.etag();
        address.in("1.0.3").header("Accept-Encoding", "gzip").get(shelf.path).then().statusCode(200).header("ETag", plain);
        Address hello = shelf.newAddress();
        hello.holds("text/plain", "hello");
        assertThat(hello.etag()).isEqualTo("\"aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d\"");
    }

    @ParameterizedTest
    @EnumSource
    void a_document_without_a_type_is_a_stream_of_octets_and_may_be_empty(Shelf shelf) {
        Address address = shelf.newAddress();
        address.in("1.0.3").header("If-None-Match", "*").noContentType().put(shelf.path).then().statusCode(204);
        address.in("1.0.3").get(shelf.path).then().statusCode(200).header("Content-Type", "application/octet-stream")
                .body(emptyString());
    }

    @ParameterizedTest
    @CsvSource({"STATE, text/html", "ACTIVITY, application/x-www-form-urlencoded", "AGENT, multipart/form-data; boundary=x"})
    void any_type_is_kept_and_none_becomes_a_page_of_ours(Shelf shelf, String type) {
        Address address = shelf.newAddress();
        address.in("1.0.3").header("If-None-Match", "*").header("Content-Type", type).body("a=<script>1</script>".getBytes())
                .put(shelf.path).then().statusCode(204);
        address.in("1.0.3").get(shelf.path).then().statusCode(200).header("Content-Type", type)
                .header("Content-Security-Policy", "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff").body(equalTo("a=<script>1</script>"));
    }

    @ParameterizedTest
    @EnumSource
    void head_answers_like_get_without_the_body(Shelf shelf) {
        Address address = shelf.newAddress();
        address.holds("text/plain", "hello");
        address.in("2.0.0").head(shelf.path).then().statusCode(200).header("ETag", address.etag())
                .header("Content-Type", "text/plain").header("Content-Length", "5").body(emptyString());
        address.named("no such").in("2.0.0").head(shelf.path).then().statusCode(404).body(emptyString());
        address.all("2.0.0").head(shelf.path).then().statusCode(200).body(emptyString());
    }

    @ParameterizedTest
    @EnumSource
    void post_sets_the_top_level_properties_and_leaves_the_others_as_they_are_written(Shelf shelf) {
        Address address = shelf.newAddress();
        address.holds("application/json", "{ \"x\" : {\"deep\":1}, \"y\":1.50, \"z\":[1E2] }");
        address.in("1.0.3").contentType("application/json; charset=utf-8").body("{\"x\":\"bash\",\"w\":null}").post(shelf.path)
                .then().statusCode(204);
        assertThat(address.text()).isEqualTo("{\"x\":\"bash\",\"y\":1.50,\"z\":[1E2],\"w\":null}");
    }

    @ParameterizedTest
    @EnumSource
    void post_to_nothing_makes_the_document_whatever_it_is(Shelf shelf) {
        Address text = shelf.newAddress();
        text.in("1.0.3").contentType("text/plain").body("xin chào".getBytes()).post(shelf.path).then().statusCode(204);
        assertThat(text.text()).isEqualTo("xin chào");
        Address json = shelf.newAddress();
        json.in("2.0.0").contentType("application/json").body("{ \"a\": 1 }").post(shelf.path).then().statusCode(204);
        assertThat(json.text()).isEqualTo("{ \"a\": 1 }");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"a\":1}|application/json|[1]|application/json",
            "{\"a\":1}|application/json|{\"a\"|application/json",
            "{\"a\":1}|application/json|{\"a\":1,\"a\":2}|application/json",
            "{\"a\":1}|application/json|{} {}|application/json", "{\"a\":1}|application/json|{\"b\":1}|text/plain",
            "{\"a\":1}|text/plain|{\"b\":1}|application/json", "[1]|application/json|{\"b\":1}|application/json",
            "a|application/json|{\"b\":1}|application/json", "a|text/plain|b|text/plain"})
    void post_merges_two_objects_of_json_and_refuses_all_else(String present, String type, String posted, String postedType) {
        for (Shelf shelf : Shelf.values()) {
            Address address = shelf.newAddress();
            address.holds(type, present);
            address.in("1.0.3").contentType(postedType).body(posted.getBytes()).post(shelf.path).then().statusCode(400)
                    .body("type", equalTo("/errors/document-not-json-object"));
            assertThat(address.text()).isEqualTo(present);
        }
    }

    @ParameterizedTest
    @EnumSource
    void json_that_is_no_json_is_not_posted_even_to_nothing(Shelf shelf) {
        Address address = shelf.newAddress();
        address.in("1.0.3").contentType("application/json").body("{\"a\":undefined}").post(shelf.path).then().statusCode(400);
        address.in("1.0.3").get(shelf.path).then().statusCode(404).body("type", equalTo("/errors/document-unknown"));
    }

    @ParameterizedTest
    @EnumSource
    void a_deleted_document_is_gone_and_deleting_it_again_does_no_harm(Shelf shelf) {
        Address address = shelf.newAddress();
        address.holds("text/plain", "hello");
        for (int i = 0; i < 2; i++) {
            address.in("1.0.3").delete(shelf.path).then().statusCode(204);
            address.in("1.0.3").get(shelf.path).then().statusCode(404);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_list_holds_the_ids_stored_or_changed_after_since_which_itself_is_excluded(Shelf shelf) {
        Address address = shelf.newAddress();
        address.all("1.0.3").get(shelf.path).then().statusCode(200).body("", empty());
        address.named("b").holds("text/plain", "1");
        address.named("a").holds("text/plain", "1");
        String before = clock.instant().toString();
        String list = address.all("1.0.3").get(shelf.path).then().statusCode(200).contentType("application/json")
                .body("", contains("a", "b")).header("Last-Modified", startsWith("")).extract().header("Last-Modified");
        assertThat(list).isEqualTo(address.named("a").in("1.0.3").get(shelf.path).header("Last-Modified"));
        address.all("1.0.3").queryParam("since", before).get(shelf.path).then().statusCode(200).body("", empty());
        address.named("b").holds("text/plain", "2");
        address.all("2.0.0").queryParam("since", before).get(shelf.path).then().statusCode(200).body("", contains("b"));
    }

    @Test
    void states_of_a_registration_stand_beside_those_without_one() {
        Address address = Shelf.STATE.newAddress();
        String path = Shelf.STATE.path;
        UUID registration = UUID.randomUUID();
        address.in("1.0.3").contentType("text/plain").body("plain").put(path).then().statusCode(204);
        address.in("1.0.3").contentType("text/plain").body("again").put(path).then().statusCode(204);
        address.in("1.0.3").queryParam("registration", registration).contentType("text/plain").body("registered").put(path)
                .then().statusCode(204);
        assertThat(address.text()).isEqualTo("again");
        address.in("1.0.3").queryParam("registration", registration.toString().toUpperCase()).get(path).then()
                .body(equalTo("registered"));
        address.named("other").holds("text/plain", "x");
        address.all("1.0.3").queryParam("registration", registration).get(path).then().body("", contains(address.id()));
        address.all("1.0.3").get(path).then().body("", containsInAnyOrder(address.id(), "other"));
        address.all("1.0.3").queryParam("registration", registration).delete(path).then().statusCode(204);
        address.all("1.0.3").get(path).then().body("", containsInAnyOrder(address.id(), "other"));
        address.all("1.0.3").delete(path).then().statusCode(204);
        address.all("1.0.3").get(path).then().body("", empty());
    }

    @Test
    void an_agent_is_the_same_however_its_json_is_written() {
        Address one = Shelf.AGENT.newAddress();
        one.holds("text/plain", "hello");
        String other = "{ \"name\":\"An\", \"objectType\":\"Agent\",  " + one.agent().substring(1);
        assertThat(new Address(Shelf.AGENT, null, other, one.id()).text()).isEqualTo("hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x=1", "activityId=x", "activityId=https://a.b/c", "activityId=https://a.b/c&agent=x",
            "activityId=https://a.b/c&agent=%7B%22name%22:%22x%22%7D",
            "activityId=https://a.b/c&agent=%7B%22objectType%22:%22Group%22,%22mbox%22:%22mailto:a@b.c%22%7D",
            "activityId=https://a.b/c&agent=%7B%22account%22:%7B%22homePage%22:%22https://a.b%22,%22name%22:%22%5Cu0000%22%7D%7D",
            "activityId=x&agent=%7B%22mbox%22:%22mailto:a@b.c%22%7D",
            "activityId=https://a.b/c&agent=%7B%22mbox%22:%22mailto:a@b.c%22%7D&registration=x",
            "activityId=https://a.b/c&agent=%7B%22mbox%22:%22mailto:a@b.c%22%7D&since=x",
            "activityId=https://a.b/c&agent=%7B%22mbox%22:%22mailto:a@b.c%22%7D&stateid=x",
            "activityId=https://a.b/c&agent=%7B%22mbox%22:%22mailto:a@b.c%22%7D&stateId=",
            "activityId=https://a.b/c&agent=%7B%22mbox%22:%22mailto:a@b.c%22%7D&stateId=x%00y",
            "activityId=https://a.b/c&agent=%7B%22mbox%22:%22mailto:a@b.c%22%7D&stateId=x&stateId=y",
            "activityid=https://a.b/c&agent=%7B%22mbox%22:%22mailto:a@b.c%22%7D&stateId=x",
            "activityId=https://a.b/c&Agent=%7B%22mbox%22:%22mailto:a@b.c%22%7D&stateId=x"})
    void wrong_unknown_repeated_and_miswritten_parameters_are_refused(String query) {
        for (String method : new String[]{"GET", "PUT", "POST", "DELETE"}) {
            io.restassured.RestAssured.given().auth().preemptive().basic("lrs-demo", "lrs-demo").header(Shelf.VERSION, "1.0.3")
                    .urlEncodingEnabled(false).request(method, Shelf.STATE.path + "?" + query).then().statusCode(400);
        }
    }

    @ParameterizedTest
    @EnumSource
    void writing_needs_the_id_of_one_document(Shelf shelf) {
        Address address = shelf.newAddress();
        address.all("1.0.3").header("If-None-Match", "*").body("x").put(shelf.path).then().statusCode(400);
        address.all("1.0.3").body("x").post(shelf.path).then().statusCode(400);
        address.all("1.0.3").delete(shelf.path).then().statusCode(shelf == Shelf.STATE ? 204 : 400);
        address.in("1.0.3").queryParam("registration", UUID.randomUUID()).get(shelf.path).then()
                .statusCode(shelf == Shelf.STATE ? 404 : 400);
    }

    @ParameterizedTest
    @EnumSource
    void other_methods_are_not_allowed_and_another_version_is_not_spoken(Shelf shelf) {
        Address address = shelf.newAddress();
        address.in("1.0.3").patch(shelf.path).then().statusCode(405).header(Shelf.VERSION, "1.0.3");
        address.in("1.1.0").get(shelf.path).then().statusCode(400);
    }
}
