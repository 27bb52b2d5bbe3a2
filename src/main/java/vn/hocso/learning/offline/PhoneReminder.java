package vn.hocso.learning.offline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import vn.hocso.identity.Caller;
import vn.hocso.learning.Progress;
import vn.hocso.learning.Rules;
import vn.hocso.learning.offline.OfflineSession.Announced;
import vn.hocso.learning.reminder.Reminder;
import vn.hocso.learning.reminder.Reminders;
import vn.hocso.roster.OwnRecords;
import vn.hocso.shared.text.Numbers;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** A reminder that a phone keeps among the notices. It is shown on later days too, so it counts none. */
@RequestScoped
class PhoneReminder {

    private final Caller caller;
    private final Progress progress;
    private final Rules rules;
    private final Reminders reminders;
    private final OwnRecords records;
    private final ServiceClock clock;

    PhoneReminder(Caller caller, Progress progress, Rules rules, Reminders reminders, OwnRecords records, ServiceClock clock) {
        this.caller = caller;
        this.progress = progress;
        this.rules = rules;
        this.reminders = reminders;
        this.records = records;
        this.clock = clock;
    }

    /** @return empty for who has finished or wants none */
    Optional<Announced> of(UUID member) {
        if (progress.passed(member).containsAll(rules.rule(Rules.CORE).lessons())) {
            return Optional.empty();
        }
        LocalDate today = Campaign.dateOf(clock.instant());
        return reminders.forPhone(member, () -> records.of(caller.subject()).orElseThrow().registeredAt())
                .map(one -> announced(one, today));
    }

    private static Announced announced(Reminder reminder, LocalDate today) {
        LocalDate last = reminder.lastDay();
        String until = last == null ? "" : "Chương trình đến hết ngày " + Numbers.date(last) + ". ";
        return new Announced("Nhắc học", "Học Số", Numbers.date(today), last == null ? null : last.toString(),
                List.of(until + "Bạn chưa học xong; mỗi lần một bài là được."));
    }
}
