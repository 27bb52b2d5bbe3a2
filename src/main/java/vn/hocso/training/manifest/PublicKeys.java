package vn.hocso.training.manifest;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** The public keys with which signatures of the service are checked. May be used by many threads. */
public class PublicKeys {

    /** What a signature was found to be. */
    public enum Found {
        GOOD, BAD,
        /** The key that its header names is not among these. */
        KEY_UNKNOWN
    }

    private static final AlgorithmConstraints ONLY = new AlgorithmConstraints(ConstraintType.PERMIT,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);

    private final JsonWebKeySet keys;

    private PublicKeys(JsonWebKeySet keys) {
        this.keys = keys;
    }

    /**
     * @param text a JSON Web Key Set, as {@code /.well-known/jwks.json} answers
     * @throws IllegalArgumentException when it is none
     */
    public static PublicKeys of(String text) {
        try {
            return new PublicKeys(new JsonWebKeySet(text));
        } catch (JoseException e) {
            throw new IllegalArgumentException("no JSON Web Key Set", e);
        }
    }

    /** @param detached signature over these bytes */
    public Found check(String detached, byte[] bytes) {
        try {
            var jws = new JsonWebSignature();
            jws.setAlgorithmConstraints(ONLY);
            jws.setCompactSerialization(Detached.with(detached, bytes).orElseThrow(() -> new JoseException("no signature")));
            JsonWebKey key = keys.findJsonWebKey(jws.getKeyIdHeaderValue(), "EC", null, null);
            if (key == null) {
                return Found.KEY_UNKNOWN;
            }
            jws.setKey(key.getKey());
            return jws.verifySignature() ? Found.GOOD : Found.BAD;
        } catch (JoseException e) {
            return Found.BAD;
        }
    }
}
