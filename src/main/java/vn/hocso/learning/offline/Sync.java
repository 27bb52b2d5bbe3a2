package vn.hocso.learning.offline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import vn.hocso.learning.AnswerGiven;
import vn.hocso.learning.AttemptRecord;
import vn.hocso.learning.Deadlines;
import vn.hocso.learning.Recorder;
import vn.hocso.learning.offline.ActsTold.AttemptTold;
import vn.hocso.learning.offline.Receipt.Outcome;
import vn.hocso.learning.offline.ToldTimes.Doubt;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.ServiceClock;

/** Records what a phone tells of quizzes that were taken without a network. May be told again, in any portion and order. */
@ApplicationScoped
class Sync {

    private record Judged(AttemptTold told, Doubt doubt, AttemptRecord attempt) {}

    private final Recorder recorder;
    private final Devices devices;
    private final ToldLedger ledger;
    private final Deadlines deadlines;
    private final OfflineConfig config;
    private final ServiceClock clock;

    Sync(Recorder recorder, Devices devices, ToldLedger ledger, Deadlines deadlines, OfflineConfig config, ServiceClock clock) {
        this.recorder = recorder;
        this.devices = devices;
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.config = config;
        this.clock = clock;
    }

    /** The phone shows its clock: when it gets its first lesson, and whenever it asks who is signed in. */
    void see(UUID member, UUID device, long phoneClock) {
        Instant now = clock.instant();
        devices.see(member, device, now, ahead(phoneClock, now));
    }

    /**
     * Each attempt is recorded or refused by itself. What was refused is kept, and telling it again changes nothing.
     *
     * @param member who is signed in
     * @throws DomainException CONFLICT {@code acts-of-another} when the acts are somebody else's, INVALID
     *         {@code acts-unreadable}; the phone keeps them then
     */
    Receipt receive(UUID member, ActsTold acts) {
        acts.requireComplete();
        if (!acts.member().equals(member)) {
            throw DomainException.conflict("acts-of-another",
                    "Những gì máy này đang giữ là của người khác. Máy vẫn giữ lại đến khi người đó đăng nhập.");
        }
        Instant now = clock.instant();
        var times = new ToldTimes(ahead(acts.clock(), now), now, config);
        Device before = devices.find(member, acts.device()).orElse(null);
        List<Judged> judged = acts.attempts().stream().map(told -> judge(times, before, told)).toList();
        List<Outcome> outcomes;
        try {
            outcomes = record(member, acts.device(), times, judged);
        } catch (DomainException oneOfThem) {
            outcomes = judged.stream().flatMap(one -> recordOrRefuse(member, acts.device(), times, one)).toList();
        }
        return new Receipt(now, outcomes);
    }

    private Judged judge(ToldTimes times, Device before, AttemptTold told) {
        Doubt doubt = times.doubt(before, told);
        boolean matters = doubt != null && deadlines.isAnyBetween(times.corrected(told.until()), times.receivedAt());
        // Nobody can doubt that it had happened when it was received.
        boolean asReceived = doubt != null && !matters;
        List<AnswerGiven> answers = told.answers().stream().map(answer -> new AnswerGiven(answer.question(), answer.option(),
                asReceived ? times.receivedAt() : times.corrected(Instant.ofEpochMilli(answer.at())))).toList();
        Instant startedAt = asReceived ? times.receivedAt() : times.corrected(Instant.ofEpochMilli(told.startedAt()));
        return new Judged(told, doubt,
                new AttemptRecord(told.attempt(), told.lesson(), told.revision(), startedAt, answers, !matters));
    }

    private List<Outcome> record(UUID member, UUID device, ToldTimes times, List<Judged> judged) {
        return QuarkusTransaction.requiringNew().call(() -> {
            recorder.record(member, judged.stream().map(Judged::attempt).toList());
            devices.see(member, device, times.receivedAt(), times.ahead());
            judged.forEach(one -> ledger.told(member, device, times, one.told, one.doubt));
            return judged.stream().map(one -> Outcome.recorded(one.told.attempt(), one.doubt)).toList();
        });
    }

    private Stream<Outcome> recordOrRefuse(UUID member, UUID device, ToldTimes times, Judged one) {
        try {
            return record(member, device, times, List.of(one)).stream();
        } catch (DomainException why) {
            QuarkusTransaction.requiringNew().run(() -> ledger.refused(member, device, times.receivedAt(), one.told, why));
            return Stream.of(Outcome.refused(one.told.attempt(), why.code(), why.getMessage()));
        }
    }

    private static Duration ahead(long phoneClock, Instant now) {
        return Duration.between(Instant.ofEpochMilli(phoneClock), now);
    }
}
