package vn.hocso.lrs.seal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import vn.hocso.lrs.StatementStore;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.Tokens;
import vn.hocso.shared.Together;
import vn.hocso.shared.time.ServiceClock;

/** Each hour of the store is sealed; what is changed afterwards, by whatever means, is noticed. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SealTest {

    private static final Instant MUCH_LATER = Instant.parse("2031-01-01T00:00:00Z");
    private static final String AUTHORITY = "seal-test";

    @Inject
    StatementStore store;

    @Inject
    Sealing sealing;

    @Inject
    Seals seals;

    @Inject
    ServiceClock clock;

    @Inject
    EntityManager database;

    private final List<UUID> ids = Stream.generate(UUID::randomUUID).limit(3).toList();

    @Test
    void a_statement_is_proved_to_a_stranger_who_has_the_root_and_the_public_key() throws Exception {
        write(ids);
        sealAll();
        for (UUID id : ids) {
            JsonPath proof = inclusion(id);
            byte[] body = Base64.getDecoder().decode(proof.getString("body"));
            assertThat(new String(body, StandardCharsets.UTF_8)).isEqualTo(statement(id));
            byte[] leaf = Proofs.leaf(id, Instant.parse(proof.getString("stored")), AUTHORITY.getBytes(), body);
            List<byte[]> path = proof.getList("path", String.class).stream().map(HexFormat.of()::parseHex).toList();
            byte[] root = Proofs.rootOf(leaf, proof.getLong("index"), proof.getLong("seal.count"), path);
            assertThat(HexFormat.of().formatHex(root)).isEqualTo(proof.getString("seal.root"));

            JsonPath signed = new JsonPath(payload(proof.getString("seal.signature"), proof.getString("seal.key")));
            for (String name : List.of("hour", "first", "last", "count", "root", "previous")) {
                assertThat(signed.getString(name)).as(name).isEqualTo(proof.getString("seal." + name));
            }
        }
    }

    @Test
    void anybody_reads_the_seals_and_each_names_the_one_before() {
        write(ids);
        sealAll();
        write(List.of(UUID.randomUUID()));
        sealAll();
        JsonPath page = given().queryParam("before", MUCH_LATER.toString()).get("/api/v1/seals").then().statusCode(200)
                .extract()
                .jsonPath();
        int size = page.getList("seals").size();
        assertThat(size).isGreaterThan(1);
        for (int i = 0; i + 1 < size; i++) {
            String newer = "seals[" + i + "].";
            String older = "seals[" + (i + 1) + "].";
            assertThat(page.getString(newer + "previous")).isEqualTo(page.getString(older + "root"));
            assertThat(page.getString(newer + "hour")).isGreaterThan(page.getString(older + "hour"));
            assertThat(page.getLong(newer + "first")).isGreaterThan(page.getLong(older + "last"));
        }
        given().queryParam("before", "yesterday").get("/api/v1/seals").then().statusCode(400);
    }

    @Test
    void an_hour_is_sealed_after_its_end_only() {
        sealAll();
        write(ids);
        sealing.seal();
        given().auth().oauth2(admin()).get("/api/v1/statements/" + ids.get(0) + "/inclusion").then().statusCode(404)
                .body("type", equalTo("/errors/seal-unknown"));
        given().auth().oauth2(admin()).get("/api/v1/statements/" + UUID.randomUUID() + "/inclusion").then().statusCode(404)
                .body("type", equalTo("/errors/statement-unknown"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "a byte of its content; update statement set body = body || convert_to('x', 'UTF8') where id = '%s'",
            "the name it stands under; update statement set authority_id = authority_id + 1 where id = '%s'",
            "when it was stored; update statement set stored = stored + interval '1 microsecond' where id = '%s'",
            "its id; update statement set id = '00000000-0000-4000-8000-000000000001' where id = '%s'",
            "that it is there; update statement set seq = seq + 1000000000 where id = '%s'"})
    void whatever_is_changed_of_a_statement_is_noticed(String what, String change) {
        write(ids);
        sealAll();
        String hour = inclusion(ids.get(1)).getString("seal.hour");
        assertThat(intact(hour)).isTrue();
        execute("create table kept as select * from statement where id = '" + ids.get(1) + "'");
        try {
            execute(change.formatted(ids.get(1)));
            assertThat(intact(hour)).as(what).isFalse();
        } finally {
            execute("delete from statement where stored >= (select min(stored) from kept) - interval '1 second' and (id = '"
                    + ids.get(1) + "' or id = '00000000-0000-4000-8000-000000000001')");
            execute("insert into statement select * from kept");
            execute("drop table kept");
        }
        assertThat(intact(hour)).isTrue();
    }

    @Test
    void who_changes_a_statement_and_the_seal_with_it_lacks_the_key() {
        write(ids);
        sealAll();
        String hour = inclusion(ids.get(0)).getString("seal.hour");
        String root = inclusion(ids.get(0)).getString("seal.root");
        String change = "update lrs_seal set root = '\\x%s' where hour = '" + hour + "'";
        assertThatThrownBy(() -> execute(change.formatted("00".repeat(32)))).hasStackTraceContaining("lrs_seal only grows");

        execute("update statement set body = body || ' '::bytea where id = '" + ids.get(0) + "'");
        execute("alter table lrs_seal disable trigger lrs_seal_only_grows");
        try {
            execute(change.formatted(rootOf(ids.get(0))));
            assertThat(intact(hour)).isFalse();
        } finally {
            execute("update statement set body = substring(body for length(body) - 1) where id = '" + ids.get(0) + "'");
            execute(change.formatted(root));
            execute("alter table lrs_seal enable trigger lrs_seal_only_grows");
        }
        assertThat(intact(hour)).isTrue();
    }

    @Test
    void replicas_that_seal_at_the_same_time_seal_every_statement_once() throws Exception {
        for (int round = 0; round < 5; round++) {
            write(List.of(UUID.randomUUID(), UUID.randomUUID()));
            Together.run(4, replica -> seals.sealNext(MUCH_LATER));
        }
        sealAll();
        assertThat(database.createNativeQuery("select count(*) from statement s where 1 <> (select count(*) from lrs_seal l "
                + "where s.seq between l.first_seq and l.last_seq)", Long.class).getSingleResult()).isEqualTo(0L);
        assertThat(
                database.createNativeQuery("select count(*) from lrs_seal l where count <> (select count(*) from statement s "
                        + "where s.seq between l.first_seq and l.last_seq) + (select count(*) from statement_dropped d "
                        + "where d.seq between l.first_seq and l.last_seq)", Long.class).getSingleResult())
                .isEqualTo(0L);
    }

    private void write(List<UUID> statements) {
        store.record(AUTHORITY, statements.stream().map(SealTest::statement).map(String::getBytes).toList());
    }

    private static String statement(UUID id) {
        return """
                {"id":"%s","actor":{"mbox":"mailto:an@example.org"},"verb":{"id":"https://example.org/verb"},
                 "object":{"id":"https://example.org/activity/sealed"},"result":{"response":"đã niêm phong"}}""".formatted(id);
    }

    /** As the job does, long after everything. */
    private void sealAll() {
        clock.at(MUCH_LATER, () -> {
            sealing.seal();
            return null;
        });
    }

    private static JsonPath inclusion(UUID id) {
        return given().auth().oauth2(admin()).get("/api/v1/statements/" + id + "/inclusion").then().statusCode(200).extract()
                .jsonPath();
    }

    private static boolean intact(String hour) {
        return given().auth().oauth2(admin()).get("/api/v1/seals/" + hour + "/verification").then().statusCode(200).extract()
                .path("intact");
    }

    /** What somebody with the database's password and our source code would compute. */
    private String rootOf(UUID id) {
        Seals.Proof proof = seals.prove(id);
        return HexFormat.of().formatHex(Proofs.rootOf(proof.statement().leaf(), proof.index(), proof.signed().seal().count(),
                proof.path()));
    }

    private static String payload(String signature, String key) throws Exception {
        var keys = new JsonWebKeySet(given().get("/.well-known/jwks.json").asString());
        var jws = new JsonWebSignature();
        jws.setCompactSerialization(signature);
        jws.setKey(keys.getJsonWebKeys().stream().filter(k -> key.equals(k.getKeyId())).findFirst().orElseThrow().getKey());
        return jws.getPayload();
    }

    private static String admin() {
        return Tokens.of("0900000008");
    }

    private void execute(String sql) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(sql).executeUpdate());
    }
}
