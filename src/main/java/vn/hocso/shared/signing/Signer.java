package vn.hocso.shared.signing;

import java.util.Optional;

import jakarta.inject.Singleton;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

import io.quarkus.runtime.Startup;

/** Signs with the service's key, so that what is signed can be checked without asking the service. */
@Singleton
@Startup
public class Signer {

    private static final String ALGORITHM = AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;

    private final PublicJsonWebKey key;

    /** @throws IllegalStateException when there is no usable key: the service does not start */
    Signer(SigningConfig config) {
        try {
            key = PublicJsonWebKey.Factory.newPublicJwk(config.key());
        } catch (JoseException e) {
            throw new IllegalStateException("hocso.signing.key is not a JSON Web Key", e);
        }
        if (key.getPrivateKey() == null || key.getKeyId() == null || !"EC".equals(key.getKeyType())) {
            throw new IllegalStateException("hocso.signing.key is not a private EC key with a kid");
        }
    }

    /** @return name of the key that signs now */
    public String keyId() {
        return key.getKeyId();
    }

    /** @return the compact JWS (ES256) with this payload, byte for byte */
    public String sign(byte[] payload) {
        var jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(ALGORITHM);
        jws.setKeyIdHeaderValue(key.getKeyId());
        jws.setKey(key.getPrivateKey());
        jws.setPayloadBytes(payload);
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("It could not be signed", e);
        }
    }

    /** @return the payload, empty when it was not signed with the present key */
    public Optional<byte[]> verified(String signed) {
        try {
            var jws = new JsonWebSignature();
            jws.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, ALGORITHM));
            jws.setCompactSerialization(signed);
            jws.setKey(key.getPublicKey());
            return jws.verifySignature() ? Optional.of(jws.getPayloadBytes()) : Optional.empty();
        } catch (JoseException e) {
            return Optional.empty();
        }
    }

    /** @return the public part as a JSON Web Key Set */
    public String publicKeys() {
        return new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY);
    }
}
