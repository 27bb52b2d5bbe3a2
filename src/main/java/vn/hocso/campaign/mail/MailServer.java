package vn.hocso.campaign.mail;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import vn.hocso.training.PublicAddress;

/** The way out: plain text over SMTP. It is closed until somebody says from which address letters come. */
@ApplicationScoped
class MailServer {

    private final ReactiveMailer mailer;
    private final Vertx vertx;
    private final Optional<String> from;
    private final Duration timeout;

    MailServer(ReactiveMailer mailer, Vertx vertx, @ConfigProperty(name = "quarkus.mailer.from") Optional<String> from,
            @ConfigProperty(name = "quarkus.mailer.timeout") Duration timeout) {
        this.mailer = mailer;
        this.vertx = vertx;
        this.from = from;
        this.timeout = timeout;
    }

    /** @return whether letters leave at all */
    boolean isOpen() {
        return from.isPresent();
    }

    /** Waits for the server as long as {@code quarkus.mailer.timeout}. A server that took the letter and said so too late gets it again. */
    Outcome send(String address, Letter letter) {
        String host = URI.create(PublicAddress.whole("/")).getHost();
        try {
            send(Mail.withText(address, letter.subject(), letter.body())
                    .addHeader("Message-ID", "<" + letter.message() + "@" + host + ">")
                    .addHeader("Auto-Submitted", "auto-generated"));
            return Outcome.TAKEN;
        } catch (RuntimeException e) {
            return Outcome.of(e);
        }
    }

    /**
     * From an event loop, on which the connection lives then as well. From another thread the greeting of a server nearby may come before the
     * mailer listens, and both wait for the other.
     */
    private void send(Mail mail) {
        Uni.createFrom().<Void>emitter(
                done -> vertx.runOnContext(loop -> mailer.send(mail).subscribe().with(done::complete, done::fail)))
                .await().atMost(timeout);
    }
}
