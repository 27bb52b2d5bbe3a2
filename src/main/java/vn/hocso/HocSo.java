package vn.hocso;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import vn.hocso.lrs.exchange.LoadCommand;

/**
 * Starts the service. In development mode it first starts a real PostgreSQL and a real Keycloak beside it, so that
 * {@code mvn quarkus:dev} needs nothing but a JDK and Maven.
 */
@QuarkusMain
public class HocSo {

    private static final String DEVELOPMENT_SERVERS = "vn.hocso.dev.DevelopmentServers";

    /** Runs until the process is told to stop, or does what the first argument says ({@link LoadCommand}) and ends. */
    public static void main(String... args) throws ReflectiveOperationException, InterruptedException {
        if (args.length > 0 && args[0].equals(LoadCommand.NAME)) {
            System.exit(LoadCommand.run(args, System.getenv(), System.out));
        }
        startDevelopmentServers();
        Quarkus.run(args);
    }

    /** By name: the packaged service holds nothing of the room {@code dev}, and nothing in it may refer to that room. */
    private static void startDevelopmentServers() throws ReflectiveOperationException {
        Class<?> servers;
        try {
            servers = Class.forName(DEVELOPMENT_SERVERS, true, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException packaged) {
            return;
        }
        servers.getMethod("start").invoke(null);
    }
}
