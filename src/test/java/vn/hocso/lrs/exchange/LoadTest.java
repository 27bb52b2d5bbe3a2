package vn.hocso.lrs.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import vn.hocso.lrs.access.ClientScope;
import vn.hocso.lrs.access.Credentials;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.Tokens;

/** A program loads a file of statements. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LoadTest {

    @Inject
    Credentials credentials;

    @Inject
    EntityManager database;

    private Freight freight;

    @BeforeEach
    void giveAccess() {
        freight = Freight.with(credentials, ClientScope.ALL);
    }

    @Test
    void a_file_of_lines_is_stored_under_the_authority_of_the_key_and_loading_it_again_changes_nothing() {
        String file = String.join("\n", freight.statements(1200)) + "\n";
        JsonPath first = freight.load(file);
        assertThat(first.getString("state")).isEqualTo("done");
        assertThat(counts(first)).containsExactly(1200, 1200, 0, 0);
        assertThat(freight.ids()).hasSize(500);
        freight.xapi().queryParam("statementId", freight.ids().get(0)).get("/xapi/statements").then()
                .body("authority.account.name", equalTo(freight.key));

        assertThat(counts(freight.load(file))).containsExactly(1200, 0, 1200, 0);
        assertThat(freight.export("?activity=" + freight.activity)).hasSize(1201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[%s,%s]", "  [\n%s\n,\n%s\n]\n", "%s\n%s", "\n\n%s\r\n\r\n%s\r\n", "\uFEFF[%s,%s]",
            "\uFEFF%s\n%s"})
    void lines_and_arrays_plain_and_packed_are_all_understood(String form) {
        for (boolean packed : new boolean[]{false, true}) {
            String file = form.formatted(freight.statement(UUID.randomUUID(), ",\"result\":{\"response\":\"a\\\"]},{[\\\\\"}"),
                    freight.statement(UUID.randomUUID()));
            byte[] bytes = packed ? Freight.packed(file) : file.getBytes(StandardCharsets.UTF_8);
            JsonPath load = freight.send(bytes).then().statusCode(200).extract().jsonPath();
            assertThat(counts(load)).as(file).containsExactly(2, 2, 0, 0);
        }
        assertThat(freight.ids()).hasSize(4);
    }

    @Test
    void a_statement_without_an_id_is_not_doubled_when_the_file_is_sent_again() {
        String file = freight.withoutId("") + "\n" + freight.withoutId("") + "\n"
                + freight.withoutId(",\"timestamp\":\"2022-11-01T00:00:00Z\"");
        assertThat(counts(freight.load(file))).containsExactly(3, 3, 0, 0);
        List<String> ids = freight.ids();
        assertThat(new HashSet<>(ids)).hasSize(3);
        assertThat(counts(freight.load(file))).containsExactly(3, 0, 3, 0);
        assertThat(freight.ids()).isEqualTo(ids);
    }

    @Test
    void a_wrong_statement_is_left_out_and_named_by_line_property_and_rule_and_the_others_go_in() {
        UUID taken = UUID.randomUUID();
        UUID twice = UUID.randomUUID();
        freight.load(freight.statement(taken));
        JsonPath load = freight.load(String.join("\n", freight.statement(UUID.randomUUID()),
                "{\"actor\":{\"mbox\":\"an@example.org\"},\"verb\":{\"id\":\"" + Freight.VERB
                        + "\"},\"object\":{\"id\":\"https://x.example\"}}",
                "not json", "", freight.statement(taken, ",\"result\":{\"success\":true}"), freight.statement(twice),
                freight.statement(twice), freight.statement(twice, ",\"result\":{\"success\":true}"),
                freight.statement(UUID.randomUUID(),
                        ",\"attachments\":[{\"usageType\":\"https://x.example/u\",\"display\":{\"vi\":\"x\"},"
                                + "\"contentType\":\"text/plain\",\"length\":1,\"sha2\":\"" + "a".repeat(64) + "\"}]")));
        assertThat(counts(load)).containsExactly(8, 2, 1, 5);
        JsonPath problems = freight.client().get(Freight.LOADS + "/" + load.getString("id") + "/problems").then()
                .statusCode(200).extract().jsonPath();
        assertThat(problems.getList("line")).containsExactly(2, 3, 5, 8, 9);
        assertThat(problems.getList("code")).containsExactly("statement-invalid", "json-unreadable", "statement-conflict",
                "statement-conflict", "attachment-missing");
        assertThat(problems.getString("detail[0]")).startsWith("actor.mbox: ");
        assertThat(freight.ids()).hasSize(3);
    }

    @Test
    void a_statement_of_version_2_is_read_by_the_rules_of_version_2() {
        String more = ",\"version\":\"2.0.0\",\"context\":{\"contextAgents\":[{\"objectType\":\"contextAgent\","
                + "\"agent\":{\"mbox\":\"mailto:b@example.org\"}}]}";
        assertThat(counts(freight.load(freight.statement(UUID.randomUUID(), more)))).containsExactly(1, 1, 0, 0);
        assertThat(counts(freight.load(freight.statement(UUID.randomUUID(), more.replace("2.0.0", "1.0.3")))))
                .containsExactly(1, 0, 0, 1);
    }

    @Test
    void a_load_that_broke_off_goes_on_where_it_stopped() {
        List<String> lines = freight.statements(1500);
        byte[] whole = Freight.packed(String.join("\n", lines));
        freight.send(Arrays.copyOf(whole, whole.length * 2 / 3)).then().statusCode(400)
                .body("type", equalTo("/errors/load-incomplete"));
        JsonPath broken = freight.client().get(Freight.LOADS).jsonPath();
        assertThat(broken.getString("[0].state")).isEqualTo("broken-off");
        int before = broken.getInt("[0].items");
        assertThat(before).isBetween(500, 1499);

        JsonPath load = freight.send(whole).then().statusCode(200).extract().jsonPath();
        assertThat(load.getString("id")).isEqualTo(broken.getString("[0].id"));
        assertThat(counts(load)).containsExactly(1500, 1500, 0, 0);
        assertThat(freight.export("?activity=" + freight.activity)).hasSize(1501);
    }

    @Test
    void a_packed_file_that_is_cut_or_damaged_early_is_refused_by_name() {
        byte[] whole = Freight.packed(freight.statement(UUID.randomUUID()));
        freight.send(Arrays.copyOf(whole, whole.length / 2)).then().statusCode(400)
                .body("type", equalTo("/errors/load-incomplete"));
        freight.send(Arrays.copyOf(whole, 6)).then().statusCode(400).body("type", equalTo("/errors/load-incomplete"));
        whole[whole.length / 2] ^= 0x55;
        freight.send(whole).then().statusCode(400).body("type", equalTo("/errors/load-unreadable"));
        assertThat(freight.ids()).isEmpty();
    }

    @Test
    void pieces_of_files_that_are_too_large_or_belong_to_nothing_stop_no_load() {
        var file = new StringBuilder();
        for (int i = 0; i < 150; i++) {
            file.append("{\"attachment\":{\"sha2\":\"%064x\",\"content\":\"YQ==\"}}\n".formatted(i));
        }
        String large = Base64.getEncoder().encodeToString(new byte[1_000_000]);
        for (int i = 0; i < 11; i++) {
            file.append("{\"attachment\":{\"sha2\":\"%064x\",\"content\":\"%s\"}}\n".formatted(4711, large));
        }
        file.append("{\"attachment\":{\"sha2\":\"abc\",\"content\":\"YQ==\"}}\n").append(freight.statement(UUID.randomUUID()));
        JsonPath load = freight.send(Freight.packed(file.toString())).then().statusCode(200).extract().jsonPath();
        assertThat(load.getInt("stored")).isEqualTo(1);
        assertThat(load.getInt("refused")).isZero();
    }

    @Test
    void another_file_that_begins_like_one_that_broke_off_is_loaded_from_its_start() {
        List<String> lines = freight.statements(1500);
        byte[] whole = Freight.packed(String.join("\n", lines));
        freight.send(Arrays.copyOf(whole, whole.length * 2 / 3));
        int known = freight.client().get(Freight.LOADS).jsonPath().getInt("[0].items");
        var other = new ArrayList<>(lines);
        other.set(known - 1, freight.statement(UUID.randomUUID()));
        byte[] changed = String.join("\n", other).getBytes(StandardCharsets.UTF_8);
        freight.send(changed).then().statusCode(409).body("type", equalTo("/errors/load-file-changed"));
        assertThat(counts(freight.send(changed).then().statusCode(200).extract().jsonPath()).get(0)).isEqualTo(1500);
        assertThat(freight.ids()).hasSize(500);
        assertThat(freight.export("?activity=" + freight.activity)).hasSize(1502);
    }

    @Test
    void the_same_file_is_not_loaded_twice_at_once() {
        String file = freight.statement(UUID.randomUUID());
        freight.load(file);
        execute("update lrs_load set outcome = null, moved_at = '2999-01-01Z' where authority = '" + freight.key + "'");
        freight.send(file.getBytes(StandardCharsets.UTF_8)).then().statusCode(409)
                .body("type", equalTo("/errors/load-running"));
        execute("update lrs_load set moved_at = '2000-01-01Z' where authority = '" + freight.key + "'");
        assertThat(freight.client().get(Freight.LOADS).jsonPath().getString("[0].state")).isEqualTo("broken-off");
        freight.load(file);
    }

    @Test
    void a_small_file_that_unpacks_to_a_huge_one_is_stopped() {
        freight.send(Freight.packed(" ".repeat(70_000_000))).then().statusCode(413)
                .body("type", equalTo("/errors/load-too-large"));
    }

    @Test
    void one_endless_line_is_left_out_and_never_held() {
        String file = freight.statement(UUID.randomUUID()) + "\n{\"x\":\"" + "a".repeat(9_000_000) + "\"}\n"
                + freight.statement(UUID.randomUUID());
        JsonPath load = freight.send(Freight.packed(file)).then().statusCode(200).extract().jsonPath();
        assertThat(counts(load)).containsExactly(3, 2, 0, 1);
        freight.client().get(Freight.LOADS + "/" + load.getString("id") + "/problems").then()
                .body("[0].code", equalTo("statement-too-large")).body("[0].line", equalTo(2));
    }

    @Test
    void a_file_that_is_something_else_is_stopped_after_some_thousand_lines() {
        String file = String.join("\n", Collections.nCopies(12_000, "a,b,c"));
        freight.send(file.getBytes(StandardCharsets.UTF_8)).then().statusCode(400)
                .body("type", equalTo("/errors/load-too-many-problems"));
        JsonPath load = freight.client().get(Freight.LOADS).jsonPath();
        assertThat(load.getString("[0].state")).isEqualTo("stopped");
        assertThat(load.getInt("[0].refused")).isEqualTo(10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n \n"})
    void an_empty_file_is_no_load(String file) {
        freight.send(file.getBytes(StandardCharsets.UTF_8)).then().statusCode(file.isEmpty() ? 400 : 200);
        assertThat(freight.ids()).isEmpty();
    }

    @Test
    void an_array_that_does_not_end_is_broken_off_and_what_follows_an_array_is_refused() {
        freight.send(("[" + freight.statement(UUID.randomUUID())).getBytes(StandardCharsets.UTF_8)).then().statusCode(400)
                .body("type", equalTo("/errors/load-incomplete"));
        assertThat(freight.ids()).isEmpty();
        assertThat(counts(freight.load("[" + freight.statement(UUID.randomUUID()) + "] {}"))).containsExactly(2, 1, 0, 1);
    }

    @ParameterizedTest
    @EnumSource(value = ClientScope.class, mode = EnumSource.Mode.EXCLUDE, names = "ALL")
    void a_key_that_may_not_do_everything_loads_nothing_and_sees_no_load(ClientScope scope) {
        Freight other = Freight.with(credentials, scope);
        other.send(other.statement(UUID.randomUUID()).getBytes(StandardCharsets.UTF_8)).then().statusCode(403);
        other.client().get(Freight.LOADS).then().statusCode(403);
    }

    @Test
    void a_key_loads_under_no_other_name_and_sees_no_load_of_others() {
        String load = freight.load(freight.statement(UUID.randomUUID())).getString("id");
        for (String name : new String[]{"learning", "lrs-demo", "x"}) {
            freight.client().contentType("application/octet-stream").queryParam("authority", name)
                    .body(freight.statement(UUID.randomUUID()).getBytes(StandardCharsets.UTF_8)).post(Freight.LOADS).then()
                    .statusCode(403);
        }
        Freight other = Freight.with(credentials, ClientScope.ALL);
        other.client().get(Freight.LOADS + "/" + load).then().statusCode(404);
        other.client().get(Freight.LOADS + "/" + load + "/problems").then().statusCode(404);
        assertThat(other.client().get(Freight.LOADS).jsonPath().getList("$")).isEmpty();
    }

    @Test
    void neither_a_wrong_secret_nor_a_members_nor_a_service_accounts_token_loads_anything() {
        byte[] file = freight.statement(UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        given().auth().preemptive().basic(freight.key, "wrong").body(file).post(Freight.LOADS).then().statusCode(401);
        for (String token : new String[]{Tokens.member(), Tokens.serviceAccount()}) {
            given().auth().preemptive().oauth2(token).contentType("application/octet-stream").body(file).post(Freight.LOADS)
                    .then().statusCode(403);
        }
    }

    @Test
    void who_loaded_what_is_in_the_log() {
        String load = freight.load(freight.statement(UUID.randomUUID())).getString("id");
        assertThat(database.createNativeQuery("select actor || ' ' || action || ' ' || detail from audit_log where object = ?1",
                String.class).setParameter(1, "lrs-load/" + load).getResultList())
                .containsExactly("lrs:" + freight.key + " lrs.statement-load authority " + freight.key + ", from statement 1");
    }

    /** @return looked at, stored, repeated, refused */
    private static List<Integer> counts(JsonPath load) {
        return List.of(load.getInt("items"), load.getInt("stored"), load.getInt("repeated"), load.getInt("refused"));
    }

    private void execute(String sql) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(sql).executeUpdate());
    }
}
