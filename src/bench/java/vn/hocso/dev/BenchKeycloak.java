package vn.hocso.dev;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The Keycloak of development, new for one benchmark. */
public class BenchKeycloak implements AutoCloseable {

    private final LocalKeycloak keycloak;

    public BenchKeycloak(int port, String publicUrl) {
        keycloak = new LocalKeycloak(Path.of("target", "bench", "keycloak-" + ProcessHandle.current().pid()), port, publicUrl,
                Map.of());
    }

    public void launch() throws IOException {
        keycloak.launch();
    }

    /** @return the configuration of the service */
    public Map<String, String> awaitReady() {
        return keycloak.awaitReady();
    }

    @Override
    public void close() {
        keycloak.stop();
    }
}
