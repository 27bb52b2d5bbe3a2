package vn.hocso.roster.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.identity.Accounts;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.servers.KeycloakAdmin;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.People;

/** Somebody asks to be erased: every trace of the person goes, in every table and in Keycloak, and no figure changes. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ErasureTest {

    private static final String PASSWORD = "mật khẩu của tôi 9";
    private static final String FOLLOWER = "zalo-";
    private static final String ENDPOINT = "https://push.example/";
    /** Every table of the service, parts of tables included, in whatever schema. */
    private static final String TABLES = "select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace"
            + " where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_toast%'"
            + " order by 1";
    private static final String COLUMNS = "select case when atttypid = 'bytea'::regtype then format('encode(%I, ''escape'')', attname)"
            + " else format('%I::text', attname) end from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    People people;
    @Inject
    Roster roster;
    @Inject
    Jdbc database;
    @Inject
    Erasing erasing;
    @Inject
    Erasures erasures;
    @Inject
    Accounts accounts;
    @Inject
    ServiceClock clock;
    @Inject
    ObjectMapper json;

    private final String number = "03" + String.format("%08d", new Random().nextInt(100_000_000));
    /** Nobody else's. */
    private final String name = "Đặng Thị " + number.chars().mapToObj(digit -> String.valueOf((char) (digit - '0' + 'a')))
            .collect(Collectors.joining());
    private final String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
    private final String device = UUID.randomUUID().toString();
    private String folded;
    private Team team;
    private WebSession browser;
    private UUID member;
    private String subject;

    @BeforeEach
    void somebodyJoinsAndCompletesTheProgramme() {
        team = people.team("01", "001", "00001");
        browser = new WebSession("http://localhost:" + port);
        browser.follow("/t/" + team.code());
        browser.follow("/join?team=" + team.code());
        browser.openRegistration();
        browser.fillIn(Map.of("username", number, "password", PASSWORD, "password-confirm", PASSWORD));
        browser.postAndFollow("/join/membership",
                Map.of("fullName", name, "adult", "yes", "consent", "LEARNING_RECORD", "team", team.code()));
        assertThat(browser.last().body()).contains("Bạn đã tham gia Tổ");
        member = database.first("select id from member where full_name = ?", row -> row.getObject(1, UUID.class), name)
                .orElseThrow();
        subject = database.first("select subject from member where id = ?", row -> row.getString(1), member).orElseThrow();
        browser.get("/l/CDS-1/inquiries");
        browser.post("/l/CDS-1/inquiries", Map.of("revision", "1", "sure", "yes", "body", name + " " + number + " hỏi"));
        // Early on the day of joining, as Vietnam counts days.
        people.train(member, Instant.parse("2022-11-14T17:30:00Z"));
        people.list(team, 2, member);
        database.update("update roster_entry set full_name = ?, phone = ? where claimed_by = ?", name,
                "+84" + number.substring(1), member);
        database.update(
                "insert into roster_change (import_id, entry_id, kind, old_full_name, old_phone) select i.id, e.id, 'CHANGED', ?, ?"
                        + " from roster_entry e, (select max(id) as id from roster_import) i where e.claimed_by = ?",
                name,
                "+84" + number.substring(1), member);
    }

    @Test
    void the_copy_holds_everything_and_every_statement_as_it_was_written() throws Exception {
        JsonNode copy = json.readTree(browser.get("/my-data/copy.json").body());

        assertThat(copy.get("person").get("fullName").textValue()).isEqualTo(name);
        assertThat(copy.get("learning").get("passed")).hasSize(25);
        assertThat(copy.get("learning").get("attempts")).hasSizeGreaterThanOrEqualTo(25);
        assertThat(copy.get("learning").get("completed").findValuesAsText("rule")).contains("core-v1");
        long stored = database.first("select count(*) from statement where position(convert_to(?, 'UTF8') in body) > 0",
                row -> row.getLong(1), member.toString()).orElseThrow();
        assertThat(copy.get("statements")).hasSize((int) stored);
        HttpResponse<String> page = browser.get("/my-data/copy.html");
        assertThat(page.headers().firstValue("Content-Disposition").orElse("")).contains("du-lieu-cua-toi.html");
        assertThat(page.body()).contains(name).contains("core-v1").contains("CDS-1");
    }

    @Test
    void who_asks_is_told_until_when_and_may_take_it_back() {
        browser.get("/my-data");
        browser.postAndFollow("/my-data/erasure", Map.of());
        assertThat(browser.last().body()).contains("Đã nhận yêu cầu xóa lúc").contains("chậm nhất ngày 17/11/2022");
        browser.postAndFollow("/my-data/erasure", Map.of());
        assertThat(requests()).as("asked twice it is one").isEqualTo(1);
        browser.postAndFollow("/my-data/erasure/withdrawal", Map.of());
        assertThat(browser.last().body()).contains("Không có gì bị xóa");
        assertThat(browser.post("/my-data/erasure/withdrawal", Map.of()).statusCode()).isEqualTo(409);
        assertThat(browser.get("/my-data").body()).contains(name);
    }

    @Test
    void nothing_of_the_person_is_left_in_any_table_nor_in_Keycloak_and_no_figure_changes() {
        leavesTraces();
        String national = number.substring(1);
        assertThat(traces(name, decomposed, folded, national, device, FOLLOWER + number, ENDPOINT + number, subject))
                .as("the search finds what is there")
                .contains("member: " + name, "member: " + folded, "member: " + national, "roster_entry: " + name,
                        "roster_change: " + name, "inquiry: " + name, "certificate: " + name, "learner_device: " + device,
                        "channel_follower: " + FOLLOWER + number, "push_subscription: " + ENDPOINT + number,
                        "member: " + subject);
        assertThat(traces(member.toString())).as("texts in bytes are found")
                .anyMatch(place -> place.startsWith("statement_2022"));
        long trained = trained();
        browser.get("/my-data");
        browser.postAndFollow("/my-data/erasure", Map.of());
        long request = erasures.openOf(subject).orElseThrow().id();

        erasing.erase(request, "admin");

        assertThat(traces(name, decomposed, folded, national, device, FOLLOWER + number, ENDPOINT + number)).isEmpty();
        assertThat(traces(subject)).as("who asked is in the audit log, by an id that leads nowhere any more")
                .containsExactly("audit_log: " + subject);
        assertThat(listed(team)).as("places on the list").isEqualTo(2);
        assertThat(KeycloakAdmin.knows(number)).isFalse();
        assertThat(trained()).isEqualTo(trained);
        var again = new WebSession("http://localhost:" + port);
        again.follow("/learning");
        again.fillIn(Map.of("username", number, "password", PASSWORD));
        assertThat(again.last().body()).as("the sign-in knows nobody").contains("password");
    }

    @Test
    void what_is_due_is_done_by_itself_and_what_is_not_due_waits() {
        browser.get("/my-data");
        browser.postAndFollow("/my-data/erasure", Map.of());
        erasing.regularly();
        assertThat(roster.memberOf(subject)).as("two working days are not over").isPresent();

        clock.at(Campaign.startOf(Campaign.dateOf(clock.instant()).plusDays(2)), () -> {
            erasing.regularly();
            return null;
        });
        assertThat(roster.memberOf(subject)).isEmpty();
        assertThat(KeycloakAdmin.knows(number)).isFalse();
    }

    @Test
    void an_administrator_sees_what_waits_without_a_name_and_does_it_at_once() {
        browser.get("/my-data");
        browser.postAndFollow("/my-data/erasure", Map.of());
        long request = erasures.openOf(subject).orElseThrow().id();
        var admin = new WebSession("http://localhost:" + port).signIn("0900000008", "hocso-demo", "/administration/erasures");
        assertThat(admin.last().body()).contains("Số " + request).contains("17/11/2022").doesNotContain(name)
                .doesNotContain(number);

        admin.postAndFollow("/administration/erasures/" + request + "/completion", Map.of());
        assertThat(admin.last().body()).contains("Đã xóa. Kết quả đã tính cho Tổ vẫn nằm trong số tổng.");
        assertThat(admin.post("/administration/erasures/" + request + "/completion", Map.of()).statusCode()).isEqualTo(409);
        assertThat(KeycloakAdmin.knows(number)).isFalse();
    }

    @Test
    void an_account_that_is_gone_already_is_no_fault() {
        accounts.remove(UUID.randomUUID().toString());
    }

    /** All that a member leaves beside the account: a paper, a browser, what was refused, a follower, a phone for reminders, a move. */
    private void leavesTraces() {
        folded = database.first("select name_key from member where id = ?", row -> row.getString(1), member).orElseThrow();
        browser.get("/certificate");
        assertThat(browser.postAndFollow("/certificate", Map.of("fullName", name, "showName", "yes")).body()).contains(name);
        browser.get("/my-data");
        assertThat(browser.post("/offline/devices",
                Map.of("device", device, "clock", Long.toString(clock.instant().toEpochMilli()))).statusCode()).isEqualTo(204);
        browser.get("/transfer/teams");
        assertThat(browser.post("/transfer", Map.of("team", people.team("01", "001", "00004").code())).statusCode())
                .isEqualTo(303);
        Instant now = clock.instant();
        database.update("insert into channel_follower (follower, member_id, heard_at) values (?, ?, ?)", FOLLOWER + number,
                member,
                now);
        database.update("insert into push_subscription (member_id, endpoint, p256dh, auth, asked_at) values (?, ?, ?, ?, ?)",
                member, ENDPOINT + number, new byte[65], new byte[16], now);
        assertThat(database.update("update roster_entry set full_name = ?, phone = ? where claimed_by is null and id in"
                + " (select entry_id from roster_membership where team_id = ?)", name, "+84" + number.substring(1), team.id()))
                .as("another list has the person too, and nobody said so").isEqualTo(1);
    }

    private long listed(Team team) {
        return database.first("select count(*) from roster_membership where team_id = ?", row -> row.getLong(1), team.id())
                .orElseThrow();
    }

    private long trained() {
        return database.first("select sum(trained_proven + trained_unproven) from team_day where rule = 'core-v1'",
                row -> row.getLong(1)).orElseThrow();
    }

    private long requests() {
        return database.first("select count(*) from erasure_request where member_id = ?", row -> row.getLong(1), member)
                .orElseThrow();
    }

    /** @return tables that hold one of the texts somewhere, like a search through a dump of the database */
    private List<String> traces(String... texts) {
        return database.list(TABLES, row -> row.getString(1)).stream().flatMap(table -> tracesIn(table, texts).stream())
                .toList();
    }

    /** Rows as text, whatever the types of their columns; bytes as letters where they are letters. */
    private List<String> tracesIn(String table, String... texts) {
        String row = database.list(COLUMNS, column -> column.getString(1), table).stream()
                .collect(Collectors.joining(", ", "concat_ws(' ', ", ")"));
        return database.list("select distinct m from (select " + row + " as row from " + table + " offset 0) t,"
                + " unnest(?::text[]) as m where position(m in row) > 0"
                + " or position(encode(convert_to(m, 'UTF8'), 'escape') in row) > 0",
                found -> table + ": " + found.getString(1), (Object) texts);
    }
}
