package vn.hocso.lrs.retention;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import vn.hocso.lrs.seal.Proofs;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.Tokens;
import vn.hocso.shared.Together;

/** Detail goes, proof stays: the seal of an hour holds as before, and nobody hides behind retention what he took away. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RetainedSealTest {

    @Inject
    Past past;

    private final String verb = "https://example.org/verbs/" + UUID.randomUUID();
    private final UUID old = UUID.randomUUID();
    private final UUID staying = UUID.randomUUID();
    private YearMonth month;

    @BeforeEach
    void aSealedMonthWithTwoStatements() {
        month = past.begin();
        past.write(Past.day(month, 10), statement(old, verb), statement(staying, "https://example.org/verbs/staying"));
        past.seal(month);
    }

    @Test
    void the_seal_of_the_hour_holds_as_before_and_tells_how_many_are_only_leaves() {
        String hour = inclusion(old).getString("seal.hour");
        assertThat(check(hour).getLong("dropped")).isZero();
        past.night(month, 2, verb);
        assertThat(check(hour).getBoolean("intact")).isTrue();
        assertThat(check(hour).getLong("dropped")).isEqualTo(1);
    }

    @Test
    void who_kept_a_dropped_statement_proves_that_it_was_there() {
        past.night(month, 2, verb);
        JsonPath proof = inclusion(old);
        assertThat(proof.getString("body")).isNull();
        byte[] leaf = Proofs.leaf(old, Instant.parse(proof.getString("stored")), proof.getString("authority").getBytes(),
                statement(old, verb).getBytes());
        assertThat(HexFormat.of().formatHex(leaf)).isEqualTo(proof.getString("leaf"));
        assertProves(proof, leaf);
        // Its neighbour is proved as before.
        JsonPath neighbour = inclusion(staying);
        assertProves(neighbour, HexFormat.of().parseHex(neighbour.getString("leaf")));
    }

    @Test
    void a_statement_that_was_taken_away_does_not_pass_for_a_dropped_one() {
        past.night(month, 2, verb);
        JsonPath proof = inclusion(staying);
        String hour = proof.getString("seal.hour");
        past.execute("create table kept as select * from statement where id = '" + staying + "'");
        try {
            past.execute("delete from statement where (seq, stored) in (select seq, stored from kept)");
            past.execute(
                    "insert into statement_dropped select k.seq, k.id, k.stored, k.authority_id, '\\x" + proof.getString("leaf")
                            + "', d.cut from kept k, statement_dropped d where d.id = '" + old + "'");
            assertThat(check(hour).getBoolean("intact")).isFalse();
        } finally {
            past.execute("alter table statement_dropped disable trigger statement_dropped_only_grows");
            past.execute("delete from statement_dropped where id = '" + staying + "'");
            past.execute("alter table statement_dropped enable trigger statement_dropped_only_grows");
            past.execute("insert into statement select * from kept");
            past.execute("drop table kept");
        }
        assertThat(check(hour).getBoolean("intact")).isTrue();
    }

    @Test
    void what_retention_left_behind_is_neither_changed_nor_removed() {
        past.night(month, 2, verb);
        for (String change : List.of("delete from statement_dropped", "update lrs_cut set count = 2",
                "truncate statement_dropped")) {
            assertThatThrownBy(() -> past.execute(change)).hasStackTraceContaining("only grows");
        }
    }

    @Test
    void a_month_that_was_tampered_with_keeps_everything() {
        past.execute("update statement set body = body || ' '::bytea where id = '" + staying + "'");
        try {
            Round round = past.night(month, 2, verb);
            assertThat(round.dropped).isZero();
            assertThat(round.suspicious).isEqualTo(1);
            assertThat(round.toString()).contains("(" + month + ")");
        } finally {
            past.execute("update statement set body = substring(body for length(body) - 1) where id = '" + staying + "'");
        }
        assertThat(past.night(month, 2, verb).dropped).isEqualTo(1);
    }

    @Test
    void a_month_in_which_something_is_not_sealed_yet_waits() {
        YearMonth open = past.begin();
        past.write(Past.day(open, 10), statement(UUID.randomUUID(), verb));
        Round round = past.night(open, 2, verb);
        assertThat(round.dropped).as("of the month before").isEqualTo(1);
        assertThat(round.unsealed).isEqualTo(1);
    }

    @Test
    void replicas_that_run_at_the_same_time_drop_every_statement_once() throws Exception {
        UUID[] many = Stream.generate(UUID::randomUUID).limit(1200).toArray(UUID[]::new);
        YearMonth full = past.begin();
        past.write(Past.day(full, 10), Stream.of(many).map(id -> statement(id, verb)).toArray(String[]::new));
        past.seal(full);
        var dropped = new AtomicLong();
        Together.run(4, replica -> dropped.addAndGet(past.drop(full, verb)));
        dropped.addAndGet(past.drop(full, verb));
        assertThat(dropped.get()).isEqualTo(1201);
        String hour = inclusion(many[700]).getString("seal.hour");
        assertThat(check(hour).getBoolean("intact")).isTrue();
        assertThat(check(hour).getLong("dropped")).isEqualTo(1200);
    }

    private static void assertProves(JsonPath proof, byte[] leaf) {
        byte[] root = Proofs.rootOf(leaf, proof.getLong("index"), proof.getLong("seal.count"),
                proof.getList("path", String.class).stream().map(HexFormat.of()::parseHex).toList());
        assertThat(HexFormat.of().formatHex(root)).isEqualTo(proof.getString("seal.root"));
    }

    private static String statement(UUID id, String verb) {
        return """
                {"id":"%s","actor":{"mbox":"mailto:an@example.org"},"verb":{"id":"%s"},"object":{"id":"https://example.org/activity/kept"}}"""
                .formatted(id, verb);
    }

    private static JsonPath check(String hour) {
        return asked("/api/v1/seals/" + hour + "/verification");
    }

    private static JsonPath inclusion(UUID id) {
        return asked("/api/v1/statements/" + id + "/inclusion");
    }

    private static JsonPath asked(String path) {
        return given().auth().oauth2(Tokens.of("0900000008")).get(path).then().statusCode(200).extract().jsonPath();
    }
}
