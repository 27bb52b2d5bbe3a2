package vn.hocso.keycloak;

import java.net.URI;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;

/**
 * A gateway that takes messages as e-mail to an address made of the number. It is handed over once: a mail server that was asked
 * twice would send twice.
 */
class MailGateway implements SmsSender {

    private static final Logger LOG = Logger.getLogger(MailGateway.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final int COURIERS = 4;

    private final Envelope envelope;
    private final Properties settings;
    private final ExecutorService couriers = Executors.newFixedThreadPool(COURIERS, MailGateway::courier);
    private volatile long failedAt;

    /**
     * @param to address with {@code {number}} for 0912345678 or {@code {international}} for 84912345678
     * @param user null for a server that asks for none
     */
    record Envelope(String from, String to, String user, String password) {

        String address(Phone phone) {
            return to.replace("{number}", phone.number()).replace("{international}", phone.international().substring(1));
        }
    }

    /**
     * @param server {@code smtps://host:port}, or {@code smtp://host:port} and then STARTTLS
     * @param open whether it may go without encryption: on this machine alone
     */
    MailGateway(URI server, boolean open, Envelope envelope) {
        this.envelope = envelope;
        this.settings = settings(server, open, envelope.user != null);
    }

    @Override
    public CompletableFuture<Void> send(Phone to, String text) {
        return CompletableFuture.runAsync(() -> deliver(to, text), couriers);
    }

    @Override
    public boolean failedWithin(int seconds) {
        return Time.currentTimeSeconds() < failedAt + seconds;
    }

    /** What a mail server says of a failure names the address, and so the number: only its kind is logged. */
    private void deliver(Phone to, String text) {
        String reference = UUID.randomUUID().toString();
        try {
            Session session = Session.getInstance(settings);
            MimeMessage message = message(session, to, text, reference);
            try (Transport transport = session.getTransport()) {
                transport.connect(envelope.user, envelope.password);
                transport.sendMessage(message, message.getAllRecipients());
            }
            failedAt = 0;
        } catch (MessagingException e) {
            LOG.warnf("SMS gateway did not take message %s: %s", reference, e.getClass().getSimpleName());
            if (!isOfOneNumber(e)) {
                failedAt = Time.currentTimeSeconds();
            }
        }
    }

    private MimeMessage message(Session session, Phone to, String text, String reference) throws MessagingException {
        var message = new MimeMessage(session);
        message.setFrom(new InternetAddress(envelope.from));
        message.setRecipient(RecipientType.TO, new InternetAddress(envelope.address(to)));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Reference", reference);
        message.setText(text, "US-ASCII");
        return message;
    }

    private static boolean isOfOneNumber(MessagingException failure) {
        return failure instanceof SendFailedException refused && refused.getInvalidAddresses() != null
                && refused.getInvalidAddresses().length > 0;
    }

    private static Properties settings(URI server, boolean open, boolean signsIn) {
        String protocol = server.getScheme();
        String key = "mail." + protocol + ".";
        var settings = new Properties();
        settings.setProperty("mail.transport.protocol", protocol);
        settings.setProperty(key + "host", server.getHost());
        settings.setProperty(key + "port", String.valueOf(server.getPort()));
        settings.setProperty(key + "auth", String.valueOf(signsIn));
        settings.setProperty(key + "starttls.enable", String.valueOf(!open));
        settings.setProperty(key + "starttls.required", String.valueOf(!open));
        settings.setProperty(key + "ssl.checkserveridentity", "true");
        settings.setProperty(key + "connectiontimeout", String.valueOf(CONNECT.toMillis()));
        settings.setProperty(key + "timeout", String.valueOf(ANSWER.toMillis()));
        settings.setProperty(key + "writetimeout", String.valueOf(ANSWER.toMillis()));
        return settings;
    }

    /** Mail finds its parts by the loader of the thread. */
    private static Thread courier(Runnable work) {
        var thread = new Thread(work, "hocso-sms-mail");
        thread.setDaemon(true);
        thread.setContextClassLoader(MimeMessage.class.getClassLoader());
        return thread;
    }
}
