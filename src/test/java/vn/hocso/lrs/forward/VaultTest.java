package vn.hocso.lrs.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import vn.hocso.lrs.client.XapiVersion;
import vn.hocso.lrs.forward.Setback.Stop;

/** What is kept of the secrets of other stores, and where they come from. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VaultTest {

    private static final String KEY = Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes());
    private static final String PLACE = Vault.place("far-1", "https://lrs.example/xapi", "hocso");

    private final Vault vault = new Vault(environment("HOCSO_LRS_FORWARD_KEY", KEY));

    @Test
    void a_secret_opens_with_the_same_key_for_the_same_place_only() {
        byte[] kept = vault.lock("mật khẩu", PLACE);
        assertThat(vault.unlock(kept, PLACE)).contains("mật khẩu");
        assertThat(vault.unlock(kept, Vault.place("far-1", "https://thief.example/xapi", "hocso"))).isEmpty();
        assertThat(vault.unlock(kept, Vault.place("far-2", "https://lrs.example/xapi", "hocso"))).isEmpty();
        String other = Base64.getEncoder().encodeToString("another-32-byte-key-for-this-test".substring(0, 32).getBytes());
        assertThat(new Vault(environment("HOCSO_LRS_FORWARD_KEY", other)).unlock(kept, PLACE)).isEmpty();
        kept[kept.length - 1] ^= 1;
        assertThat(vault.unlock(kept, PLACE)).isEmpty();
        assertThat(vault.unlock(new byte[3], PLACE)).isEmpty();
    }

    @Test
    void the_same_secret_is_never_kept_in_the_same_bytes() {
        byte[] kept = vault.lock("secret", PLACE);
        assertThat(vault.lock("secret", PLACE)).isNotEqualTo(kept);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
    }

    @Test
    void secrets_of_the_environment_have_names() {
        var named = new Vault(environment("HOCSO_LRS_FORWARD_SECRETS_PROVINCE_VALUE", "s3cret",
                "HOCSO_LRS_FORWARD_SECRETS_PROVINCE_ENDPOINT", "https://lrs.example/xapi"));
        assertThat(named.names()).containsExactly("province");
        assertThat(named.keptFrom("province", "https://lrs.example/xapi")).isNull();
        assertThat(named.keptFrom("province", "https://thief.example/xapi")).isEqualTo("https://lrs.example/xapi");
        assertThat(named.takesSecrets()).isFalse();
        assertThat(named.unlock(vault.lock("x", PLACE), PLACE)).isEmpty();
    }

    @Test
    void a_named_secret_opens_for_its_address_only() throws Stop {
        var named = new Vault(environment("HOCSO_LRS_FORWARD_SECRETS_PROVINCE_VALUE", "s3cret",
                "HOCSO_LRS_FORWARD_SECRETS_PROVINCE_ENDPOINT", "https://lrs.example/xapi"));
        assertThat(named.secretOf(target("https://lrs.example/xapi", "province"))).isEqualTo("s3cret");
        assertThatThrownBy(() -> named.secretOf(target("https://thief.example/xapi", "province"))).isInstanceOf(Stop.class)
                .hasMessageContaining("không dành cho địa chỉ này").hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> named.secretOf(target("https://lrs.example/xapi", "other"))).isInstanceOf(Stop.class);
    }

    @Test
    void a_named_secret_without_an_address_stops_the_start() {
        assertThatThrownBy(() -> new Vault(environment("HOCSO_LRS_FORWARD_SECRETS_PROVINCE_VALUE", "s3cret")))
                .hasMessageContaining("endpoint").hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> new Vault(environment("HOCSO_LRS_FORWARD_SECRETS_PROVINCE_VALUE", "s3cret",
                "HOCSO_LRS_FORWARD_SECRETS_PROVINCE_ENDPOINT", "lrs.example"))).hasMessageContaining("province.endpoint");
    }

    @Test
    void a_key_that_is_none_stops_the_start_and_is_not_repeated() {
        for (String wrong : new String[]{"c2hvcnQ=", "not base64!"}) {
            assertThatThrownBy(() -> new Vault(environment("HOCSO_LRS_FORWARD_KEY", wrong)))
                    .hasMessage("hocso.lrs.forward.key is not 32 bytes in Base64");
        }
    }

    private static Target target(String endpoint, String secretName) {
        return new Target("far-1", URI.create(endpoint), XapiVersion.V1_0_3, "hocso", null, secretName, Filter.NONE, List.of(),
                0,
                null, 0, 0, 0, false);
    }

    private static ForwardConfig environment(String... variables) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < variables.length; i += 2) {
            values.put(variables[i], variables[i + 1]);
        }
        return new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(ForwardConfig.class)
                .withSources(new EnvConfigSource(values, 300)).build().getConfigMapping(ForwardConfig.class);
    }
}
