package vn.hocso.lrs.forward.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.FarStore;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.StolenDatabase;

/** The secrets of other stores: where they are kept, and to which address they go. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ForwardingSecretsTest extends AtForwarding {

    @ConfigProperty(name = "hocso.lrs.forward.secrets.far-lrs.endpoint")
    URI named;

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
}
