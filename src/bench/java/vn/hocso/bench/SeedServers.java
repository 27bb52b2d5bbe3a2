package vn.hocso.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** The database that is being seeded; nobody signs in. */
public class SeedServers implements QuarkusTestResourceLifecycleManager {

    private final String home;
    private Database database;

    public SeedServers() {
        this(Database.of(SeedRun.MEMBERS));
    }

    /** @param home name of the database */
    protected SeedServers(String home) {
        this.home = home;
    }

    @Override
    public Map<String, String> start() {
        try {
            database = open(home);
            var settings = new HashMap<>(Map.of("quarkus.datasource.jdbc.url", database.url(), "quarkus.datasource.username",
                    "postgres",
                    "quarkus.datasource.password", "postgres", "hocso.signing.key", signingKey(),
                    "quarkus.oidc.tenant-enabled", "false", "quarkus.oidc.auth-server-url", "http://localhost:1/realms/hocso",
                    "quarkus.transaction-manager.default-transaction-timeout", "10M", "hocso.demo.members", "0",
                    "quarkus.http.test-port", "0", "quarkus.management.test-port", "0"));
            // Asked for by tests, and every class of tests is looked at when the service starts.
            settings.put("hocso.lrs.forward.secrets.far-lrs.value", "unused");
            settings.put("hocso.lrs.forward.secrets.far-lrs.endpoint", "http://localhost:1/far");
            settings.put("quarkus.mailer.port", "1");
            settings.put("hocso.learning.push.key", signingKey());
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the database of that name, made when it is not there yet */
    Database open(String name) throws IOException {
        return Database.toSeed(name);
    }

    static String signingKey() {
        try {
            PublicJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId("bench");
            return key.toJson(OutputControlLevel.INCLUDE_PRIVATE);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        try {
            if (database != null) {
                database.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
