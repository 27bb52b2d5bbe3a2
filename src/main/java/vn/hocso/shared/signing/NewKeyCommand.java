package vn.hocso.shared.signing;

import java.io.PrintStream;

import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * {@code java -jar quarkus-run.jar new-key}: writes a new private EC P-256 key as a JSON Web Key (RFC 7517), as {@code HOCSO_SIGNING_KEY} and
 * {@code HOCSO_LEARNING_PUSH_KEY} take it, named by its thumbprint (RFC 7638). It is kept nowhere else.
 */
public final class NewKeyCommand {

    /** Its only argument. */
    public static final String NAME = "new-key";

    private NewKeyCommand() {}

    /** @return 0 */
    public static int run(PrintStream out) {
        try {
            PublicJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
            out.println(key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
            return 0;
        } catch (JoseException e) {
            throw new IllegalStateException("Every Java platform has EC keys", e);
        }
    }
}
