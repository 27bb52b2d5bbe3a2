package vn.hocso.learning.reminder;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import vn.hocso.learning.Rules;
import vn.hocso.learning.reminder.SmsGateway.Outcome;
import vn.hocso.roster.ConsentPurpose;
import vn.hocso.roster.OwnRecords;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.shared.text.Numbers;
import vn.hocso.shared.time.ServiceClock;

/**
 * Reminds by SMS who agrees to messages and has no browser that is reminded, outside the quiet hours and as often as phones are. Few are chosen at a
 * time, and marked before anything leaves: when the gateway is down only these wait for another day.
 */
@ApplicationScoped
class Texting {

    private static final Logger LOG = Logger.getLogger(Texting.class);
    private static final int AT_A_TIME = 40;
    private static final String MY_TURN = "select pg_try_advisory_xact_lock(7202252)";
    private static final String CANDIDATES = Sql.load(Texting.class, "sms_candidates.sql");
    private static final String MARK = "insert into reminder (member_id, sent_on) select unnest(?::uuid[]), ?"
            + " on conflict on constraint reminder_pkey do update set sent_on = excluded.sent_on";
    private static final String END = "update reminder set sms_ended_at = ? where member_id = ?";
    /** GSM-7, one segment. It has no link: people learn here not to tap on any. */
    private static final String OPT_OUT = " Khong muon nhan tin nay: vao Du lieu cua toi, muc Nhac hoc.";

    private record Addressee(UUID member, String phone) {}

    private final Jdbc database;
    private final Reminders reminders;
    private final SmsGateway gateway;
    private final OwnRecords records;
    private final SmsConfig config;
    private final ServiceClock clock;

    Texting(Jdbc database, Reminders reminders, SmsGateway gateway, OwnRecords records, SmsConfig config, ServiceClock clock) {
        this.database = database;
        this.reminders = reminders;
        this.gateway = gateway;
        this.records = records;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "${hocso.learning.sms.every:15m}", delayed = "3m", concurrentExecution = ConcurrentExecution.SKIP)
    void regularly() {
        if (gateway.isOn()) {
            Map<Outcome, Integer> outcomes = run();
            if (!outcomes.isEmpty()) {
                LOG.infof("Reminders by SMS: %s", outcomes);
            }
        }
    }

    /** @return how many messages had which outcome; empty also while another replica is at it */
    Map<Outcome, Integer> run() {
        var outcomes = new EnumMap<Outcome, Integer>(Outcome.class);
        int left = config.aTurn();
        while (left > 0 && mayLeave() && !outcomes.containsKey(Outcome.DOWN)) {
            int most = Math.min(left, AT_A_TIME);
            Occasion occasion = reminders.occasion(clock.instant());
            List<Addressee> chosen = QuarkusTransaction.requiringNew().call(() -> choose(occasion, most));
            if (chosen.isEmpty()) {
                break;
            }
            send(chosen, text(occasion), outcomes);
            left -= most;
        }
        return outcomes;
    }

    private boolean mayLeave() {
        return QuietHours.before(clock.instant()).compareTo(config.underWay()) >= 0;
    }

    private List<Addressee> choose(Occasion occasion, int most) {
        if (!database.first(MY_TURN, row -> row.getBoolean(1)).orElseThrow()) {
            return List.of();
        }
        List<Addressee> chosen = database.list(CANDIDATES,
                row -> new Addressee(row.getObject(1, UUID.class), row.getString(2)),
                Rules.CORE, occasion.now(), occasion.notSince(), occasion.notSince(), occasion.learnedBefore(), most);
        database.update(MARK, chosen.stream().map(one -> one.member.toString()).toArray(String[]::new), occasion.today());
        return chosen;
    }

    /** Two who share a number get one message. */
    private void send(List<Addressee> chosen, String text, Map<Outcome, Integer> outcomes) {
        var numbers = new LinkedHashMap<String, UUID>();
        chosen.stream().filter(one -> records.agrees(one.member, ConsentPurpose.MESSAGES))
                .forEach(one -> numbers.putIfAbsent(one.phone, one.member));
        for (Map.Entry<String, UUID> one : numbers.entrySet()) {
            if (!mayLeave() || outcomes.containsKey(Outcome.DOWN)) {
                return;
            }
            Outcome outcome = gateway.send(one.getKey(), text);
            if (outcome == Outcome.ENDED) {
                end(one.getValue());
            }
            outcomes.merge(outcome, 1, Integer::sum);
        }
    }

    private void end(UUID member) {
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> database.update(END, now, member));
    }

    /** The same for everybody; it names nobody, and the number may be somebody else's by now. */
    private static String text(Occasion occasion) {
        String reason = occasion.isNear()
                ? "con " + (ChronoUnit.DAYS.between(occasion.today(), occasion.lastDay()) + 1) + " ngay, den het "
                        + Numbers.date(occasion.lastDay()) + ". Ban mo Hoc So hoc tiep nhe."
                : "may hom nay ban chua hoc. Moi lan mot bai la duoc.";
        return "Hoc So nhac: " + reason + OPT_OUT;
    }
}
