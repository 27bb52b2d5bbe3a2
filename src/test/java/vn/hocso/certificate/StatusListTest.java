package vn.hocso.certificate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import vn.hocso.certificate.status.StatusLists;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.People;
import vn.hocso.web.Browsing;

/** A program that kept a credential learns from a public list that the paper was revoked, and nothing of anybody else. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StatusListTest {

    private static final Path READER = Path.of("src", "test", "node", "status-list");
    private static final String MIGRATION = "/db/migration/certificate/V20261130.0201__certificate_add_status_place.sql";

    @Inject
    Graduates graduates;
    @Inject
    Certificates certificates;
    @Inject
    StatusLists lists;
    @Inject
    People people;
    @Inject
    ServiceClock clock;
    @Inject
    AgroalDataSource database;

    private final Browsing browser = new Browsing();
    private Team team;

    @BeforeEach
    void open() {
        team = people.team("24", "219", null);
    }

    @Test
    @TestSecurity(user = "0912000441", roles = "member")
    void a_corrected_name_sets_the_bit_of_the_old_paper_and_the_new_one_has_another() throws Exception {
        String first = graduates.certificate("0912000441", "Thân Thị Trạng Thái", team, false);
        Map<String, Object> old = entry(credential(first));
        assertThat(old).containsEntry("type", "BitstringStatusListEntry").containsEntry("statusPurpose", "revocation");
        assertThat(isSet(old)).isFalse();

        String second = rename("0912000441", "Thân Thị Trạng");
        Map<String, Object> current = entry(credential(second));
        assertThat(isSet(old)).isTrue();
        assertThat(isSet(current)).isFalse();
        assertThat(current.get("statusListIndex")).isNotEqualTo(old.get("statusListIndex"));
    }

    @Test
    void the_list_is_a_credential_of_the_same_issuer_signed_with_the_published_key() throws Exception {
        SignedJWT list = SignedJWT.parse(given().get("/c/status/1").asString());
        var keys = JWKSet.parse(given().get("/.well-known/jwks.json").asString());
        assertThat(list.verify(new ECDSAVerifier(keys.getKeyByKeyId(list.getHeader().getKeyID()).toECKey()))).isTrue();
        JWTClaimsSet claims = list.getJWTClaimsSet();
        assertThat(claims.getStringListClaim("@context")).containsExactly("https://www.w3.org/ns/credentials/v2");
        assertThat(claims.getStringListClaim("type")).containsExactly("VerifiableCredential", "BitstringStatusListCredential");
        assertThat(claims.getStringClaim("issuer")).isEqualTo("https://hocso.example/id/issuer");
        assertThat(claims.getStringClaim("id")).endsWith("/c/status/1");
        Instant from = Instant.parse(claims.getStringClaim("validFrom"));
        assertThat(clock.instant()).isBetween(from, from.plus(Duration.ofHours(2)));
        assertThat(Instant.parse(claims.getStringClaim("validUntil"))).isEqualTo(from.plus(Duration.ofDays(1)));
        assertThat(claims.getJSONObjectClaim("credentialSubject")).containsEntry("type", "BitstringStatusList")
                .containsEntry("id", claims.getStringClaim("id") + "#list").containsEntry("statusPurpose", "revocation")
                .containsEntry("ttl", 300_000L);
    }

    @Test
    void it_is_kept_for_minutes_by_everybody_asked_for_again_cheaply_and_sets_no_cookie() {
        Response list = given().get("/c/status/1");
        list.then().statusCode(200).contentType("application/vc+jwt").header("Cache-Control", "public, max-age=300")
                .header("Access-Control-Allow-Origin", "*").header("ETag", startsWith("W/"));
        assertThat(list.getCookies()).isEmpty();
        // Nobody is revoked in between unless another test runs beside this one.
        given().header("If-None-Match", list.header("ETag")).get("/c/status/1").then().statusCode(304)
                .header("Cache-Control", equalTo("public, max-age=300"));
        for (String unknown : List.of("0", "-1", "2147483647", "99999999999", "mot")) {
            given().get("/c/status/" + unknown).then().statusCode(404);
        }
    }

    @Test
    @TestSecurity(user = "0912000442", roles = "member")
    void a_reader_that_nobody_here_wrote_sees_the_same() throws Exception {
        if (!isInstalled()) {
            System.out.println("NOTE: no node, or no `npm ci` in " + READER + ", so its reader was left out of this run.");
            assertThat(Boolean.parseBoolean(System.getenv("HOCSO_REQUIRE_NODE"))).as("a reader is required").isFalse();
            return;
        }
        String first = graduates.certificate("0912000442", "Giáp Văn Ngoài", team, false);
        String old = credential(first).getPayload().toString();
        String current = credential(rename("0912000442", "Giáp Văn Trong")).getPayload().toString();
        assertThat(read(old)).isEqualTo("verified, revoked: true\n");
        assertThat(read(current)).isEqualTo("verified, revoked: false\n");
    }

    @Test
    void places_are_drawn_all_over_the_list_and_a_crowded_one_is_left() {
        int newest = lists.draw(0).list();
        List<Integer> drawn = Stream.generate(() -> lists.draw(0).index()).limit(1_000).toList();
        assertThat(drawn).allMatch(index -> index >= 0 && index < 1_048_576);
        assertThat(drawn.stream().filter(index -> index < 524_288).count()).isBetween(400L, 600L);
        assertThat(new HashSet<>(drawn)).hasSizeGreaterThan(990);
        assertThat(lists.draw(15).list()).isEqualTo(newest);
        assertThat(lists.draw(16).list()).isEqualTo(newest + 1);
    }

    @Test
    void papers_of_before_there_were_lists_have_a_place_each_in_no_order() throws Exception {
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("create schema before_lists");
            sql.execute("set local search_path = before_lists");
            sql.execute("create table certificate (code text primary key, revoked_at timestamptz)");
            sql.execute("insert into certificate select 'A' || n from generate_series(1000, 1999) n");
            try (var migration = getClass().getResourceAsStream(MIGRATION)) {
                sql.execute(new String(migration.readAllBytes(), StandardCharsets.UTF_8));
            }
            ResultSet row = sql.executeQuery("select count(distinct status_index), min(status_list), max(status_list),"
                    + " max(status_index) - min(status_index), abs(corr(substr(code, 2)::int, status_index)) from certificate");
            row.next();
            assertThat(row.getInt(1)).isEqualTo(1_000);
            assertThat(row.getInt(2)).isEqualTo(row.getInt(3)).isEqualTo(1);
            assertThat(row.getInt(4)).isGreaterThan(900_000);
            assertThat(row.getDouble(5)).isLessThan(0.2);
            connection.rollback();
        }
    }

    private String rename(String subject, String name) {
        certificates.issue(subject, name, false);
        return certificates.of(graduates.memberOf(subject)).get(0).code();
    }

    private SignedJWT credential(String code) throws Exception {
        return SignedJWT.parse(browser.get("/certificate/" + code + "/credential.jwt").asString());
    }

    private static Map<String, Object> entry(SignedJWT credential) throws Exception {
        return credential.getJWTClaimsSet().getJSONObjectClaim("credentialStatus");
    }

    private static boolean isSet(Map<String, Object> entry) throws Exception {
        String list = (String) entry.get("statusListCredential");
        assertThat(entry.get("id")).isEqualTo(list + "#" + entry.get("statusListIndex"));
        Map<String, Object> subject = SignedJWT.parse(list(list)).getJWTClaimsSet().getJSONObjectClaim("credentialSubject");
        return StatusReader.bit((String) subject.get("encodedList"), Integer.parseInt((String) entry.get("statusListIndex")));
    }

    /** The address stands for the public one. */
    private static String list(String address) {
        return given().get(address.replaceFirst("^https?://[^/]+", "")).asString();
    }

    private static String read(String credential) throws Exception {
        var entry = SignedJWT.parse(list("/c/status/1"));
        Process node = new ProcessBuilder("node", "read.mjs").directory(READER.toFile()).redirectErrorStream(true).start();
        try (var in = node.outputWriter(StandardCharsets.UTF_8)) {
            in.write("[" + credential + "," + entry.getPayload() + "]");
        }
        assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static boolean isInstalled() {
        boolean node = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "node")));
        return node && Files.exists(READER.resolve("node_modules"));
    }
}
