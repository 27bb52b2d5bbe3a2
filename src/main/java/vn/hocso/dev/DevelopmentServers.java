package vn.hocso.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;

/**
 * The two servers of {@code mvn quarkus:dev}. What they keep lives in {@code .dev/} and survives restarts; live reload
 * finds them running and leaves them alone.
 */
public class DevelopmentServers {

    private static final Path STATE = Path.of(".dev");
    private static final int SERVICE_PORT = 8080;
    private static final int KEYCLOAK_PORT = 8180;
    /** Silence for longer looks like a start that hangs. */
    private static final Duration TOLD_EVERY = Duration.ofSeconds(10);
    private static final String STARTED = "hocso.dev.started";

    private DevelopmentServers() {}

    /**
     * Starts what is not running yet and points the service's configuration at it.
     *
     * @throws IllegalStateException when a server does not come up; the message names its log file
     */
    public static void start() throws IOException {
        if (System.getProperty(STARTED) != null) {
            return;
        }
        if (Boolean.getBoolean("hocso.dev.wipe")) {
            wipe();
        }
        var keycloak = new LocalKeycloak(STATE, KEYCLOAK_PORT, "http://localhost:" + SERVICE_PORT,
                Map.of("HOCSO_SMS_GATEWAY", "log"));
        keycloak.launch();
        var database = new LocalDatabase(STATE.resolve("postgres"));
        apply(database.start());
        apply(new LocalSigningKey(STATE).configuration());
        apply(new LocalForwardingKey(STATE).configuration());
        if (!keycloak.answers()) {
            System.out.println("Keycloak is starting... (about a minute the first time)");
        }
        apply(keycloak.awaitReady(TOLD_EVERY,
                taken -> System.out.println("Keycloak is still starting... (" + taken.toSeconds() + " s so far)")));
        System.setProperty(STARTED, "true");
    }

    private static void apply(Map<String, String> configuration) {
        configuration.forEach(System::setProperty);
    }

    private static void wipe() throws IOException {
        for (Path state : new Path[]{STATE.resolve("postgres"), STATE.resolve("keycloak")}) {
            if (Files.exists(state)) {
                try (var files = Files.walk(state)) {
                    files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
                }
            }
        }
    }
}
