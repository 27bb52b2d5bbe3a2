package vn.hocso.learning;

import jakarta.inject.Singleton;

import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

import io.quarkus.runtime.Startup;

/** Signs the statement of a completed programme as it is written, so that it can be checked without asking the service. */
@Singleton
@Startup
class Signer {

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

    /** @return the compact JWS (ES256) whose payload is the statement, byte for byte */
    String sign(byte[] statement) {
        var jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        jws.setKeyIdHeaderValue(key.getKeyId());
        jws.setKey(key.getPrivateKey());
        jws.setPayloadBytes(statement);
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("The completion could not be signed", e);
        }
    }

    /** @return the public part as a JSON Web Key Set */
    String publicKeys() {
        return new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY);
    }
}
