package vn.hocso;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import vn.hocso.lrs.exchange.LoadCommand;
import vn.hocso.shared.signing.NewKeyCommand;
import vn.hocso.training.manifest.VerifyCommand;

/**
 * Starts the service. In development mode it first starts a real PostgreSQL and a real Keycloak beside it, so that
 * {@code mvn quarkus:dev} needs nothing but a JDK and Maven.
 */
@QuarkusMain
public class HocSo {

    private static final String DEVELOPMENT_SERVERS = "vn.hocso.dev.DevelopmentServers";

    /**
     * Runs until told to stop, or does what the first argument says ({@link LoadCommand}, {@link VerifyCommand}, {@link NewKeyCommand})
     * and ends.
     */
    public static void main(String... args) throws ReflectiveOperationException, InterruptedException {
        if (args.length > 0 && args[0].equals(LoadCommand.NAME)) {
            System.exit(LoadCommand.run(args, System.getenv(), System.out));
        }
        if (args.length > 0 && args[0].equals(VerifyCommand.NAME)) {
            // What it says is Vietnamese, whatever the terminal's environment declares.
            System.exit(VerifyCommand.run(args, new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8)));
        }
        if (args.length > 0 && args[0].equals(NewKeyCommand.NAME)) {
            System.exit(NewKeyCommand.run(System.out));
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
