package vn.hocso.campaign.mail;

import java.net.URI;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import vn.hocso.training.PublicAddress;

/** The way out: plain text over SMTP. It is closed until somebody says from which address letters come. */
@ApplicationScoped
class MailServer {

    private final Mailer mailer;
    private final Optional<String> from;

    MailServer(Mailer mailer, @ConfigProperty(name = "quarkus.mailer.from") Optional<String> from) {
        this.mailer = mailer;
        this.from = from;
    }

    /** @return whether letters leave at all */
    boolean isOpen() {
        return from.isPresent();
    }

    /** Waits for the server as long as {@code quarkus.mailer.timeout}. A server that took the letter and said so too late gets it again. */
    Outcome send(String address, Letter letter) {
        String host = URI.create(PublicAddress.whole("/")).getHost();
        try {
            mailer.send(Mail.withText(address, letter.subject(), letter.body())
                    .addHeader("Message-ID", "<" + letter.message() + "@" + host + ">")
                    .addHeader("Auto-Submitted", "auto-generated"));
            return Outcome.TAKEN;
        } catch (RuntimeException e) {
            return Outcome.of(e);
        }
    }
}
