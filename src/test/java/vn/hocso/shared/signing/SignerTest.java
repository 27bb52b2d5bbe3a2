package vn.hocso.shared.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;

import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A key that is changed takes nothing back of what it signed. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignerTest {

    private static final byte[] TEXT = "đã ký".getBytes(UTF_8);

    @Test
    void what_an_earlier_key_signed_is_verified_while_its_public_part_is_known() throws JoseException {
        PublicJsonWebKey old = key("2022");
        PublicJsonWebKey present = key("2023");
        String signed = signer(old, null).sign(TEXT);
        assertThat(signer(present, null).verified(signed)).isEmpty();

        Signer knowing = signer(present, new JsonWebKeySet(old).toJson(OutputControlLevel.PUBLIC_ONLY));
        assertThat(knowing.verified(signed)).contains(TEXT);
        assertThat(knowing.verified(knowing.sign(TEXT))).contains(TEXT);
        assertThat(knowing.publicKeys()).contains("2022", "2023").doesNotContain("\"d\"");
        assertThat(knowing.verified(signed.replaceFirst("\\.", ".x"))).isEmpty();
    }

    @Test
    void a_private_part_that_was_left_in_the_earlier_keys_is_not_published() throws JoseException {
        PublicJsonWebKey old = key("2022");
        Signer signer = signer(key("2023"), new JsonWebKeySet(old).toJson(OutputControlLevel.INCLUDE_PRIVATE));
        assertThat(signer.publicKeys()).contains("2022").doesNotContain("\"d\"");
    }

    @Test
    void keys_that_cannot_be_told_apart_are_refused() throws JoseException {
        PublicJsonWebKey key = key("2022");
        String same = new JsonWebKeySet(key("2022")).toJson(OutputControlLevel.PUBLIC_ONLY);
        assertThatThrownBy(() -> signer(key, same)).hasMessageContaining("earlier-keys");
        assertThatThrownBy(() -> signer(key, "none")).hasMessageContaining("earlier-keys");
    }

    /** Before the first completion, not with it. */
    @Test
    void a_key_of_another_curve_is_refused_at_the_start() throws JoseException {
        PublicJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P384);
        key.setKeyId("2022");
        assertThatThrownBy(() -> signer(key, null)).hasMessageContaining("P-256");
    }

    private static PublicJsonWebKey key(String id) throws JoseException {
        PublicJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        key.setKeyId(id);
        return key;
    }

    private static Signer signer(PublicJsonWebKey key, String earlier) {
        return new Signer(new SigningConfig() {
            @Override
            public String key() {
                return key.toJson(OutputControlLevel.INCLUDE_PRIVATE);
            }

            @Override
            public Optional<String> earlierKeys() {
                return Optional.ofNullable(earlier);
            }
        });
    }
}
