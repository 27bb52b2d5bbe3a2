package vn.hocso.learning.offline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import vn.hocso.course.Catalogue;
import vn.hocso.learning.AnswerGiven;
import vn.hocso.learning.AttemptRecord;
import vn.hocso.learning.Deadlines;
import vn.hocso.learning.Recorder;
import vn.hocso.learning.Recorder.Differing;
import vn.hocso.learning.offline.ActsTold.AttemptTold;
import vn.hocso.learning.offline.Receipt.Outcome;
import vn.hocso.learning.offline.ToldTimes.Doubt;
import vn.hocso.learning.offline.ToldTimes.Judgement;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.web.Refusals;

/** Records what a phone tells of quizzes that were taken without a network. May be told again, in any portion and order. */
@ApplicationScoped
class Sync {

    private record Judged(AttemptTold told, Doubt doubt, AttemptRecord attempt) {}

    /** @param relayedBy who carried it, null for the device itself */
    private record Telling(UUID member, UUID device, ToldTimes times, UUID relayedBy) {

        void refused(ToldLedger ledger, AttemptTold attempt, String code) {
            ledger.refused(member, device, times.receivedAt(), attempt, code);
        }
    }

    /** Kept for somebody to look at, while the rest of the attempt is recorded. */
    private static final String ANSWER_DIFFERS = "answer-differs";

    private final Recorder recorder;
    private final Catalogue catalogue;
    private final Devices devices;
    private final ToldLedger ledger;
    private final Deadlines deadlines;
    private final OfflineConfig config;
    private final ServiceClock clock;

    Sync(Recorder recorder, Catalogue catalogue, Devices devices, ToldLedger ledger, Deadlines deadlines, OfflineConfig config,
            ServiceClock clock) {
        this.recorder = recorder;
        this.catalogue = catalogue;
        this.devices = devices;
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.config = config;
        this.clock = clock;
    }

    /** @return the moment of this contact, which the phone remembers as the last one */
    Instant now() {
        return clock.instant();
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
        var told = new Telling(member, acts.device(), new ToldTimes(devices.find(member, acts.device()).orElse(null),
                ahead(acts.clock(), now), now, config), null);
        return new Receipt(now, outcomes(told, acts.attempts()));
    }

    /**
     * The same for what somebody else carried. Nobody saw the clock of the phone meanwhile: what the phone knew of it stands in.
     *
     * @param attempts some of those that were packed
     */
    Receipt carried(PackedActs acts, List<AttemptTold> attempts, UUID relayedBy) {
        Instant now = clock.instant();
        var told = new Telling(acts.member(), acts.device(),
                new ToldTimes(devices.find(acts.member(), acts.device()).orElse(null),
                        Duration.ofMillis(acts.ahead()), now, config),
                relayedBy);
        long packed = acts.madeAt() + config.tolerance().toMillis();
        return new Receipt(now, outcomes(told,
                attempts.stream().map(one -> one.until() > packed ? one.withSteppedClock() : one).toList()));
    }

    private List<Outcome> outcomes(Telling told, List<AttemptTold> attempts) {
        List<Judged> judged = attempts.stream().map(attempt -> judge(told.times, attempt)).toList();
        try {
            return record(told, judged);
        } catch (DomainException oneOfThem) {
            return judged.stream().flatMap(one -> recordOrRefuse(told, one)).toList();
        }
    }

    private Judged judge(ToldTimes times, AttemptTold told) {
        Judgement judgement = times.judge(told, catalogue.publishedAt(told.lesson(), told.revision()));
        Doubt doubt = judgement.doubt();
        boolean matters = doubt != null
                && deadlines.isAnyBetween(times.corrected(told.until(), judgement), times.receivedAt());
        // Nobody can doubt that it had happened when it was received.
        LongFunction<Instant> at = doubt != null && !matters
                ? any -> times.receivedAt()
                : millis -> times.corrected(millis, judgement);
        List<AnswerGiven> answers = told.answers().stream()
                .map(answer -> new AnswerGiven(answer.question(), answer.option(), at.apply(answer.at()))).toList();
        return new Judged(told, doubt, new AttemptRecord(told.attempt(), told.lesson(), told.revision(),
                at.apply(told.startedAt()), answers, !matters));
    }

    private List<Outcome> record(Telling telling, List<Judged> judged) {
        List<Differing> differing = QuarkusTransaction.requiringNew().call(() -> {
            // First, because recording ends in the turn of all who write statements.
            judged.forEach(one -> ledger.told(telling.member, telling.device, telling.times, one.told, one.doubt,
                    telling.relayedBy));
            return recorder.record(telling.member, judged.stream().map(Judged::attempt).toList());
        });
        if (!differing.isEmpty()) {
            // After that turn. Should it not come to this, the phone tells the same again and it is found again.
            QuarkusTransaction.requiringNew().run(() -> judged.stream()
                    .filter(one -> differing.stream().anyMatch(answer -> answer.attempt().equals(one.told.attempt())))
                    .forEach(one -> telling.refused(ledger, one.told, ANSWER_DIFFERS)));
        }
        return judged.stream().map(one -> Outcome.recorded(one.told.attempt(), one.doubt)).toList();
    }

    private Stream<Outcome> recordOrRefuse(Telling telling, Judged one) {
        try {
            return record(telling, List.of(one)).stream();
        } catch (DomainException why) {
            QuarkusTransaction.requiringNew().run(() -> telling.refused(ledger, one.told, why.code()));
            return Stream.of(Outcome.refused(one.told.attempt(), why.code(), Refusals.sentence(why)));
        }
    }

    private static Duration ahead(long phoneClock, Instant now) {
        return Duration.between(Instant.ofEpochMilli(phoneClock), now);
    }
}
