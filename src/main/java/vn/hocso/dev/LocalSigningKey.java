package vn.hocso.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** A key of this machine's own, made once, for signing completions in development and tests. */
class LocalSigningKey {

    private final Path file;

    LocalSigningKey(Path state) {
        this.file = state.resolve("signing-key.json");
    }

    /** @return the service's configuration */
    Map<String, String> configuration() throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, generate());
        }
        return Map.of("hocso.signing.key", Files.readString(file));
    }

    private static String generate() {
        try {
            PublicJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId("local");
            return key.toJson(OutputControlLevel.INCLUDE_PRIVATE);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
