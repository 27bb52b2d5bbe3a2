package vn.hocso.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.MalformedURLException;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import vn.hocso.servers.OddMailServer;

/** The jar that Keycloak gets, with Keycloak's own libraries: codes reach a provider that takes messages as e-mail. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CodesByMailTest {

    private static final Path JAR = Path.of("target", "keycloak", "hocso-sign-in.jar");
    private static final Path DISTRIBUTIONS = Path.of(".dev", "dist");
    private static final String TEXT = "Hoc So: ma dang nhap cua ban la 123456, dung trong 5 phut.";

    private static URLClassLoader keycloak;

    private final Map<String, String> environment = new HashMap<>();
    private int port;

    @BeforeAll
    static void load() throws IOException {
        try (Stream<Path> files = Files.walk(DISTRIBUTIONS)) {
            keycloak = new URLClassLoader(
                    Stream.concat(Stream.of(JAR), files.filter(file -> file.toString().contains("lib/lib/")
                            && file.toString().endsWith(".jar"))).map(CodesByMailTest::url).toArray(URL[]::new),
                    ClassLoader.getPlatformClassLoader());
        }
    }

    @AfterAll
    static void unload() throws IOException {
        keycloak.close();
    }

    @BeforeEach
    void configure() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        environment.put("HOCSO_SMS_GATEWAY", "smtp://localhost:" + port);
        environment.put("HOCSO_SMS_MAIL_FROM", "hocso@hocso.example");
        environment.put("HOCSO_SMS_MAIL_TO", "{international}@sms.example");
    }

    @Test
    void a_message_arrives_as_a_letter_to_the_number_with_nothing_but_the_text() throws Exception {
        var mail = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        mail.setUser("hocso", "secret of hocso");
        mail.start();
        try {
            environment.put("HOCSO_SMS_USER", "hocso");
            environment.put("HOCSO_SMS_PASSWORD", "secret of hocso");
            Object sender = sender();
            send(sender, "0912345678-2");
            MimeMessage letter = mail.getReceivedMessages()[0];
            assertThat(letter.getAllRecipients()).extracting(Object::toString).containsExactly("84912345678@sms.example");
            assertThat(letter.getFrom()).extracting(Object::toString).containsExactly("hocso@hocso.example");
            assertThat(letter.getContent().toString().strip()).isEqualTo(TEXT);
            assertThat(letter.getSubject()).isNull();
            assertThat(hasFailed(sender)).isFalse();
        } finally {
            mail.stop();
        }
    }

    @Test
    void a_server_that_is_away_is_told_as_down() throws Exception {
        Object sender = sender();
        send(sender, "0912345678");
        assertThat(hasFailed(sender)).isTrue();
    }

    @Test
    void a_number_that_the_provider_does_not_know_stops_nobody_else() throws Exception {
        try (OddMailServer mail = OddMailServer.refusing(port, "550 5.1.1 no such number")) {
            Object sender = sender();
            send(sender, "0912345678");
            assertThat(mail.visits()).isEqualTo(1);
            assertThat(hasFailed(sender)).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"HOCSO_SMS_MAIL_FROM,", "HOCSO_SMS_MAIL_TO,", "HOCSO_SMS_MAIL_TO,all@sms.example",
            "HOCSO_SMS_MAIL_TO,{number}@a@b", "HOCSO_SMS_USER,hocso", "HOCSO_SMS_GATEWAY,smtps://mail.example"})
    void what_is_half_set_stops_the_start(String name, String value) {
        environment.put(name, value == null ? "" : value);
        assertThatThrownBy(this::sender).isInstanceOf(IllegalStateException.class).hasMessageContaining("HOCSO_SMS_");
    }

    @Test
    void on_the_way_to_another_machine_nothing_goes_without_encryption() throws Exception {
        environment.put("HOCSO_SMS_GATEWAY", "smtp://127.0.0.2:" + port);
        var mail = new GreenMail(new ServerSetup(port, "127.0.0.2", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            Object sender = sender();
            send(sender, "0912345678");
            assertThat(mail.getReceivedMessages()).isEmpty();
            assertThat(hasFailed(sender)).isTrue();
        } finally {
            mail.stop();
        }
    }

    private Object sender() throws Exception {
        Method make = type("SmsSettings").getDeclaredMethod("sender", Map.class, boolean.class);
        return ((Optional<?>) call(make, null, environment, false)).orElseThrow();
    }

    private static void send(Object sender, String typed) throws Exception {
        Object phone = ((Optional<?>) call(type("Phone").getDeclaredMethod("typed", String.class), null, typed)).orElseThrow();
        Method send = type("SmsSender").getDeclaredMethod("send", type("Phone"), String.class);
        ((CompletableFuture<?>) call(send, sender, phone, TEXT)).get(20, TimeUnit.SECONDS);
    }

    private static boolean hasFailed(Object sender) throws Exception {
        return (Boolean) call(type("SmsSender").getDeclaredMethod("failedWithin", int.class), sender, 30);
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return keycloak.loadClass("vn.hocso.keycloak." + name);
    }

    private static Object call(Method method, Object on, Object... values) throws Exception {
        method.setAccessible(true);
        try {
            return method.invoke(on, values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
