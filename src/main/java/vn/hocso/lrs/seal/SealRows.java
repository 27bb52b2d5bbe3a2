package vn.hocso.lrs.seal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** The table of seals, and which statements the next one covers. */
@ApplicationScoped
class SealRows {

    /**
     * A seal with its signature.
     *
     * @param signature compact JWS whose payload is {@link Seal#payload}
     */
    record Signed(Seal seal, String signature, String key) {}

    private static final String COLUMNS = "select hour, first_seq, last_seq, count, root, signature, key_id, "
            + "coalesce((select p.root from lrs_seal p where p.last_seq < s.first_seq order by p.last_seq desc limit 1), "
            + "''::bytea) from lrs_seal s ";

    private final EntityManager database;

    SealRows(EntityManager database) {
        this.database = database;
    }

    /** @return newest first, those that began before that moment */
    List<Signed> before(Instant moment, int most) {
        return read(COLUMNS + "where hour < ?1 order by hour desc limit " + most, moment);
    }

    Optional<Signed> ofHour(Instant hour) {
        return read(COLUMNS + "where hour = ?1", hour).stream().findFirst();
    }

    /** @return the seal that covers the statement of this number, empty while its hour is not over */
    Optional<Signed> covering(long number) {
        return read(COLUMNS + "where last_seq >= ?1 order by last_seq limit 1", number).stream()
                .filter(found -> found.seal().first() <= number).findFirst();
    }

    /** @return the hours that have a seal, from one moment to before another */
    @SuppressWarnings("unchecked")
    List<Instant> between(Instant from, Instant until) {
        return database
                .createNativeQuery("select hour from lrs_seal where hour >= ?1 and hour < ?2 order by hour", Instant.class)
                .setParameter(1, from).setParameter(2, until).getResultList();
    }

    /** @return the first seal of that hour or a later one */
    Optional<Signed> from(Instant hour) {
        return read(COLUMNS + "where hour >= ?1 order by hour limit 1", hour).stream().findFirst();
    }

    /** @return whether a statement stored in that time is in no seal yet */
    boolean isOpen(Instant from, Instant until) {
        return (Boolean) database.createNativeQuery("select exists (select from statement where stored >= ?1 and stored < ?2 "
                + "and seq > coalesce((select max(last_seq) from lrs_seal), -1))", Boolean.class).setParameter(1, from)
                .setParameter(2, until).getSingleResult();
    }

    Optional<Signed> last() {
        return read(COLUMNS + "where last_seq > ?1 order by last_seq desc limit 1", -1L).stream().findFirst();
    }

    void insert(Signed signed) {
        Seal seal = signed.seal();
        database.createNativeQuery("insert into lrs_seal (hour, first_seq, last_seq, count, root, signature, key_id) "
                + "values (?1, ?2, ?3, ?4, ?5, ?6, ?7)").setParameter(1, seal.hour()).setParameter(2, seal.first())
                .setParameter(3, seal.last()).setParameter(4, seal.count())
                .setParameter(5, HexFormat.of().parseHex(seal.root())).setParameter(6, signed.signature())
                .setParameter(7, signed.key()).executeUpdate();
    }

    /** @return numbers and hour of what comes after a seal and was stored in hours that ended by then; no root yet */
    Optional<Seal> next(Signed last, Instant ended) {
        long from = last == null ? -1 : last.seal().last();
        List<?> first = database.createNativeQuery("select seq, stored from statement where seq > ?1 order by seq limit 1")
                .setParameter(1, from).getResultList();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        var row = (Object[]) first.get(0);
        Instant hour = ((Instant) row[1]).truncatedTo(ChronoUnit.HOURS);
        if (last != null && !hour.isAfter(last.seal().hour())) {
            hour = last.seal().hour().plus(1, ChronoUnit.HOURS);
        }
        Instant end = hour.plus(Duration.ofHours(1));
        if (end.isAfter(ended)) {
            return Optional.empty();
        }
        var to = (Long) database.createNativeQuery(
                "select seq from statement where seq > ?1 and stored < ?2 order by seq desc limit 1", Long.class)
                .setParameter(1, from).setParameter(2, end).getSingleResult();
        return Optional.of(new Seal(hour, ((Number) row[0]).longValue(), to, 0, "", last == null ? "" : last.seal().root()));
    }

    private List<Signed> read(String sql, Object parameter) {
        return database.createNativeQuery(sql).setParameter(1, parameter).getResultStream().map(row -> signed((Object[]) row))
                .toList();
    }

    private static Signed signed(Object[] row) {
        var seal = new Seal((Instant) row[0], number(row[1]), number(row[2]), number(row[3]), Seal.hex((byte[]) row[4]),
                Seal.hex((byte[]) row[7]));
        return new Signed(seal, (String) row[5], (String) row[6]);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
