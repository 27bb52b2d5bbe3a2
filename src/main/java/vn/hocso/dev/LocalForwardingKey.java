package vn.hocso.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** A key of this machine's own, made once, for the secrets of other record stores in development and tests. */
class LocalForwardingKey {

    private static final int BYTES = 32;

    private final Path file;

    LocalForwardingKey(Path state) {
        this.file = state.resolve("forwarding-key.txt");
    }

    /** @return the service's configuration */
    Map<String, String> configuration() throws IOException {
        if (!Files.exists(file)) {
            byte[] key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, Base64.getEncoder().encodeToString(key));
        }
        return Map.of("hocso.lrs.forward.key", Files.readString(file));
    }
}
