package vn.hocso.campaign.mail;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import vn.hocso.campaign.mail.Outbox.Claimed;
import vn.hocso.campaign.mail.Outcome.Kind;

/** Carries waiting letters to the mail server, one after another, outside of any transaction. Replicas share the work. */
@ApplicationScoped
class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);
    private static final int MOST_DOUBLINGS = 20;
    private static final String NO_ADDRESS = "Đơn vị không có hộp thư, hoặc đã tắt thư.";

    private final Outbox outbox;
    private final Mailboxes mailboxes;
    private final MailServer server;
    private final MailConfig config;

    Courier(Outbox outbox, Mailboxes mailboxes, MailServer server, MailConfig config) {
        this.outbox = outbox;
        this.mailboxes = mailboxes;
        this.server = server;
        this.config = config;
    }

    /** The first letter that shows that the server is away lets all rest: the others are not blamed for it. */
    @Scheduled(every = "${hocso.mail.every:30s}", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void carry() {
        boolean open = server.isOpen();
        while (open) {
            Optional<Claimed> claimed = outbox.claim(config.lease());
            open = claimed.isPresent() && carried(claimed.get());
        }
    }

    /** @return whether the next one may be tried */
    private boolean carried(Claimed claimed) {
        Letter letter = claimed.letter();
        Optional<String> address = mailboxes.addressOf(letter.office());
        Outcome outcome = address.map(to -> server.send(to, letter)).orElse(new Outcome(Kind.REFUSED, NO_ADDRESS));
        if (outcome.kind() == Kind.TAKEN) {
            outbox.sent(claimed);
            return true;
        }
        boolean over = outcome.kind() == Kind.REFUSED || letter.attempts() >= config.attempts();
        Duration rest = rest(letter.attempts());
        outbox.failed(claimed, over ? null : rest, outcome.words());
        LOG.warnf("Letter %d did not leave (%s), attempt %d%s", letter.id(), outcome.kind(), letter.attempts(),
                over ? ": a person has to look" : "");
        if (outcome.kind() == Kind.AWAY) {
            outbox.rest(rest);
            return false;
        }
        return true;
    }

    /** Doubles each time. */
    private Duration rest(int attempts) {
        Duration rest = config.firstRest().multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        return rest.compareTo(config.longestRest()) > 0 ? config.longestRest() : rest;
    }
}
