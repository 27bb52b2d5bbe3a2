package vn.hocso.campaign.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.campaign.mail.Letter.Kind;
import vn.hocso.campaign.mail.Letter.State;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.shared.text.Vietnamese;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** The table of letters. A letter is written in the transaction of what it tells; one replica at a time has it in hand. */
@ApplicationScoped
class Outbox {

    /** A letter in hand. */
    record Claimed(UUID claim, Letter letter) {}

    private static final String COLUMNS = "id, kind, province_code, written_at, message, subject, body, state, attempts, next_at,"
            + " closed_at, last_error";
    private static final String WRITE = """
            insert into office_letter (kind, about, code_set, province_code, written_on, written_at, message, subject, body, state, attempts, next_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, ?)
            on conflict do nothing""";
    private static final String CLAIM = Sql.load(Outbox.class, "claim_letter.sql");
    private static final String SENT = "update office_letter set state = 'SENT', closed_at = ?, last_error = null, claim = null,"
            + " leased_until = null where claim = ?";
    private static final String FAILED = "update office_letter set state = ?, next_at = ?, last_error = ?, claim = null,"
            + " leased_until = null where claim = ? and state = 'WAITING'";
    private static final String ALL_REST = "update office_letter set next_at = greatest(next_at, ?) where state = 'WAITING'";
    private static final String NEWEST = "select " + COLUMNS + " from office_letter"
            + " order by (state = 'DEAD') desc, (state = 'WAITING') desc, written_at desc, id desc limit ?";
    private static final String NEWEST_OF = "select " + COLUMNS + " from office_letter"
            + " where province_code is not distinct from ? order by written_at desc, id desc limit ?";
    private static final String COUNTS = "select state, count(*) from office_letter group by state";
    private static final String AGAIN = "update office_letter set state = 'WAITING', attempts = 0, next_at = ?, claim = null,"
            + " leased_until = null where state = 'DEAD' and id = coalesce(?, id)";
    private static final String NOW = "update office_letter set next_at = ? where state = 'WAITING' and claim is null";
    private static final String PUT_AWAY = "update office_letter set state = 'PUT_AWAY', closed_at = ? where state = 'DEAD' and id = ?";
    private static final String TOLD_SINCE = "select about from office_letter where kind = ? and province_code is not distinct from ?"
            + " and written_on >= ? order by written_on desc, id desc limit 1";

    private final Jdbc database;
    private final ServiceClock clock;

    Outbox(Jdbc database, ServiceClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Joins the transaction of the caller. A second one of a day about the same thing to the same office is not written.
     *
     * @param about what it tells of, to know it again: the id of a period
     */
    void write(Kind kind, String about, Office office, String subject, String body) {
        Instant now = clock.instant();
        database.update(WRITE, kind.name(), about, office.codeSet(), office.province(), Campaign.dateOf(now), now,
                UUID.randomUUID(), Vietnamese.clean(subject), Vietnamese.nfc(body), now);
    }

    /** @return a letter whose time has come and that nobody has in hand, those tried least first */
    Optional<Claimed> claim(Duration lease) {
        Instant now = clock.instant();
        UUID claim = UUID.randomUUID();
        return database.first(CLAIM, row -> new Claimed(claim, letter(row)), claim, now.plus(lease), now, now);
    }

    void sent(Claimed claimed) {
        database.update(SENT, clock.instant(), claimed.claim());
    }

    /** @param rest until it is tried again, null when a person has to look first */
    void failed(Claimed claimed, Duration rest, String error) {
        Instant now = clock.instant();
        State state = rest == null ? State.DEAD : State.WAITING;
        database.update(FAILED, state.name(), rest == null ? now : now.plus(rest), error, claimed.claim());
    }

    /** Nothing leaves for a while: the server is away. */
    void rest(Duration rest) {
        database.update(ALL_REST, clock.instant().plus(rest));
    }

    /** @return those that need somebody first, then what waits, then what is over */
    List<Letter> newest(int most) {
        return database.list(NEWEST, Outbox::letter, most);
    }

    List<Letter> newestOf(Office office, int most) {
        return database.list(NEWEST_OF, Outbox::letter, office.province(), most);
    }

    Map<State, Long> counts() {
        return database.list(COUNTS, row -> Map.entry(State.valueOf(row.getString(1)), row.getLong(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * @param id null for all dead ones, and for those that rest, which need not wait any more
     * @return how many are tried again
     */
    int again(Long id) {
        Instant now = clock.instant();
        int resting = id == null ? database.update(NOW, now) : 0;
        return database.update(AGAIN, now, id) + resting;
    }

    /** @return whether it was dead */
    boolean putAway(long id) {
        return database.update(PUT_AWAY, clock.instant(), id) == 1;
    }

    /** @return what the office was told of last, in a letter of that kind written since that day */
    Optional<String> toldSince(Kind kind, Office office, LocalDate day) {
        return database.first(TOLD_SINCE, row -> row.getString(1), kind.name(), office.province(), day);
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(row.getLong(1), Kind.valueOf(row.getString(2)), new Office(row.getString(3)), Jdbc.instant(row, 4),
                row.getObject(5, UUID.class), row.getString(6), row.getString(7), State.valueOf(row.getString(8)),
                row.getInt(9), Jdbc.instant(row, 10), Jdbc.instant(row, 11), row.getString(12));
    }
}
