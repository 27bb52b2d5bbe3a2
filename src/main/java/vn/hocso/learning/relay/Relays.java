package vn.hocso.learning.relay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import vn.hocso.learning.offline.CarriedActs;
import vn.hocso.learning.offline.CarriedActs.Tally;
import vn.hocso.learning.offline.PackedActs;
import vn.hocso.roster.Leading;
import vn.hocso.roster.Roster;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** Takes a parcel from a leader. The member whose key signed it is the author of everything in it; the leader only carried it. */
@ApplicationScoped
class Relays {

    private final ParcelReader reader;
    private final PhoneKeys keys;
    private final WaitingParcels waiting;
    private final CarriedActs acts;
    private final Receipts receipts;
    private final Leading leading;
    private final Roster roster;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    Relays(ParcelReader reader, PhoneKeys keys, WaitingParcels waiting, CarriedActs acts, Receipts receipts, Leading leading,
            Roster roster,
            ServiceClock clock, Event<AuditEvent> audit) {
        this.reader = reader;
        this.keys = keys;
        this.waiting = waiting;
        this.acts = acts;
        this.receipts = receipts;
        this.leading = leading;
        this.roster = roster;
        this.clock = clock;
        this.audit = audit;
    }

    /** What became of a parcel as a whole. */
    enum Answer {
        TAKEN,
        /** By the same leader; nothing counts twice. */
        TAKEN_BEFORE,
        /** For the member's word: nobody registered the key. */
        WAITING
    }

    boolean leads(UUID member) {
        return !leading.of(member, today()).isEmpty();
    }

    /**
     * @param subject of the leader, for the audit
     * @throws DomainException {@code relay-elsewhere}, {@code relay-key-revoked}, {@code relay-not-theirs}, {@code relay-nobody},
     *         {@code relay-too-many-waiting}, and what
     *         {@link ParcelReader#read} refuses; nothing is recorded then
     */
    Answer take(byte[] file, UUID relayer, String subject) {
        try {
            return take(reader.read(file), relayer, subject);
        } catch (DomainException why) {
            QuarkusTransaction.requiringNew()
                    .run(() -> audit.fire(new AuditEvent(subject, "learning.relay-refused", "relay", why.code())));
            throw why;
        }
    }

    /**
     * The member stands behind what a leader brought. Its receipt is now: before, nobody knew whose it was.
     *
     * @throws DomainException NOT_FOUND {@code parcel-unknown}
     */
    void accept(UUID member, String parcel, String subject) {
        Waiting held = open(member, parcel);
        record(reader.read(held.body().getBytes(StandardCharsets.ISO_8859_1)), held.relayer(), subject);
        waiting.remove(member, parcel);
    }

    /** @throws DomainException NOT_FOUND {@code parcel-unknown} */
    void refuse(UUID member, String parcel, String subject) {
        open(member, parcel);
        QuarkusTransaction.requiringNew().run(() -> {
            waiting.refuse(member, parcel);
            audit.fire(new AuditEvent(subject, "learning.relay-not-theirs", "parcel/" + parcel, ""));
        });
    }

    private Waiting open(UUID member, String parcel) {
        return waiting.find(member, parcel).filter(one -> !one.isRefused())
                .orElseThrow(() -> DomainException.notFound("parcel-unknown", "Gói này không còn chờ bạn trả lời."));
    }

    private Answer take(Parcel parcel, UUID relayer, String subject) {
        requireTeam(parcel.acts(), relayer);
        Optional<PhoneKey> key = keys.find(parcel.acts().member(), parcel.keyId());
        if (key.isEmpty()) {
            waiting.keep(parcel, relayer);
            return Answer.WAITING;
        }
        if (key.get().isRevoked()) {
            throw DomainException.forbidden("relay-key-revoked",
                    "Người học đã thu hồi máy làm ra gói này, nên không nhận gì.");
        }
        return record(parcel, relayer, subject);
    }

    private Answer record(Parcel parcel, UUID relayer, String subject) {
        Instant receivedAt = clock.instant();
        Tally tally = acts.record(parcel.acts(), relayer);
        return QuarkusTransaction.requiringNew().call(() -> {
            boolean first = receipts.enter(parcel, relayer, receivedAt, tally);
            audit.fire(new AuditEvent(subject, "learning.relay", "parcel/" + parcel.name(), "attempts " + tally.attempts()
                    + ", doubtful " + tally.doubtful() + ", refused " + tally.refused()));
            return first ? Answer.TAKEN : Answer.TAKEN_BEFORE;
        });
    }

    /** Of today, or of the day on which it was packed: people move, and parcels lie about. */
    private void requireTeam(PackedActs packed, UUID relayer) {
        LocalDate made = Campaign.dateOf(Instant.ofEpochMilli(packed.madeAt() + packed.ahead()));
        Set<Long> led = leading.of(relayer, today());
        boolean theirs = Stream.of(today(), made).map(day -> roster.standingOf(packed.member(), day))
                .flatMap(standing -> Stream.of(standing.registeredIn(), standing.rosterTeam()))
                .anyMatch(team -> team != null && led.contains(team.id()));
        if (!theirs) {
            throw DomainException.forbidden("relay-elsewhere",
                    "Gói này là của người ngoài Tổ bạn dẫn, nên không nhận. Tổ trưởng của người đó gửi được.");
        }
    }

    private LocalDate today() {
        return Campaign.dateOf(clock.instant());
    }
}
