package vn.hocso.learning.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.hocso.learning.Deadlines;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.text.Numbers;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/**
 * Decides who is reminded: when a deadline is near or nothing was learned for a week, once a day at most, and never who does not want it. Who learned
 * today needs no reminder.
 */
@ApplicationScoped
@Transactional
public class Reminders {

    private static final String WISH = """
            select coalesce(r.off, false), r.put_off_until, r.shown_on,
                   (select max(coalesce(a.finished_at, a.started_at)) from attempt a where a.member_id = m.id)
            from (select ?::uuid as id) m left join reminder r on r.member_id = m.id""";
    /** Of two pages that open at once one reminds. */
    private static final String SHOW = "insert into reminder (member_id, shown_on) values (?, ?)"
            + " on conflict on constraint reminder_pkey do update set shown_on = excluded.shown_on"
            + " where reminder.shown_on is distinct from excluded.shown_on";
    private static final String PUT_OFF = "insert into reminder (member_id, put_off_until) values (?, ?)"
            + " on conflict on constraint reminder_pkey do update set put_off_until = excluded.put_off_until";
    private static final String SWITCH = "insert into reminder (member_id, off) values (?, ?)"
            + " on conflict on constraint reminder_pkey do update set off = excluded.off, put_off_until = null, sms_ended_at = null";
    private static final String SMS_ENDED = "select 1 from reminder where member_id = ? and sms_ended_at is not null";

    private final Jdbc database;
    private final Deadlines deadlines;
    private final ReminderConfig config;
    private final PushSubscriptions subscriptions;
    private final Vapid vapid;
    private final SmsGateway gateway;
    private final ServiceClock clock;

    Reminders(Jdbc database, Deadlines deadlines, ReminderConfig config, PushSubscriptions subscriptions, Vapid vapid,
            SmsGateway gateway, ServiceClock clock) {
        this.gateway = gateway;
        this.subscriptions = subscriptions;
        this.vapid = vapid;
        this.database = database;
        this.deadlines = deadlines;
        this.config = config;
        this.clock = clock;
    }

    /**
     * For the page of a member who has not finished; the page is taken to show it.
     *
     * @param joined asked only of somebody who never learned
     */
    public Optional<Reminder> show(UUID member, Supplier<Instant> joined) {
        Instant now = clock.instant();
        LocalDate today = Campaign.dateOf(now);
        Wish wish = wish(member);
        if (!wish.allows(now, today)) {
            return Optional.empty();
        }
        return reminder(wish.lastLearned(), joined, now, today).filter(one -> database.update(SHOW, member, today) == 1);
    }

    /**
     * For a phone, which shows it when it has no network: what a page would say, whether one said it today or not.
     *
     * @param joined asked only of somebody who never learned
     */
    public Optional<Reminder> forPhone(UUID member, Supplier<Instant> joined) {
        Instant now = clock.instant();
        Wish wish = wish(member);
        return wish.isWanted(now)
                ? reminder(wish.lastLearned(), joined, now, Campaign.dateOf(now))
                : Optional.empty();
    }

    public ReminderChoice choice(UUID member) {
        Wish wish = wish(member);
        boolean later = wish.putOffUntil() != null && clock.instant().isBefore(wish.putOffUntil());
        return new ReminderChoice(wish.off(), later ? wish.putOffUntil() : null, subscriptions.of(member),
                vapid.publicKey().orElse(null), gateway.isOn(),
                database.first(SMS_ENDED, row -> true, member).isPresent());
    }

    /** Who does not agree to messages any more gets none on a phone. */
    public void forgetDevices(UUID member) {
        subscriptions.forget(member);
    }

    void putOff(UUID member) {
        database.update(PUT_OFF, member, clock.instant().plus(config.putOff()));
    }

    void switchOff(UUID member, boolean off) {
        database.update(SWITCH, member, off);
    }

    /** @param lastLearned null for never */
    Optional<Reminder> reminder(Instant lastLearned, Supplier<Instant> joined, Instant now, LocalDate today) {
        if (lastLearned != null && Campaign.dateOf(lastLearned).equals(today)) {
            return Optional.empty();
        }
        LocalDate lastDay = nearLastDay(now).orElse(null);
        if (lastDay != null) {
            return Optional.of(new Reminder(ChronoUnit.DAYS.between(today, lastDay) + 1, lastDay, lastLearned != null));
        }
        Instant since = lastLearned != null ? lastLearned : joined.get();
        return Duration.between(since, now).compareTo(config.idle()) < 0
                ? Optional.empty()
                : Optional.of(new Reminder(ChronoUnit.DAYS.between(Campaign.dateOf(since), today), null, lastLearned != null));
    }

    /** @return the last day of the target that ends next, when that is soon */
    Optional<LocalDate> nearLastDay(Instant now) {
        return deadlines.next(now)
                .filter(last -> ChronoUnit.DAYS.between(Campaign.dateOf(now), last) < config.near().toDays());
    }

    Occasion occasion(Instant now) {
        return new Occasion(now, nearLastDay(now).orElse(null), config.idle().toDays());
    }

    static String untilText(LocalDate today, LocalDate lastDay) {
        return "Còn " + (ChronoUnit.DAYS.between(today, lastDay) + 1) + " ngày, đến hết " + Numbers.date(lastDay) + ".";
    }

    private Wish wish(UUID member) {
        return database.first(WISH, Wish::of, member).orElseThrow();
    }
}
