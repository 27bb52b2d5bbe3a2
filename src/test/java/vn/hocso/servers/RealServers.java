package vn.hocso.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import vn.hocso.dev.TestServers;

/**
 * A real PostgreSQL and a real Keycloak, each started once for the whole run. {@code -Dhocso.test.keycloak=false} leaves
 * Keycloak out while one works on tests that sign nobody in.
 */
public class RealServers implements QuarkusTestResourceLifecycleManager {

    static final String SMS_TOKEN = "token-of-the-gateway-in-tests";

    private TestServers servers;

    @Override
    public Map<String, String> start() {
        boolean keycloak = !"false".equals(System.getProperty("hocso.test.keycloak"));
        String smsGateway = "http://127.0.0.1:" + freePort() + "/messages";
        servers = TestServers.start(keycloak, Map.of("HOCSO_SMS_GATEWAY", smsGateway, "HOCSO_SMS_TOKEN", SMS_TOKEN));
        var configuration = new HashMap<>(servers.configuration());
        configuration.put("hocso.test.sms-gateway", smsGateway);
        configuration.put("hocso.learning.sms.gateway", smsGateway);
        configuration.put("hocso.learning.sms.token", SMS_TOKEN);
        configuration.put("hocso.lrs.forward.secrets.far-lrs.value", "secret-of-the-configuration");
        configuration.put("hocso.lrs.forward.secrets.far-lrs.endpoint", "http://localhost:" + freePort() + "/far");
        configuration.put("quarkus.mailer.port", String.valueOf(freePort()));
        configuration.put("hocso.learning.push.key", newKey());
        if (!keycloak) {
            configuration.put("quarkus.oidc.tenant-enabled", "false");
            configuration.put("quarkus.oidc.auth-server-url", Tokens.ISSUER);
            configuration.put("mp.jwt.verify.publickey.location", Tokens.makeKeys());
        }
        return configuration;
    }

    /** By which phones know who reminds them. */
    private static String newKey() {
        try {
            return EcJwkGenerator.generateJwk(EllipticCurves.P256).toJson(OutputControlLevel.INCLUDE_PRIVATE);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For a server that a test may open there. */
    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (servers != null) {
            servers.stop();
        }
    }
}
