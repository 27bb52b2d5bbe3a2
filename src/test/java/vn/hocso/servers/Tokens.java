package vn.hocso.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;

import org.eclipse.microprofile.config.ConfigProvider;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.smallrye.jwt.build.Jwt;

/** Bearer tokens for tests: Keycloak's own, or signed here in a run without Keycloak. */
public class Tokens {

    static final String ISSUER = "http://localhost:1/realms/hocso";

    private static final Path KEYS = Path.of("target", "servers", "keys-" + ProcessHandle.current().pid());
    private static final int TRIES = 10;
    private static final long PAUSE_MILLIS = 300;
    private static final String SERVICE = "9d1f6a30-55a1-4d0c-8f62-3a1a52a2a0c7";

    private Tokens() {}

    /** @return the token of a program with the role {@code lrs-client} */
    public static String serviceAccount() {
        return withKeycloak()
                ? ask("grant_type", "client_credentials", "client_id", "hocso-demo-service", "client_secret", "hocso-demo")
                : signed(SERVICE, "lrs-client");
    }

    /** @return the token of a person with the role {@code member} */
    public static String member() {
        return withKeycloak()
                ? ask("grant_type", "password", "client_id", "hocso-demo-cli", "username", "0900000001", "password",
                        "hocso-demo")
                : signed("00000000-0000-4000-8000-000000000001", "member");
    }

    /** @return the real Keycloak's token of the demo account with that sign-in name */
    public static String of(String userName) {
        return ask("grant_type", "password", "client_id", "hocso-demo-cli", "username", userName, "password", "hocso-demo");
    }

    /** @return where the public key is */
    static String makeKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            Files.createDirectories(KEYS);
            write("private.pem", "PRIVATE KEY", pair.getPrivate());
            write("public.pem", "PUBLIC KEY", pair.getPublic());
            return KEYS.resolve("public.pem").toUri().toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(String file, String kind, Key key) throws IOException {
        String text = Base64.getMimeEncoder().encodeToString(key.getEncoded());
        Files.writeString(KEYS.resolve(file), "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
    }

    private static boolean withKeycloak() {
        return !"false".equals(System.getProperty("hocso.test.keycloak"));
    }

    private static String signed(String subject, String role) {
        return Jwt.issuer(ISSUER).audience("hocso-api").subject(subject).upn(subject).claim("roles", Set.of(role))
                .expiresIn(300).sign(KEYS.resolve("private.pem").toUri().toString());
    }

    private static String ask(String... form) {
        var request = RestAssured.given();
        for (int i = 0; i < form.length; i += 2) {
            request.formParam(form[i], form[i + 1]);
        }
        String issuer = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
        String address = issuer + "/protocol/openid-connect/token";
        Response answer = request.post(address);
        // On a busy machine Keycloak, which guards against guessing, still has the account's last sign-in at hand and refuses another.
        for (int again = 0; again < TRIES && answer.statusCode() == 400; again++) {
            pause();
            answer = request.post(address);
        }
        return answer.then().statusCode(200).extract().path("access_token");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
