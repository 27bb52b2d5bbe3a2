package vn.hocso.roster.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
    private static final String COLUMNS = "select table_name, column_name, data_type from information_schema.columns c"
            + " join information_schema.tables t using (table_schema, table_name)"
            + " where table_schema = 'public' and table_type = 'BASE TABLE' and data_type in ('text', 'bytea', 'jsonb', 'json',"
            + " 'character varying') order by 1, 2";

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
    private WebSession browser;
    private UUID member;
    private String subject;

    @BeforeEach
    void somebodyJoinsAndCompletesTheProgramme() {
        Team team = people.team("01", "001", "00001");
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
        people.list(team, 1, member);
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
        assertThat(traces(name)).as("the search finds what is there").contains("member.full_name", "roster_entry.full_name",
                "roster_change.old_full_name", "inquiry.body");
        assertThat(traces("+84" + number.substring(1))).contains("member.phone");
        long trained = trained();
        browser.get("/my-data");
        browser.postAndFollow("/my-data/erasure", Map.of());
        long request = erasures.openOf(subject).orElseThrow().id();

        erasing.erase(request, "admin");

        assertThat(traces(name)).isEmpty();
        assertThat(traces(number.substring(1))).as("in whatever form").isEmpty();
        assertThat(traces(subject)).as("who asked is in the audit log, by an id that leads nowhere any more")
                .allMatch(place -> place.startsWith("audit_log."));
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

    private long trained() {
        return database.first("select sum(trained_proven + trained_unproven) from team_day where rule = 'core-v1'",
                row -> row.getLong(1)).orElseThrow();
    }

    private long requests() {
        return database.first("select count(*) from erasure_request where member_id = ?", row -> row.getLong(1), member)
                .orElseThrow();
    }

    /** @return every column of every table that holds the text somewhere, like a search through a dump of the database */
    private List<String> traces(String text) {
        return database.list(COLUMNS, row -> new String[]{row.getString(1), row.getString(2), row.getString(3)}).stream()
                .filter(column -> holds(column, text)).map(column -> column[0] + "." + column[1]).toList();
    }

    private boolean holds(String[] column, String text) {
        boolean bytes = column[2].equals("bytea");
        String where = bytes ? "position(? in " + column[1] + ") > 0" : "position(? in " + column[1] + "::text) > 0";
        return database.first("select exists (select from " + column[0] + " where " + where + ")", row -> row.getBoolean(1),
                bytes ? text.getBytes(StandardCharsets.UTF_8) : text).orElseThrow();
    }
}
