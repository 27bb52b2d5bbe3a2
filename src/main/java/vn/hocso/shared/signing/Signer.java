package vn.hocso.shared.signing;

import java.security.interfaces.ECPrivateKey;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

import io.quarkus.runtime.Startup;

/** Signs with the service's key, so that what is signed can be checked without asking the service. */
@Singleton
@Startup
public class Signer {

    private static final String ALGORITHM = AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;

    private final PublicJsonWebKey key;
    private final Es256 algorithm;
    /** The key that signs now, and those that did before. */
    private final JsonWebKeySet known;

    /** @throws IllegalStateException when there is no usable key: the service does not start */
    Signer(SigningConfig config) {
        try {
            key = PublicJsonWebKey.Factory.newPublicJwk(config.key());
        } catch (JoseException e) {
            throw new IllegalStateException("hocso.signing.key is not a JSON Web Key", e);
        }
        if (key.getKeyId() == null || !(key.getPrivateKey() instanceof ECPrivateKey secret)
                || !EllipticCurves.P_256.equals(EllipticCurves.getName(secret.getParams().getCurve()))) {
            throw new IllegalStateException("hocso.signing.key is not a private EC P-256 key with a kid");
        }
        algorithm = new Es256(secret);
        known = new JsonWebKeySet(key);
        config.earlierKeys().filter(text -> !text.isBlank()).ifPresent(this::learn);
    }

    private void learn(String earlier) {
        try {
            for (JsonWebKey old : new JsonWebKeySet(earlier).getJsonWebKeys()) {
                if (old.getKeyId() == null || old.getKeyId().equals(key.getKeyId())) {
                    throw new IllegalStateException("hocso.signing.earlier-keys: each key needs a kid of its own");
                }
                known.addJsonWebKey(old);
            }
        } catch (JoseException e) {
            throw new IllegalStateException("hocso.signing.earlier-keys is not a JSON Web Key Set", e);
        }
    }

    /** @return name of the key that signs now */
    public String keyId() {
        return key.getKeyId();
    }

    /** @return the compact JWS (ES256) with this payload, byte for byte */
    public String sign(byte[] payload) {
        return signed(algorithm.begun(), payload);
    }

    /** @return the same as a JSON Web Token that travels with the public key; which key is ours, {@link #publicKeys} alone says */
    public String signToken(byte[] claims) {
        JsonWebSignature jws = algorithm.begun();
        jws.setHeader("typ", "JWT");
        jws.setJwkHeader(key);
        return signed(jws, claims);
    }

    private String signed(JsonWebSignature jws, byte[] payload) {
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

    /** @return the payload, empty when it was signed with none of the keys */
    public Optional<byte[]> verified(String signed) {
        try {
            var jws = new JsonWebSignature();
            jws.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, ALGORITHM));
            jws.setCompactSerialization(signed);
            JsonWebKey signedWith = known.findJsonWebKey(jws.getKeyIdHeaderValue(), "EC", null, null);
            if (signedWith == null) {
                return Optional.empty();
            }
            jws.setKey(((PublicJsonWebKey) signedWith).getPublicKey());
            return jws.verifySignature() ? Optional.of(jws.getPayloadBytes()) : Optional.empty();
        } catch (JoseException e) {
            return Optional.empty();
        }
    }

    /** @return the public parts of all keys as a JSON Web Key Set */
    public String publicKeys() {
        return known.toJson(OutputControlLevel.PUBLIC_ONLY);
    }
}
