package vn.hocso.lrs.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static vn.hocso.lrs.access.AdministratorsBrowser.LIST;
import static vn.hocso.lrs.access.AdministratorsBrowser.NEW;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.lrs.access.AdministratorsBrowser.Given;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.StolenDatabase;
import vn.hocso.servers.WebSession;

/** An administrator gives programs access in the browser, and takes it back. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CredentialsPageTest {

    private static final String STATEMENT = """
            {"actor":{"mbox":"mailto:an@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/experienced"},
             "object":{"id":"https://example.org/lesson/1"}}""";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Inject
    EntityManager database;

    private static AdministratorsBrowser admin;

    private final String authority = "lms-" + UUID.randomUUID();

    @BeforeEach
    void signIn() {
        admin = admin == null ? new AdministratorsBrowser(port) : admin;
    }

    @Test
    void an_administrator_makes_a_credential_that_works_under_its_authority() {
        Given given = admin.make("Hệ thống học tỉnh Hà Nam", authority, ClientScope.WRITE, ClientScope.READ_MINE);
        assertThat(admin.last().statusCode()).isEqualTo(201);
        assertThat(admin.last().headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(given.key()).matches("he-thong-hoc-tinh-ha-nam-[a-z2-7]{8}");
        assertThat(admin.at().toString()).doesNotContain(given.secret());

        String id = given.client().body(STATEMENT).post("/xapi/statements").then().statusCode(200).extract().path("[0]");
        given.client().queryParam("statementId", id).get("/xapi/statements").then().statusCode(200)
                .body("authority.account.name", equalTo(authority));
        assertThat(admin.get(LIST).body()).contains("Hệ thống học tỉnh Hà Nam", authority, "Ghi bản ghi; Đọc bản ghi của mình");
    }

    @Test
    void a_secret_is_shown_once_and_is_nowhere_afterwards() {
        Given made = admin.make("Một lần", authority, ClientScope.WRITE);
        Given rotated = admin.rotate(made, 24);
        for (Given given : new Given[]{made, rotated}) {
            for (String page : new String[]{LIST, given.page(), NEW}) {
                assertThat(admin.get(page).statusCode()).isEqualTo(200);
                assertThat(admin.last().body()).doesNotContain(given.secret());
            }
            assertThat(StolenDatabase.tablesHolding(database, given.key())).contains("lrs_credential", "audit_log");
            assertThat(StolenDatabase.tablesHolding(database, given.secret())).isEmpty();
            assertThat(StolenDatabase.tablesHolding(database, given.secret().substring(Secrets.PREFIX.length()))).isEmpty();
        }
    }

    @Test
    void the_same_form_sent_again_makes_nothing_and_shows_nothing() {
        admin.get(NEW);
        String[] form = {"mark", admin.mark(), "name", "Hai lần", "authority", authority, "scope", "statements/write"};
        admin.post(LIST, form);
        Given made = admin.shown();
        assertThat(admin.post(LIST, form).statusCode()).isEqualTo(303);
        assertThat(admin.last().headers().firstValue("Location").orElse("")).endsWith(made.page());
        assertThat(made.client().body(STATEMENT).post("/xapi/statements").statusCode()).isEqualTo(200);

        admin.get(made.page());
        String[] rotation = {"version", admin.version(), "grace", "0"};
        admin.post(made.page() + "/secret", rotation);
        Given rotated = admin.shown();
        assertThat(admin.post(made.page() + "/secret", rotation).statusCode()).isEqualTo(303);
        assertThat(rotated.client().body(STATEMENT).post("/xapi/statements").statusCode()).isEqualTo(200);
    }

    @Test
    void an_old_secret_ends_at_once_or_after_the_grace_that_was_chosen() {
        Given first = admin.make("Đổi mã", authority, ClientScope.READ_MINE);
        Given second = admin.rotate(first, 24);
        assertThat(second.secret()).isNotEqualTo(first.secret());
        assertThat(status(first)).isEqualTo(200);
        assertThat(status(second)).isEqualTo(200);
        assertThat(admin.get(LIST).body()).contains("đang đổi mã");

        execute("update lrs_credential set previous_until = created_at where key = '" + first.key() + "'");
        endsWithinASecond(first);
        assertThat(status(second)).isEqualTo(200);

        Given third = admin.rotate(second, 0);
        assertThat(status(first)).isEqualTo(401);
        assertThat(status(second)).isEqualTo(401);
        assertThat(status(third)).isEqualTo(200);
        admin.get(third.page());
        for (String hours : new String[]{"-1", "169"}) {
            assertThat(admin.post(third.page() + "/secret", "version", "3", "grace", hours).statusCode()).isEqualTo(400);
        }
        assertThat(status(third)).isEqualTo(200);
    }

    /** What changed elsewhere, as another replica changes it, is known a second later. */
    private void endsWithinASecond(Given credential) {
        long begun = System.nanoTime();
        while (status(credential) != 401) {
            assertThat(System.nanoTime() - begun).isLessThan(2_000_000_000L);
        }
    }

    @Test
    void a_revoked_credential_is_refused_at_once_and_for_ever() {
        Given given = admin.make("Thu hồi", authority, ClientScope.READ_MINE);
        Given rotated = admin.rotate(given, 24);
        assertThat(admin.post(given.page() + "/revocation").statusCode()).isEqualTo(303);
        assertThat(status(given)).isEqualTo(401);
        assertThat(status(rotated)).isEqualTo(401);
        assertThat(admin.get(given.page()).body()).contains("đã thu hồi").doesNotContain("Đổi mã bí mật</button>");
        assertThat(admin.post(given.page() + "/secret", "version", "2", "grace", "0").statusCode()).isEqualTo(303);
        assertThat(admin.shown().secret()).isNull();
        assertThat(admin.post(given.page() + "/revocation").statusCode()).isEqualTo(303);
        assertThat(status(rotated)).isEqualTo(401);
        assertThat(audit(given.key())).hasSize(3);
    }

    @Test
    void every_change_is_in_the_log_with_who_made_it_and_without_a_secret() {
        Given made = admin.make("Nhật ký", authority, ClientScope.WRITE, ClientScope.STATE);
        admin.rotate(made, 1);
        admin.post(made.page() + "/revocation");
        String subject = (String) database.createNativeQuery("select created_by from lrs_credential where key = ?1",
                String.class).setParameter(1, made.key()).getSingleResult();
        assertThat(subject).matches("[0-9a-f-]{36}");
        assertThat(audit(made.key())).containsExactly(
                subject + " lrs.credential authority " + authority + ", scopes statements/write state",
                subject + " lrs.credential-secret secret 2, the one before good for PT1H",
                subject + " lrs.credential-revocation revoked for ever");
    }

    @ParameterizedTest
    @ValueSource(strings = {"learning", " Learning ", "LEARNING", "oidc:x", "l\u0435arning", "learning\u200b", "", "-x", "a b",
            "Nguyễn Văn An"})
    void a_name_that_is_the_platforms_own_or_looks_like_one_comes_back_with_the_reason(String reserved) {
        assertThat(admin.make("Giả danh", reserved, ClientScope.ALL).secret()).isNull();
        assertThat(admin.last().statusCode()).isEqualTo(400);
        assertThat(admin.last().body()).contains("<title>Lỗi: ", "id=\"authority-error\"", "value=\"Giả danh\"",
                "value=\"all\" checked");
    }

    @Test
    void a_form_without_a_name_or_a_scope_or_with_an_unknown_one_comes_back() {
        admin.make("", authority, ClientScope.ALL);
        assertThat(admin.last().statusCode()).isEqualTo(400);
        admin.make("Không quyền", authority);
        assertThat(admin.last().statusCode()).isEqualTo(400);
        String[] form = {"mark", admin.mark(), "name", "Lạ", "authority", authority, "scope", "everything"};
        assertThat(admin.post(LIST, form).statusCode()).isEqualTo(400);
        form[1] = "no-mark";
        assertThat(admin.post(LIST, form).statusCode()).isEqualTo(400);
        assertThat(StolenDatabase.tablesHolding(database, authority)).isEmpty();
    }

    @Test
    void a_refusal_names_the_scope_that_is_missing() {
        Given reader = admin.make("Chỉ đọc", authority, ClientScope.READ_MINE);
        reader.client().body(STATEMENT).post("/xapi/statements").then().statusCode(403)
                .body("type", equalTo("/errors/scope-missing")).body("detail", containsString("statements/write"));
        reader.client().queryParams("activityId", "https://example.org/a", "profileId", "p").get("/xapi/activities/profile")
                .then().statusCode(403).body("detail", containsString("profile"));
        Given writer = admin.make("Chỉ ghi", authority, ClientScope.WRITE);
        writer.client().get("/xapi/statements").then().statusCode(403).body("detail", containsString("statements/read/mine"));
    }

    @Test
    void a_trainer_sees_and_changes_nothing() {
        Given given = admin.make("Không cho giảng viên", authority, ClientScope.READ_MINE);
        var trainer = new WebSession("http://localhost:" + port).signIn("0900000003", "hocso-demo", "/authoring/lessons/CDS-1");
        assertThat(trainer.last().body()).doesNotContain(LIST);
        for (String page : new String[]{LIST, NEW, given.page()}) {
            assertThat(trainer.get(page).statusCode()).isEqualTo(403);
            assertThat(trainer.last().body()).doesNotContain(given.key());
        }
        for (String action : new String[]{"/revocation", "/secret"}) {
            assertThat(trainer.post(given.page() + action, "version", "1", "grace", "0").statusCode()).isEqualTo(403);
        }
        assertThat(trainer.post(LIST, "mark", "aaaaaaaa", "name", "x", "authority", authority, "scope", "all").statusCode())
                .isEqualTo(403);
        assertThat(status(given)).isEqualTo(200);
    }

    private static int status(Given given) {
        return given.client().get("/xapi/statements").statusCode();
    }

    private List<String> audit(String key) {
        return database.createNativeQuery(
                "select actor || ' ' || action || ' ' || detail from audit_log where object = ?1 order by id", String.class)
                .setParameter(1, "lrs-credential/" + key).getResultStream().map(String.class::cast).toList();
    }

    private void execute(String sql) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(sql).executeUpdate());
    }
}
