package vn.hocso.learning.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.jose4j.jwk.EllipticCurveJsonWebKey;

import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.ServiceClock;

/** The keys of a member's phones. A key counts for the member who registered it, whoever else knows its public part. */
@ApplicationScoped
class PhoneKeys {

    static final int MOST = 10;
    private static final int MOST_REMEMBERED = 50;

    private static final String ALL = "select key_id, jwk, since, revoked_at from phone_key where member_id = ?";
    private static final String ENTER = "insert into phone_key (member_id, key_id, jwk, since) values (?, ?, ?, ?)"
            + " on conflict (member_id, key_id) do nothing";
    private static final String REVOKE = "update phone_key set revoked_at = ? where member_id = ? and key_id = ?"
            + " and revoked_at is null";

    private final Jdbc database;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    PhoneKeys(Jdbc database, ServiceClock clock, Event<AuditEvent> audit) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
    }

    /** @return the newest first, also those that were revoked */
    List<PhoneKey> of(UUID member) {
        return database.list(ALL + " order by since desc, key_id", PhoneKeys::key, member);
    }

    /** @return empty when this member never registered it */
    Optional<PhoneKey> find(UUID member, String id) {
        return database.first(ALL + " and key_id = ?", PhoneKeys::key, member, id);
    }

    /**
     * Telling it again changes nothing, and wakes no key that was revoked.
     *
     * @throws DomainException CONFLICT {@code keys-too-many}
     */
    @Transactional
    PhoneKey register(UUID member, EllipticCurveJsonWebKey key) {
        String id = KeyText.thumbprint(key);
        List<PhoneKey> known = of(member);
        if (known.stream().noneMatch(one -> one.id().equals(id))) {
            if (known.stream().filter(one -> !one.isRevoked()).count() >= MOST || known.size() >= MOST_REMEMBERED) {
                throw DomainException.conflict("keys-too-many",
                        "Bạn đã dùng " + MOST + " máy. Bạn thu hồi máy không dùng nữa ở trang “Dữ liệu của tôi”.");
            }
            database.update(ENTER, member, id, key.toJson(), clock.instant());
        }
        return find(member, id).orElseThrow();
    }

    /** @throws DomainException NOT_FOUND {@code key-unknown} */
    @Transactional
    void revoke(UUID member, String id, String by) {
        if (find(member, id).isEmpty()) {
            throw DomainException.notFound("key-unknown", "Không có máy này trong số máy của bạn.");
        }
        if (database.update(REVOKE, clock.instant(), member, id) > 0) {
            audit.fire(new AuditEvent(by, "learning.phone-key-revocation", "phone-key/" + id, ""));
        }
    }

    private static PhoneKey key(ResultSet row) throws SQLException {
        return new PhoneKey(row.getString(1), row.getString(2), Jdbc.instant(row, 3), Jdbc.instant(row, 4));
    }
}
