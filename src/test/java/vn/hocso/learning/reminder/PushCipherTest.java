package vn.hocso.learning.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** If this fails, browsers cannot read what they are sent, or others can. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PushCipherTest {

    private static final String READER = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

    /** The values are those of RFC 8291, appendix A. */
    @Test
    void the_example_of_the_standard_comes_out_byte_for_byte() throws Exception {
        var own = (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(
                new BigInteger(1, bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")), CurvePoint.curve()));
        byte[] sealed = PushCipher.encrypt("When I grow up, I want to be a watermelon".getBytes(UTF_8), bytes(READER),
                bytes("BTBZMqHH6r4Tts7J_aSIgg"), own,
                bytes("BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8"),
                bytes("DGv6ra1nlYgDCS1FRnbzlw"));
        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed)).isEqualTo("DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9"
                + "KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZ"
                + "wbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
    }

    @Test
    void a_point_that_is_not_on_the_curve_is_refused() {
        byte[] moved = bytes(READER);
        moved[64] ^= 1;
        assertThatThrownBy(() -> CurvePoint.key(moved)).isInstanceOf(InvalidKeyException.class);
        assertThatThrownBy(() -> CurvePoint.key(new byte[65])).isInstanceOf(InvalidKeyException.class);
        assertThatThrownBy(() -> CurvePoint.key(new byte[0])).isInstanceOf(InvalidKeyException.class);
    }

    @Test
    void a_point_is_read_as_it_is_written() throws Exception {
        assertThat(CurvePoint.bytes(CurvePoint.key(bytes(READER)))).isEqualTo(bytes(READER));
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
