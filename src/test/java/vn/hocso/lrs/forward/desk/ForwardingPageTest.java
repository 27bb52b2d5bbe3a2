package vn.hocso.lrs.forward.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.lrs.StatementStore;
import vn.hocso.servers.FarStore;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.StolenDatabase;
import vn.hocso.servers.WebSession;

/** An administrator says in the browser which stores get statements, and sees to what was refused. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ForwardingPageTest {

    private static final String LIST = "/administration/forwarding";
    private static final String NEW = "/administration/new-forwarding";
    private static final String SECRET = "s3cret-of-the-far-store-Ω";
    private static final Pattern MARK = Pattern.compile("name=\"mark\" value=\"([^\"]*)\"");

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @ConfigProperty(name = "hocso.lrs.forward.secrets.far-lrs.endpoint")
    URI named;
    @Inject
    EntityManager database;
    @Inject
    StatementStore store;

    private static WebSession admin;

    private final FarStore far = new FarStore();
    private String page;

    @BeforeEach
    void signIn() {
        admin = admin == null ? new WebSession("http://localhost:" + port).signIn("0900000008", "hocso-demo", LIST) : admin;
    }

    @AfterEach
    void end() {
        if (page != null) {
            admin.get(page);
            admin.post(page + "/end");
        }
        far.close();
    }

    @Test
    void a_target_that_is_added_gets_the_statements_from_then_on() {
        page = add("Kho tỉnh Hà Nam", "secret", SECRET);
        assertThat(page).matches(LIST + "/kho-tinh-ha-nam-[a-z2-7]{8}");
        List<String> ids = write(3);
        await(() -> far.stored().size() == 3);
        assertThat(far.stored()).isEqualTo(ids);
        assertThat(far.sent().get(0).authorization()).isEqualTo("Basic " + java.util.Base64.getEncoder()
                .encodeToString(("hocso:" + SECRET).getBytes(StandardCharsets.UTF_8)));
        await(() -> admin.get(page).body().contains("đã gửi hết"));
        assertThat(admin.last().body()).contains("3 bản ghi, lần cuối", far.endpoint().toString(), "<code>hocso</code>");
        assertThat(admin.get(LIST).body()).contains("Kho tỉnh Hà Nam", "đã gửi hết");
    }

    @Test
    void a_secret_is_in_no_page_no_table_and_no_log_entry() {
        page = add("Bí mật", "secret", SECRET);
        for (String path : new String[]{page, LIST, NEW}) {
            assertThat(admin.get(path).body()).doesNotContain(SECRET);
        }
        assertThat(StolenDatabase.tablesHolding(database, far.endpoint().toString())).contains("lrs_forward_target",
                "audit_log");
        assertThat(StolenDatabase.tablesHolding(database, SECRET)).isEmpty();
    }

    @Test
    void a_secret_works_for_the_address_it_was_given_for_only() {
        page = add("Đổi địa chỉ", "secret", SECRET);
        try (FarStore thief = new FarStore()) {
            run("update lrs_forward_target set endpoint = '" + thief.endpoint() + "' where code = '" + code() + "'");
            write(1);
            await(() -> admin.get(page).body().contains("cần bạn xử lý"));
            assertThat(admin.last().body()).contains("Không mở được mã bí mật");
            assertThat(thief.sent()).isEmpty();
        }
    }

    @Test
    void a_secret_of_the_configuration_is_used_by_its_name_for_the_address_it_is_for() {
        try (var bound = new FarStore(named.getPort())) {
            page = add("Cấu hình", "secretName", "far-lrs", "endpoint", bound.endpoint().toString());
            write(1);
            await(() -> bound.sent().size() == 1);
            assertThat(new String(java.util.Base64.getDecoder().decode(bound.sent().get(0).authorization().substring(6))))
                    .isEqualTo("hocso:secret-of-the-configuration");
            assertThat(admin.get(page).body()).contains("trong cấu hình: <code>far-lrs</code>")
                    .doesNotContain("secret-of-the-configuration");
        }
    }

    @Test
    void a_secret_of_the_configuration_goes_to_no_other_address() {
        admin.get(NEW);
        assertThat(admin.post(LIST, form(mark(), "Nơi khác", "secretName", "far-lrs")).statusCode()).isEqualTo(400);
        assertThat(admin.last().body()).contains("id=\"secret-error\"", "chỉ dùng cho địa chỉ bắt đầu bằng " + named);
        page = add("Nơi khác", "secret", SECRET);
        admin.get(page);
        assertThat(admin.post(page + "/secret", "key", "hocso", "secret", "", "secretName", "far-lrs").statusCode())
                .isEqualTo(400);
        assertThat(admin.last().body()).contains("id=\"secret-error\"", named.toString());
        run("update lrs_forward_target set secret = null, secret_name = 'far-lrs' where code = '" + code() + "'");
        write(1);
        await(() -> admin.get(page).body().contains("cần bạn xử lý"));
        assertThat(admin.last().body()).contains("không dành cho địa chỉ này");
        assertThat(far.sent()).isEmpty();
    }

    @Test
    void after_a_new_secret_a_target_that_was_denied_goes_on() {
        page = add("Sai mã", "secret", "wrong");
        far.answer(1, 401, "");
        List<String> ids = write(2);
        await(() -> admin.get(page).body().contains("cần bạn xử lý"));
        assertThat(admin.last().body()).contains("(401)");
        assertThat(admin.post(page + "/secret", "key", "hocso-2", "secret", SECRET, "secretName", "").statusCode())
                .isEqualTo(303);
        admin.get(page);
        admin.post(page + "/resumption");
        await(() -> far.stored().size() == 2);
        assertThat(far.stored()).isEqualTo(ids);
        assertThat(admin.get(page).body()).contains("<code>hocso-2</code>").doesNotContain("(401)");
        assertThat(admin.post(page + "/secret", "key", "a:b", "secret", "", "secretName", "").statusCode()).isEqualTo(400);
        assertThat(admin.last().body()).contains("id=\"key-error\"", "id=\"secret-error\"");
    }

    @Test
    void a_paused_target_waits_until_it_is_resumed() throws Exception {
        page = add("Tạm dừng", "secret", SECRET);
        admin.get(page);
        admin.post(page + "/pause");
        List<String> ids = write(2);
        Thread.sleep(2500);
        assertThat(far.sent()).isEmpty();
        assertThat(admin.get(page).body()).contains("tạm dừng", "2 bản ghi, cũ nhất từ");
        admin.post(page + "/resumption");
        await(() -> far.stored().size() == 2);
        assertThat(far.stored()).isEqualTo(ids);
    }

    @Test
    void everything_since_a_date_is_sent_in_order_and_again_without_effect() {
        List<String> earlier = write(3);
        page = add("Từ ngày", "secret", SECRET, "from", "2022-11-15");
        List<String> later = write(1);
        await(() -> far.stored().containsAll(later));
        var ours = new ArrayList<>(far.stored());
        ours.retainAll(earlier);
        assertThat(ours).isEqualTo(earlier);
        int before = far.stored().size();

        admin.get(page);
        assertThat(admin.post(page + "/back-fill", "from", "15/11/2022").statusCode()).isEqualTo(400);
        assertThat(admin.last().body()).contains("id=\"from-error\"");
        admin.post(page + "/back-fill", "from", "2022-11-15");
        await(() -> far.times(later.get(0)) == 2);
        assertThat(far.times(earlier.get(0))).isEqualTo(2);
        assertThat(far.stored()).hasSize(before);
    }

    @Test
    void a_refused_statement_is_shown_with_its_reason_and_sent_again_or_passed_over() {
        page = add("Từ chối", "secret", SECRET);
        List<UUID> ids = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        ids.subList(0, 2).forEach(id -> far.refuse(id.toString(), 400));
        ids.forEach(this::write);
        await(() -> far.stored().contains(ids.get(2).toString()) && admin.get(page).body().contains(ids.get(1).toString()));
        String body = admin.last().body();
        assertThat(body).contains("Bản ghi bị từ chối", ids.get(0).toString(), ids.get(1).toString(),
                "Kho kia từ chối bản ghi này (400)", "I do not like " + ids.get(0));
        admin.post(page + "/dismissal", "seq", seq(ids.get(0)));
        far.answerNormally();
        admin.get(page);
        admin.post(page + "/resending", "seq", seq(ids.get(1)));
        await(() -> far.stored().contains(ids.get(1).toString()));
        await(() -> !admin.get(page).body().contains("Bản ghi bị từ chối"));
        assertThat(far.stored()).doesNotContain(ids.get(0).toString());
    }

    @Test
    void one_that_waits_to_be_sent_again_can_be_passed_over() {
        page = add("Bỏ qua", "secret", SECRET);
        UUID id = UUID.randomUUID();
        far.refuse(id.toString(), 400);
        write(id);
        await(() -> admin.get(page).body().contains(id.toString()));
        admin.post(page + "/pause");
        admin.get(page);
        admin.post(page + "/resending", "seq", seq(id));
        assertThat(admin.get(page).body()).contains("Đang chờ gửi lại.", page + "/dismissal");
        admin.post(page + "/dismissal", "seq", seq(id));
        assertThat(admin.get(page).body()).doesNotContain(id.toString());
    }

    @Test
    void the_same_form_sent_again_adds_nothing_and_every_change_is_in_the_log() {
        admin.get(NEW);
        String[] form = form(mark(), "Hai lần", "secret", SECRET);
        admin.post(LIST, form);
        page = admin.last().headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        admin.get(NEW);
        assertThat(admin.post(LIST, form).statusCode()).isEqualTo(303);
        admin.get(page);
        admin.post(page + "/pause");
        admin.post(page + "/back-fill", "from", "2022-11-15");
        admin.post(page + "/end");
        assertThat(admin.get(page).body()).contains("đã bỏ", "đã xóa").doesNotContain("<button");
        assertThat(database.createNativeQuery("select action || ' ' || detail from audit_log where object = ?1 order by id",
                String.class).setParameter(1, "lrs-forwarding/" + code()).getResultList()).isEqualTo(List.of(
                        "lrs.forwarding to " + far.endpoint() + ", xAPI 1.0.3, everything", "lrs.forwarding-pause paused",
                        "lrs.forwarding-back-fill from 2022-11-15", "lrs.forwarding-end ended for ever"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"name; ''", "endpoint; ftp://lrs.example/xapi",
            "endpoint; https://a:b@lrs.example/xapi",
            "endpoint; https://lrs.example/xapi?x=1", "endpoint; khong phai dia chi", "version; 0.95", "key; a:b", "secret; ''",
            "verbs; khong-phai-iri", "agents; '{\"name\":\"An\"}'", "notFrom; learning", "from; 31/12/2022",
            "extensions; khong-phai-iri", "extensions; https://example.org/x=a\u0001b"})
    void what_cannot_be_comes_back_with_the_reason_and_without_the_secret(String field, String value) {
        admin.get(NEW);
        String[] form = form(mark(), "Sai", "secret", SECRET, field, value);
        assertThat(admin.post(LIST, form).statusCode()).isEqualTo(400);
        assertThat(admin.last().body()).contains("<title>Lỗi: ", "id=\"" + field + "-error\"").doesNotContain(SECRET);
    }

    @Test
    void a_trainer_sees_and_changes_nothing() {
        page = add("Không cho giảng viên", "secret", SECRET);
        var trainer = new WebSession("http://localhost:" + port).signIn("0900000003", "hocso-demo", "/authoring/lessons/CDS-1");
        for (String path : new String[]{LIST, NEW, page}) {
            assertThat(trainer.get(path).statusCode()).isEqualTo(403);
        }
        for (String action : new String[]{"/pause", "/end", "/resending", "/secret"}) {
            assertThat(trainer.post(page + action, "seq", "1").statusCode()).isEqualTo(403);
        }
        assertThat(admin.get(page).body()).contains("đã gửi hết");
    }

    /** @return the path of its page */
    private String add(String name, String... fields) {
        admin.get(NEW);
        admin.post(LIST, form(mark(), name, fields));
        assertThat(admin.last().statusCode()).as(admin.last().body()).isEqualTo(303);
        return admin.last().headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    /** Later values of a field replace earlier ones. */
    private String[] form(String mark, String name, String... more) {
        var fields = new java.util.LinkedHashMap<String, String>();
        fields.put("mark", mark);
        fields.put("name", name);
        fields.put("endpoint", far.endpoint().toString());
        fields.put("version", "1.0.3");
        fields.put("key", "hocso");
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields.entrySet().stream().flatMap(f -> java.util.stream.Stream.of(f.getKey(), f.getValue()))
                .toArray(String[]::new);
    }

    private static String mark() {
        Matcher found = MARK.matcher(admin.last().body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String code() {
        return page.substring(page.lastIndexOf('/') + 1);
    }

    private List<String> write(int count) {
        var ids = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            UUID id = UUID.randomUUID();
            write(id);
            ids.add(id.toString());
        }
        return ids;
    }

    private void write(UUID id) {
        store.record("learning", List.of("""
                {"id":"%s","actor":{"mbox":"mailto:an@example.org"},"verb":{"id":"https://example.org/verb"},
                 "object":{"id":"https://example.org/a/1"}}""".formatted(id).getBytes(StandardCharsets.UTF_8)));
    }

    private String seq(UUID id) {
        return String.valueOf(database.createNativeQuery("select seq from statement_key where id = ?1").setParameter(1, id)
                .getSingleResult());
    }

    private static void await(BooleanSupplier condition) {
        long end = System.currentTimeMillis() + 30_000;
        while (!condition.getAsBoolean()) {
            assertThat(System.currentTimeMillis()).as(admin.last().body()).isLessThan(end);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run(String sql) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(sql).executeUpdate());
    }
}
