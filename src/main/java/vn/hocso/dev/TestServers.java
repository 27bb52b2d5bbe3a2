package vn.hocso.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The two servers of a test run: new every time, kept in {@code target/}, on ports of their own. */
public class TestServers {

    private static final Path STATE = Path.of("target", "servers", Long.toString(ProcessHandle.current().pid()));
    private static final int KEYCLOAK_PORT = Integer.getInteger("hocso.test.keycloak-port", 8181);
    private static final int SERVICE_PORT = Integer.getInteger("quarkus.http.test-port", 8081);

    private final LocalDatabase database = new LocalDatabase(STATE.resolve("postgres"));
    private final LocalKeycloak keycloak;
    private final Map<String, String> configuration = new TreeMap<>();

    private TestServers(Map<String, String> messages) {
        keycloak = new LocalKeycloak(STATE, KEYCLOAK_PORT, "http://localhost:" + SERVICE_PORT, messages);
    }

    /**
     * @param withKeycloak false for a run in which nobody signs in
     * @param messages how Keycloak sends codes by SMS, in words of its environment
     */
    public static TestServers start(boolean withKeycloak, Map<String, String> messages) {
        var servers = new TestServers(messages);
        try {
            if (withKeycloak) {
                servers.keycloak.launch();
            }
            servers.configuration.putAll(servers.database.start());
            servers.configuration.putAll(new LocalSigningKey(STATE).configuration());
            servers.configuration.putAll(new LocalForwardingKey(STATE).configuration());
            if (withKeycloak) {
                servers.configuration.putAll(servers.keycloak.awaitReady());
            }
            return servers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the service's configuration for these servers */
    public Map<String, String> configuration() {
        return configuration;
    }

    /** Ends both. */
    public void stop() {
        database.stop();
        keycloak.stop();
    }
}
