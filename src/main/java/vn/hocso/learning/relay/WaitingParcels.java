package vn.hocso.learning.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.hocso.learning.ParcelsWaiting;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.ServiceClock;

/** Parcels that nobody knows whose they are, until the member in whose name they speak says so. Bounded, because anybody can make one. */
@ApplicationScoped
class WaitingParcels implements ParcelsWaiting {

    static final int MOST_OF_LEADER = 20;
    static final int MOST_OF_MEMBER = 5;
    static final int SHOWN = 200;

    private static final String ALL = "select parcel, relayer_id, key_id, received_at, attempts, %s, refused_at from waiting_parcel ";
    /** Bodies are large, and lists of parcels show none. */
    private static final String BODILESS = ALL.formatted("''");
    private static final String WHOLE = ALL.formatted("body");
    private static final String OF = "where member_id = ? order by received_at desc, parcel";
    private static final String BY = BODILESS + "where relayer_id = ? order by received_at desc, parcel";
    private static final String ONE = "where member_id = ? and parcel = ?";
    private static final String NEWEST = BODILESS + "where refused_at is null order by received_at desc, parcel limit " + SHOWN;
    private static final String COUNT = "select count(*) from waiting_parcel where refused_at is null";
    private static final String ENTER = """
            insert into waiting_parcel (member_id, parcel, relayer_id, key_id, received_at, attempts, body)
            select m.member_id, ?, ?, ?, ?, ?, ? from roster_member_of_subject m where m.member_id = ?
            on conflict (member_id, parcel) do nothing""";
    private static final String ATTEMPTS = "select coalesce(sum(attempts), 0) from waiting_parcel"
            + " where member_id = ? and refused_at is null";

    private final Jdbc database;
    private final ServiceClock clock;

    WaitingParcels(Jdbc database, ServiceClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public int attemptsOf(UUID member) {
        return database.first(ATTEMPTS, row -> row.getInt(1), member).orElseThrow();
    }

    /** @return also those that were refused, the newest first, without bodies */
    List<Waiting> of(UUID member) {
        return database.list(BODILESS + OF, WaitingParcels::waiting, member);
    }

    /** @return the same with what is in them */
    List<Waiting> wholeOf(UUID member) {
        return database.list(WHOLE + OF, WaitingParcels::waiting, member);
    }

    /** @return what this leader brought, without bodies */
    List<Waiting> by(UUID relayer) {
        return database.list(BY, WaitingParcels::waiting, relayer);
    }

    /** @return of everybody what waits for an answer, the newest first, no more than {@link #SHOWN} */
    List<Waiting> newest() {
        return database.list(NEWEST, WaitingParcels::waiting);
    }

    long count() {
        return database.first(COUNT, row -> row.getLong(1)).orElseThrow();
    }

    Optional<Waiting> find(UUID member, String parcel) {
        return database.first(WHOLE + ONE, WaitingParcels::waiting, member, parcel);
    }

    /** @throws DomainException FORBIDDEN {@code relay-not-theirs}, {@code relay-nobody}; CONFLICT {@code relay-too-many-waiting} */
    @Transactional
    void keep(Parcel parcel, UUID relayer) {
        UUID member = parcel.acts().member();
        Optional<Waiting> known = find(member, parcel.name());
        if (known.isPresent()) {
            if (known.get().isRefused()) {
                throw DomainException.forbidden("relay-not-theirs", "Người học đã trả lời rằng gói này không phải của mình.");
            }
            return;
        }
        if (count("relayer_id", relayer) >= MOST_OF_LEADER || count("member_id", member) >= MOST_OF_MEMBER) {
            throw DomainException.conflict("relay-too-many-waiting",
                    "Đang có nhiều gói chờ người học nhận. Người học đăng nhập và trả lời trước, rồi bạn gửi tiếp.");
        }
        int kept = database.update(ENTER, parcel.name(), relayer, parcel.keyId(), clock.instant(),
                parcel.acts().attempts().size(), parcel.text(), member);
        if (kept == 0) {
            throw DomainException.forbidden("relay-nobody", "Người học này không còn tài khoản, nên không nhận gói.");
        }
    }

    /** The answers are gone; that it was refused is remembered, so that it is not asked again. */
    void refuse(UUID member, String parcel) {
        database.update("update waiting_parcel set refused_at = ?, body = '' where member_id = ? and parcel = ?",
                clock.instant(), member, parcel);
    }

    void remove(UUID member, String parcel) {
        database.update("delete from waiting_parcel where member_id = ? and parcel = ?", member, parcel);
    }

    /** @return whether there was one */
    boolean drop(String parcel) {
        return database.update("delete from waiting_parcel where parcel = ? and refused_at is null", parcel) > 0;
    }

    private long count(String column, UUID person) {
        return database.first(COUNT + " and " + column + " = ?", row -> row.getLong(1), person).orElseThrow();
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(row.getString(1), row.getObject(2, UUID.class), row.getString(3), Jdbc.instant(row, 4),
                row.getInt(5),
                row.getString(6), Jdbc.instant(row, 7));
    }
}
