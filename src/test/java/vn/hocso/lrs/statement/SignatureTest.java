package vn.hocso.lrs.statement;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.security.auth.x500.X500Principal;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.hocso.lrs.protocol.XapiVersion;
import vn.hocso.shared.DomainException;

/** Signed statements (Data 2.6; XAPI-00115 to XAPI-00117), signed here with the JDK alone. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignatureTest {

    private static final String ID = "ec531277-b57b-4c15-8d91-d292c5b2b8f7";
    private static final String STATEMENT = "{\"id\":\"" + ID + "\",\"timestamp\":\"2022-11-15T08:00:00+07:00\",\"actor\":"
            + "{\"mbox\":\"mailto:an@example.org\"},\"verb\":{\"id\":\"http://e.org/v\"},\"object\":{\"id\":\"http://e.org/a\"},"
            + "\"result\":{\"duration\":\"PT1.127S\"}}";
    private static KeyPair key;
    private static KeyPair otherKey;

    @BeforeAll
    static void makeKeys() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        key = generator.generateKeyPair();
        otherKey = generator.generateKeyPair();
    }

    @ParameterizedTest
    @CsvSource({"RS256,SHA256withRSA", "RS384,SHA384withRSA", "RS512,SHA512withRSA"})
    void the_three_algorithms_are_taken_with_and_without_a_certificate(String name, String algorithm) throws Exception {
        check(STATEMENT, jws("{\"alg\":\"" + name + "\"}", STATEMENT, algorithm, key.getPrivate()));
        check(STATEMENT,
                jws("{\"alg\":\"" + name + "\",\"x5c\":[\"" + Certificates.selfSigned(key) + "\"]}", STATEMENT, algorithm,
                        key.getPrivate()));
    }

    @Test
    void a_certificate_that_does_not_fit_is_refused() throws Exception {
        String header = "{\"alg\":\"RS256\",\"x5c\":[\"" + Certificates.selfSigned(otherKey) + "\"]}";
        assertRefused(STATEMENT, jws(header, STATEMENT, "SHA256withRSA", key.getPrivate()));
        assertRefused(STATEMENT, jws("{\"alg\":\"RS256\",\"x5c\":[\"AAAA\"]}", STATEMENT, "SHA256withRSA", key.getPrivate()));
        assertRefused(STATEMENT, jws("{\"alg\":\"RS256\",\"x5c\":\"x\"}", STATEMENT, "SHA256withRSA", key.getPrivate()));
    }

    @Test
    void no_other_algorithm_is_taken_whatever_key_it_claims() throws Exception {
        String certificate = Certificates.selfSigned(key);
        for (String header : new String[]{"{\"alg\":\"HS256\"}", "{\"alg\":\"HS256\",\"x5c\":[\"" + certificate + "\"]}"}) {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getPublic().getEncoded(), "HmacSHA256"));
            String content = base64(header) + "." + base64(STATEMENT);
            assertRefused(STATEMENT, content + "." + base64(mac.doFinal(content.getBytes())));
        }
        for (String name : new String[]{"none", "PS256", "ES256", "rs256", "RS1"}) {
            assertRefused(STATEMENT, jws("{\"alg\":\"" + name + "\"}", STATEMENT, "SHA256withRSA", key.getPrivate()));
        }
        assertRefused(STATEMENT, base64("{\"alg\":\"none\"}") + "." + base64(STATEMENT) + ".");
        assertRefused(STATEMENT, base64("{\"alg\":\"RS256\"}") + "." + base64(STATEMENT) + ".");
        assertRefused(STATEMENT, jws("{}", STATEMENT, "SHA256withRSA", key.getPrivate()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b", "a.b.c", "a.b.c.d", "{\"payload\":\"x\"}", "....", "é.é.é"})
    void what_is_no_jws_is_refused(String text) {
        assertRefused(STATEMENT, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            2022-11-15T08:00:00+07:00 | 2022-11-15T01:00:00Z
            PT1.127S | PT1.12S
            "id":"ec531277-b57b-4c15-8d91-d292c5b2b8f7", | "version":"1.0.0",
            {"id": | { "id" :
            """)
    void what_means_the_same_may_be_signed(String part, String instead) throws Exception {
        check(STATEMENT, jws("{\"alg\":\"RS256\"}", STATEMENT.replace(part, instead), "SHA256withRSA", key.getPrivate()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            2022-11-15T08:00:00+07:00 | 2022-11-15T08:00:00Z
            PT1.127S | PT1.13S
            ec531277 | ec531278
            http://e.org/a | http://e.org/b
            mailto:an | mailto:binh
            {"id": | {"x":1,"id":
            {"id": | {"id":1,"id":
            }} | }
            """)
    void something_else_that_was_signed_is_refused(String part, String instead) throws Exception {
        assertRefused(STATEMENT,
                jws("{\"alg\":\"RS256\"}", STATEMENT.replace(part, instead), "SHA256withRSA", key.getPrivate()));
        assertRefused(STATEMENT, jws("{\"alg\":\"RS256\"}", "[1]", "SHA256withRSA", key.getPrivate()));
    }

    @Test
    void a_signature_is_an_octet_stream() throws Exception {
        String jws = jws("{\"alg\":\"RS256\"}", STATEMENT, "SHA256withRSA", key.getPrivate());
        assertThatThrownBy(() -> check(STATEMENT, jws, "text/plain; charset=ascii")).isInstanceOf(DomainException.class);
        assertThatCode(() -> check(STATEMENT, jws, "application/octet-stream")).doesNotThrowAnyException();
    }

    private static void assertRefused(String statement, String jws) {
        assertThatThrownBy(() -> check(statement, jws)).isInstanceOf(DomainException.class);
    }

    private static void check(String statement, String jws) throws Exception {
        check(statement, jws, "application/octet-stream");
    }

    private static void check(String statement, String jws, String contentType) throws Exception {
        byte[] file = jws.getBytes(StandardCharsets.UTF_8);
        String sha2 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        String signed = statement.substring(0, statement.length() - 1) + ",\"attachments\":[{\"usageType\":\""
                + Attachment.SIGNATURE + "\",\"display\":{\"en\":\"Signature\"},\"contentType\":\"" + contentType
                + "\",\"length\":1,\"sha2\":\"" + sha2 + "\"}]}";
        Statement read = StatementReader.one(signed.getBytes(StandardCharsets.UTF_8), XapiVersion.V1_0);
        vn.hocso.lrs.statement.Signature.check(read.withId(UUID.fromString(ID)), read.found().attachments().get(0), file);
    }

    private static String jws(String header, String payload, String algorithm, PrivateKey privateKey) throws Exception {
        String content = base64(header) + "." + base64(payload);
        var signature = Signature.getInstance(algorithm);
        signature.initSign(privateKey);
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + base64(signature.sign());
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A self-signed certificate written out in DER: the JDK reads certificates but makes none. */
    private static final class Certificates {

        static String selfSigned(KeyPair pair) throws Exception {
            byte[] algorithm = HexFormat.of().parseHex("300d06092a864886f70d01010b0500");
            byte[] name = new X500Principal("CN=Test").getEncoded();
            byte[] validity = der(0x30, join(der(0x17, "220101000000Z".getBytes()), der(0x17, "400101000000Z".getBytes())));
            byte[] content = der(0x30,
                    join(der(0xa0, der(0x02, new byte[]{2})), der(0x02, BigInteger.TEN.toByteArray()), algorithm,
                            name, validity, name, pair.getPublic().getEncoded()));
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(content);
            byte[] certificate = der(0x30, join(content, algorithm, der(0x03, join(new byte[]{0}, signature.sign()))));
            return Base64.getEncoder().encodeToString(certificate);
        }

        private static byte[] der(int tag, byte[] content) {
            byte[] length = content.length < 128
                    ? new byte[]{(byte) content.length}
                    : content.length < 256
                            ? new byte[]{(byte) 0x81, (byte) content.length}
                            : new byte[]{(byte) 0x82, (byte) (content.length >> 8), (byte) content.length};
            return join(new byte[]{(byte) tag}, length, content);
        }

        private static byte[] join(byte[]... parts) {
            var all = new ByteArrayOutputStream();
            for (byte[] part : parts) {
                all.writeBytes(part);
            }
            return all.toByteArray();
        }
    }
}
