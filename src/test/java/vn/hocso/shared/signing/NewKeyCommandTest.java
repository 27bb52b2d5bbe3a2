package vn.hocso.shared.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NewKeyCommandTest {

    @Test
    void it_writes_a_private_key_of_its_own_each_time_named_by_its_thumbprint() throws JoseException {
        PublicJsonWebKey key = made();
        assertThat(key.getPrivateKey()).isNotNull();
        assertThat(key.getKeyType()).isEqualTo("EC");
        assertThat(key.getKeyId()).hasSize(43).isNotEqualTo(made().getKeyId());
    }

    private static PublicJsonWebKey made() throws JoseException {
        var out = new ByteArrayOutputStream();
        assertThat(NewKeyCommand.run(new PrintStream(out, true, StandardCharsets.UTF_8))).isZero();
        return PublicJsonWebKey.Factory.newPublicJwk(out.toString(StandardCharsets.UTF_8));
    }
}
