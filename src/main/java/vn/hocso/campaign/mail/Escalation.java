package vn.hocso.campaign.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import vn.hocso.campaign.mail.Letter.Kind;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sha256;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.signoff.OwedReport;
import vn.hocso.training.signoff.OwedReports;

/**
 * Tells the centre which provinces have not signed some days after the deadline, although they were reminded: once a day at most, and only when the list
 * is another one or the last letter is a week old.
 */
@ApplicationScoped
class Escalation {

    /** Held until commit; the number is this job's alone. */
    private static final String MY_TURN = "select pg_try_advisory_xact_lock(7202243)";

    private final OwedReports owed;
    private final Outbox outbox;
    private final Mailboxes mailboxes;
    private final MailServer server;
    private final MailConfig config;
    private final Jdbc database;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    Escalation(OwedReports owed, Outbox outbox, Mailboxes mailboxes, MailServer server, MailConfig config, Jdbc database,
            ServiceClock clock, Event<AuditEvent> audit) {
        this.owed = owed;
        this.outbox = outbox;
        this.mailboxes = mailboxes;
        this.server = server;
        this.config = config;
        this.database = database;
        this.clock = clock;
        this.audit = audit;
    }

    @Scheduled(every = "${hocso.mail.escalate-every:1h}", delayed = "7m", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void escalate() {
        if (!server.isOpen() || mailboxes.addressOf(Office.CENTRE).isEmpty()
                || !database.first(MY_TURN, row -> row.getBoolean(1)).orElseThrow()) {
            return;
        }
        Instant now = clock.instant();
        LocalDate today = Campaign.dateOf(now);
        List<OwedReport> list = owed.after(config.escalateAfterDays());
        String about = digest(list);
        if (list.isEmpty() || isTold(today, about)) {
            return;
        }
        LetterText text = LetterText.escalation(list, now);
        outbox.write(Kind.ESCALATION, about, Office.CENTRE, text.subject(), text.body());
        audit.fire(new AuditEvent("service", "campaign.escalation", "centre", list.size() + " reports"));
    }

    private boolean isTold(LocalDate today, String about) {
        return outbox.toldSince(Kind.ESCALATION, Office.CENTRE, today).isPresent()
                || outbox.toldSince(Kind.ESCALATION, Office.CENTRE, today.minusDays(config.escalateAgainDays() - 1L))
                        .filter(about::equals).isPresent();
    }

    /** @return the same for the same reports of the same provinces */
    private static String digest(List<OwedReport> list) {
        String names = list.stream().map(one -> one.period() + "/" + one.province()).collect(Collectors.joining(" "));
        return Sha256.hex(names);
    }
}
