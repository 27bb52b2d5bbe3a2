package vn.hocso.shared.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.util.HexFormat;

import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Signatures of one library, read by another. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class Es256Test {

    /** RFC 6979, A.2.5, with SHA-256. */
    @Test
    void the_example_of_the_standard_comes_out() throws GeneralSecurityException {
        ECPrivateKey key = key("C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721");
        byte[] signature = new Es256(key).sign(null, "sample".getBytes(UTF_8));
        assertThat(HexFormat.of().withUpperCase().formatHex(signature)).isEqualTo(
                "EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716"
                        + "F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8");
    }

    /** So many that numbers which begin with zeros are among them. */
    @Test
    void every_signature_is_verified_by_Java_itself() throws JoseException {
        for (int i = 0; i < 1_000; i++) {
            var pair = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            JsonWebSignature signed = new Es256((ECPrivateKey) pair.getPrivateKey()).begun();
            signed.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            signed.setKey(pair.getPrivateKey());
            signed.setPayload("Tổ " + i);
            var read = new JsonWebSignature();
            read.setCompactSerialization(signed.getCompactSerialization());
            read.setKey(pair.getPublicKey());
            assertThat(read.verifySignature()).as("signature %d", i).isTrue();
        }
    }

    private static ECPrivateKey key(String hex) throws GeneralSecurityException {
        var curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        return (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(
                new ECPrivateKeySpec(new BigInteger(hex, 16), curve.getParameterSpec(ECParameterSpec.class)));
    }
}
