package vn.hocso.lrs.forward.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;

/** An administrator says in the browser which stores get statements, and sees to what was refused. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ForwardingPageTest extends AtForwarding {

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
    void the_people_of_a_filter_are_written_as_people_write_addresses() {
        page = add("Chỉ hai người", "secret", SECRET, "agents", "an@example.org\n mailto:binh@example.org ");
        assertThat(admin.get(page).body()).contains("<code>mailto:an@example.org</code>",
                "<code>mailto:binh@example.org</code>");
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
    void one_that_is_paused_shows_its_lag_without_an_old_error_and_one_that_was_removed_neither() {
        page = add("Dừng rồi bỏ", "secret", SECRET);
        far.answer(1, 401, "");
        write(1);
        await(() -> admin.get(page).body().contains("cần bạn xử lý"));
        assertThat(admin.last().body()).contains("(401)");
        admin.post(page + "/pause");
        assertThat(admin.get(page).body()).contains("tạm dừng", "<dt>Chưa gửi</dt>", "bản ghi, cũ nhất từ")
                .doesNotContain("(401)");
        assertThat(rowOfList()).contains("tạm dừng").doesNotContain("(401)");
        admin.get(page);
        admin.post(page + "/end");
        write(1);
        assertThat(admin.get(page).body()).contains("đã bỏ").doesNotContain("(401)", "<dt>Chưa gửi</dt>");
        assertThat(rowOfList()).contains("đã bỏ", "data-label=\"Chưa gửi\">–").doesNotContain("(401)");
    }

    private String rowOfList() {
        String list = admin.get(LIST).body();
        int start = list.indexOf(page + "\"");
        return list.substring(start, list.indexOf("</tr>", start));
    }

    @Test
    void everything_since_a_date_is_sent_in_order_and_again_without_effect() {
        List<String> earlier = write(3);
        page = add("Từ ngày", "secret", SECRET, "from", "15/11/2022");
        List<String> later = write(1);
        await(() -> far.stored().containsAll(later));
        var ours = new ArrayList<>(far.stored());
        ours.retainAll(earlier);
        assertThat(ours).isEqualTo(earlier);
        int before = far.stored().size();

        admin.get(page);
        assertThat(admin.post(page + "/back-fill", "from", "31/02/2022").statusCode()).isEqualTo(400);
        assertThat(admin.last().body()).contains("id=\"from-error\"", "value=\"31/02/2022\"");
        admin.post(page + "/back-fill", "from", "15/11/2022");
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
        String added = admin.last().headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        assertThat(admin.get(added).body()).contains("Đã thêm nơi nhận này");
        page = added.replaceFirst("\\?.*", "");
        assertThat(admin.get(page).body()).doesNotContain("Đã thêm nơi nhận này");
        admin.get(NEW);
        assertThat(admin.post(LIST, form).statusCode()).isEqualTo(303);
        admin.get(page);
        admin.post(page + "/pause");
        admin.post(page + "/back-fill", "from", "15/11/2022");
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
            "verbs; khong-phai-iri", "agents; '{\"name\":\"An\"}'", "notFrom; learning", "from; 31/02/2022",
            "extensions; khong-phai-iri", "extensions; https://example.org/x=a\u0001b"})
    void what_cannot_be_comes_back_with_the_reason_and_without_the_secret(String field, String value) {
        admin.get(NEW);
        String[] form = form(mark(), "Sai", "secret", SECRET, field, value);
        assertThat(admin.post(LIST, form).statusCode()).isEqualTo(400);
        assertThat(admin.last().body()).contains("<title>Lỗi: ", "id=\"" + field + "-error\"").doesNotContain(SECRET);
    }

    @Test
    void a_form_that_comes_back_asks_for_the_secret_again_and_opens_the_filters_only_when_they_matter() {
        admin.get(NEW);
        String mark = mark();
        admin.post(LIST, form(mark, "Sai", "secret", SECRET, "key", "a:b"));
        assertThat(admin.last().body()).contains("id=\"key-error\"", "Bạn gõ lại mã bí mật").doesNotContain("<details open");
        admin.post(LIST, form(mark, "Sai", "secretName", "no-such", "key", "a:b"));
        assertThat(admin.last().body()).doesNotContain("Bạn gõ lại mã bí mật");
        admin.post(LIST, form(mark, "Sai", "secret", SECRET, "verbs", "khong-phai-iri"));
        assertThat(admin.last().body()).contains("<details open");
        admin.post(LIST, form(mark, "Sai", "secret", SECRET, "key", "a:b", "agents", "an@example.org"));
        assertThat(admin.last().body()).contains("<details open");
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
}
