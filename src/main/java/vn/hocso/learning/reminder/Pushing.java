package vn.hocso.learning.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import vn.hocso.learning.Rules;
import vn.hocso.learning.reminder.PushSender.Outcome;
import vn.hocso.roster.ConsentPurpose;
import vn.hocso.roster.OwnRecords;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.shared.time.ServiceClock;

/**
 * Reminds phones, one replica at a time and outside the quiet hours: daily near a deadline, else weekly. Who is chosen is marked before anything leaves, so
 * that a turn which breaks off reminds nobody twice.
 */
@ApplicationScoped
class Pushing {

    private static final Logger LOG = Logger.getLogger(Pushing.class);
    private static final String MY_TURN = "select pg_try_advisory_xact_lock(7202251)";
    private static final String CANDIDATES = Sql.load(Pushing.class, "candidates.sql");
    private static final String MARK = "insert into reminder (member_id, sent_on) select unnest(?::uuid[]), ?"
            + " on conflict on constraint reminder_pkey do update set sent_on = excluded.sent_on";
    private static final String PHONES = "select member_id, endpoint, p256dh, auth from push_subscription where member_id = any(?::uuid[])";

    private final Jdbc database;
    private final Reminders reminders;
    private final PushSubscriptions subscriptions;
    private final PushSender sender;
    private final OwnRecords records;
    private final Vapid vapid;
    private final PushConfig config;
    private final ServiceClock clock;
    private final ObjectMapper json;

    Pushing(Jdbc database, Reminders reminders, PushSubscriptions subscriptions, PushSender sender, OwnRecords records,
            Vapid vapid, PushConfig config, ServiceClock clock, ObjectMapper json) {
        this.database = database;
        this.reminders = reminders;
        this.subscriptions = subscriptions;
        this.sender = sender;
        this.records = records;
        this.vapid = vapid;
        this.config = config;
        this.clock = clock;
        this.json = json;
    }

    @Scheduled(every = "${hocso.learning.push.every:15m}", delayed = "2m", concurrentExecution = ConcurrentExecution.SKIP)
    void regularly() {
        if (vapid.isOn()) {
            Map<Outcome, Integer> outcomes = run();
            if (!outcomes.isEmpty()) {
                LOG.infof("Reminders to phones: %s", outcomes);
            }
        }
    }

    /** @return how many messages had which outcome; empty also while another replica is at it */
    Map<Outcome, Integer> run() {
        Instant now = clock.instant();
        var outcomes = new EnumMap<Outcome, Integer>(Outcome.class);
        if (QuietHours.hold(now)) {
            return outcomes;
        }
        Occasion occasion = reminders.occasion(now);
        List<PushSubscription> phones = QuarkusTransaction.requiringNew().call(() -> choose(occasion));
        String text = text(occasion);
        for (PushSubscription phone : phones) {
            Duration longest = QuietHours.before(clock.instant());
            if (longest.isZero() || !records.agrees(phone.member(), ConsentPurpose.MESSAGES)) {
                continue;
            }
            Outcome outcome = sender.send(phone, text, longest, occasion.isNear() ? "normal" : "low");
            if (outcome == Outcome.GONE) {
                subscriptions.gone(phone.endpoint());
            }
            outcomes.merge(outcome, 1, Integer::sum);
        }
        return outcomes;
    }

    private List<PushSubscription> choose(Occasion occasion) {
        if (!database.first(MY_TURN, row -> row.getBoolean(1)).orElseThrow()) {
            return List.of();
        }
        String[] members = database.list(CANDIDATES, row -> row.getString(1), Rules.CORE, occasion.now(), occasion.notSince(),
                occasion.learnedBefore(), config.aTurn()).toArray(String[]::new);
        database.update(MARK, members, occasion.today());
        return database.list(PHONES,
                row -> new PushSubscription(row.getObject(1, UUID.class), row.getString(2), row.getBytes(3),
                        row.getBytes(4)),
                (Object) members);
    }

    /** The same for everybody: whoever sees a phone lie there learns nothing about its owner but that there is something to learn. */
    private String text(Occasion occasion) {
        String body = occasion.isNear()
                ? Reminders.untilText(occasion.today(), occasion.lastDay()) + " Bạn học tiếp nhé."
                : "Mấy hôm nay bạn chưa học. Mỗi lần một bài là được.";
        try {
            return json.writeValueAsString(Map.of("title", "Học Số", "body", body, "url", "/learning"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of text is always JSON", e);
        }
    }
}
