package vn.hocso.training.freeze;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.Tokens;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.signing.Signer;
import vn.hocso.shared.time.Campaign;
import vn.hocso.training.People;
import vn.hocso.training.manifest.Detached;
import vn.hocso.training.manifest.Manifest;
import vn.hocso.training.manifest.SignedManifest;
import vn.hocso.training.manifest.VerifyCommand;

/** If this fails, what a province promised itself can be counted otherwise afterwards, or tells of other provinces. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProvinceFreezeTest {

    private static final LocalDate LAST = LocalDate.of(2022, 11, 8);
    private static final Instant DEADLINE = Campaign.startOf(LAST.plusDays(1));
    private static final String TARGET = "frozen-of-hue";
    private static final String PAGE = "/training/frozen/" + TARGET + "/2022-11-08";
    private static final String API = "/api/v1/targets/" + TARGET + "/frozen/2022-11-08";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    FrozenTargets targets;
    @Inject
    FrozenValues values;
    @Inject
    People people;
    @Inject
    Signer signer;
    @Inject
    EntityManager database;

    private Team hue;
    private String told;

    @BeforeEach
    void somebodyIsTrained() {
        targets.forgetAll();
        targets.add(TARGET, LAST, "DMHC-2022:46");
        hue = people.team("46", "474", "19750");
        UUID listed = people.member(hue);
        people.list(hue, 3, listed);
        people.train(listed, DEADLINE.minusMillis(1));
        people.train(people.member(people.team("48", "490", "20194")), DEADLINE.minusSeconds(60));
    }

    @AfterEach
    void forget() {
        targets.forgetAll();
    }

    @Test
    void a_provinces_target_is_frozen_once_with_that_province_alone_whenever_the_job_runs() {
        UUID tooLate = people.member(hue);
        UUID offline = people.member(hue);
        targets.freezeAfter(LAST, 14);
        assertThat(values.find(TARGET, DEADLINE)).as("what came in time may not have settled").isEmpty();
        targets.freezeAfter(LAST, 16);
        Manifest early = manifest();
        targets.forget(TARGET);
        people.train(tooLate, DEADLINE);
        people.train(offline, DEADLINE.minusSeconds(3600), DEADLINE.plusSeconds(3600));
        people.list(hue, 2, null, LAST.plusDays(1));
        targets.freezeAfter(LAST, 60 * 24 * 12);
        Manifest late = manifest();

        assertThat(late.groups()).isEqualTo(early.groups()).extracting(Manifest.Group::code).containsExactly("DMHC-2022:46");
        assertThat(late.evidence()).isEqualTo(early.evidence());
        assertThat(late.version()).isEqualTo(Manifest.VERSION_OF_PROVINCE);
        assertThat(late.query().province()).isEqualTo("46");
        assertThat(late.whole().orElseThrow().numerator().all()).isEqualTo(late.evidence().leaves()).isEqualTo(counted());
        targets.freezeAfter(LAST, 60 * 24 * 13);
        assertThat(manifest().frozenAt()).isEqualTo(late.frozenAt());
    }

    @Test
    void the_province_takes_both_files_and_counts_them_again_without_the_service() throws IOException {
        targets.freezeAfter(LAST, 20);
        WebSession province = as("0900000007");
        String lines = province.get(PAGE + "/statements.ndjson").body();
        assertThat(lines.lines()).hasSize((int) counted()).allMatch(line -> line.contains("DMHC-2022:46"));
        Path folder = Files.createTempDirectory("hocso-frozen");
        Path manifest = Files.writeString(folder.resolve("manifest.json"), province.get(PAGE + "/manifest.json").body());
        Path statements = Files.writeString(folder.resolve("statements.ndjson"), lines);
        Path keys = Files.writeString(folder.resolve("jwks.json"), province.get("/.well-known/jwks.json").body());
        assertThat(verify(manifest, statements, keys)).as(told).isZero();
        assertThat(told).contains("Thừa Thiên Huế: ", "[đúng] Số liệu của 1 nhóm.").doesNotContain("Cả nước");

        targets.add("frozen-country", LAST);
        targets.freezeAfter(LAST, 30);
        Files.writeString(statements,
                as("0900000006").get("/training/frozen/frozen-country/2022-11-08/statements.ndjson").body());
        assertThat(verify(manifest, statements, keys)).isEqualTo(1);
        assertThat(told).contains("không thuộc số mà bản kê đếm");

        byte[] country = new String(SignedManifest.read(Files.readAllBytes(manifest)).payload(), UTF_8)
                .replace(",\"province\":\"46\"", "").getBytes(UTF_8);
        Files.write(manifest, new SignedManifest(country, Detached.of(signer.sign(country))).file());
        assertThat(verify(manifest, statements, keys)).as("a format that says what it is not").isEqualTo(2);
    }

    @Test
    void only_who_answers_for_the_province_or_the_country_sees_it() {
        targets.freezeAfter(LAST, 20);
        targets.check();
        for (String person : List.of("0900000006", "0900000007")) {
            WebSession session = as(person);
            assertThat(session.get(PAGE).body()).contains("<th scope=\"row\">Thừa Thiên Huế</th>", "statements.ndjson\"")
                    .doesNotContain("Đà Nẵng", "Cả nước");
            assertThat(session.get("/training?within=DMHC-2022%3A46&asOf=09%2F11%2F2022").body()).contains(PAGE, "đã chốt: ");
            given().auth().oauth2(Tokens.of(person)).get(API + "/manifest").then().statusCode(200);
        }
        targets.add("frozen-of-da-nang", LAST, "DMHC-2022:48");
        targets.freezeAfter(LAST, 30);
        WebSession hueOnly = as("0900000007");
        for (String path : List.of("", "/manifest.json", "/statements.ndjson")) {
            assertThat(hueOnly.get("/training/frozen/frozen-of-da-nang/2022-11-08" + path).statusCode()).as(path)
                    .isEqualTo(403);
        }
        given().auth().oauth2(Tokens.of("0900000007")).get("/api/v1/targets/frozen-of-da-nang/frozen/2022-11-08/manifest")
                .then()
                .statusCode(403).body("type", equalTo("/errors/scope-elsewhere"));
    }

    @Test
    void who_moves_a_completion_into_another_province_in_the_database_stops_the_freezing_and_breaks_what_is_frozen() {
        String statement = database.createNativeQuery("select min(statement_id::text) from completion where rule = 'core-v1' "
                + "and province_code = '46' and event_at < '" + DEADLINE + "' and received_at < '" + DEADLINE + "'",
                String.class)
                .getSingleResult().toString();
        String moved = "update completion set province_code = '%s' where statement_id = '" + statement + "'";
        targets.execute(moved.formatted("48"));
        targets.freezeAfter(LAST, 20);
        assertThat(values.find(TARGET, DEADLINE)).isEmpty();
        targets.execute(moved.formatted("46"));
        targets.freezeAfter(LAST, 30);
        targets.check();
        String page = "/training?within=DMHC-2022%3A46&asOf=09%2F11%2F2022";
        assertThat(as("0900000006").get(page).body()).contains("đã chốt: ", PAGE).doesNotContain("không còn khớp");
        assertThat(as("0900000006").get(PAGE).body()).contains("khớp với từng bản ghi");
        targets.execute(moved.formatted("48"));
        try {
            targets.check();
            assertThat(as("0900000006").get(page).body()).contains("không còn khớp với các bản ghi");
            assertThat(as("0900000006").get(PAGE).body()).contains("không còn khớp với các bản ghi");
        } finally {
            targets.execute(moved.formatted("46"));
        }
    }

    private Manifest manifest() {
        return values.get(TARGET, LAST).manifest().manifest();
    }

    /** By SQL alone. */
    private long counted() {
        return ((Number) database
                .createNativeQuery("select count(*) from completion where rule = 'core-v1' and province_code = '46' "
                        + "and event_at < ?1 and received_at < ?1")
                .setParameter(1, DEADLINE).getSingleResult()).longValue();
    }

    private int verify(Path manifest, Path statements, Path keys) {
        var out = new ByteArrayOutputStream();
        int code = VerifyCommand
                .run(new String[]{"verify", manifest.toString(), "--statements", statements.toString(), "--keys",
                        keys.toString()}, new PrintStream(out, true, UTF_8));
        told = out.toString(UTF_8);
        return code;
    }

    private WebSession as(String user) {
        return new WebSession("http://localhost:" + port).signIn(user, "hocso-demo", "/training");
    }
}
