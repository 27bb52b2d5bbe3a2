package vn.hocso.campaign.mail;

import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import vn.hocso.campaign.mail.Letter.Kind;
import vn.hocso.roster.Province;
import vn.hocso.roster.Roster;
import vn.hocso.shared.time.Campaign;
import vn.hocso.training.signoff.ProvincesReminded;

/** Writes a letter to each office that was reminded and has a box, in the transaction of the reminder. */
@ApplicationScoped
class ReminderLetters {

    private final Outbox outbox;
    private final Mailboxes mailboxes;
    private final MailServer server;
    private final Roster roster;

    ReminderLetters(Outbox outbox, Mailboxes mailboxes, MailServer server, Roster roster) {
        this.outbox = outbox;
        this.mailboxes = mailboxes;
        this.server = server;
        this.roster = roster;
    }

    /** Where no server is configured nothing is written: a letter of months ago must not leave when one is. */
    void write(@Observes ProvincesReminded reminded) {
        if (!server.isOpen()) {
            return;
        }
        Map<String, Mailbox> boxes = mailboxes.of(reminded.provinces().stream().map(ProvincesReminded.Time::province).toList());
        Map<String, String> names = roster.provinces(Campaign.dateOf(reminded.at())).stream()
                .collect(Collectors.toMap(Province::code, Province::name));
        for (ProvincesReminded.Time time : reminded.provinces()) {
            Mailbox box = boxes.get(time.province());
            if (box != null && box.isOpen()) {
                LetterText text = LetterText.reminder(reminded, time, names.get(time.province()));
                outbox.write(Kind.REMINDER, reminded.period(), box.office(), text.subject(), text.body());
            }
        }
    }
}
