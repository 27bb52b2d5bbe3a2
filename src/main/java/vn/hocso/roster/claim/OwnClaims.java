package vn.hocso.roster.claim;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.shared.time.ServiceClock;

/** A person claims a place on a list with the code that they were given. */
@ApplicationScoped
class OwnClaims {

    /** Of codes that could be one but are nobody's, in a day. */
    static final int MOST_TRIES = 5;
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final String TRY = Sql.load(OwnClaims.class, "count_try.sql");
    private static final String FAILED = "update roster_candidate set failed_at = ? where member_id = ? and rejected_at is null";
    private static final String CODE = "select entry_id, used_by from roster_claim_code where digest = ? and expires_at > ?";
    private static final String USE = "update roster_claim_code set used_by = ?, used_at = ? where entry_id = ? and digest = ?"
            + " and used_at is null and expires_at > ?";

    private record Found(long entry, UUID usedBy) {}

    private final Jdbc jdbc;
    private final Claims claims;
    private final ServiceClock clock;

    OwnClaims(Jdbc jdbc, Claims claims, ServiceClock clock) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.clock = clock;
    }

    /**
     * Sent twice by the same person it does nothing the second time.
     *
     * @throws DomainException {@code code-mistyped} when it cannot be a code, which is no try; {@code code-unknown};
     *     {@code too-many-tries}; or as {@link Claims#join}
     */
    void redeem(String typed, UUID member, String subject) {
        String code = ClaimCode.read(typed)
                .orElseThrow(
                        () -> DomainException.invalid("code-mistyped", "Mã có 9 ký tự, chia ba nhóm, không có các ký tự 0, O,"
                                + " 1, I, L. Bạn xem lại từng ký tự trên tờ giấy; có chỗ gõ nhầm, thiếu hoặc đổi chỗ."));
        int tries = count(member);
        String digest = ClaimCode.digest(code);
        if (!QuarkusTransaction.requiringNew().call(() -> use(digest, member, subject))) {
            if (tries >= MOST_TRIES) {
                QuarkusTransaction.requiringNew().run(() -> jdbc.update(FAILED, clock.instant(), member));
            }
            throw DomainException.invalid("code-unknown", "Mã này không đúng, đã dùng rồi hoặc đã hết hạn. Bạn còn "
                    + (MOST_TRIES - tries) + " lần thử trong 24 giờ; có thể xin Tổ trưởng mã mới.");
        }
    }

    /** Counted before anybody looks, in a transaction of its own: guesses at the same moment do not share a try. */
    private int count(UUID member) {
        Instant now = clock.instant();
        Optional<Integer> tries = QuarkusTransaction.requiringNew()
                .call(() -> jdbc.first(TRY, row -> row.getInt(1), member, now, now.minus(A_DAY), now.minus(A_DAY),
                        now.minus(A_DAY),
                        MOST_TRIES));
        return tries.orElseThrow(() -> DomainException.conflict("too-many-tries", "Bạn đã gõ sai " + MOST_TRIES
                + " lần, nên chưa thử tiếp được trong 24 giờ. Bạn nhờ Tổ trưởng hoặc cán bộ quản lý danh sách xác nhận giúp."));
    }

    private boolean use(String digest, UUID member, String subject) {
        Instant now = clock.instant();
        Optional<Found> found = jdbc.first(CODE, row -> new Found(row.getLong(1), row.getObject(2, UUID.class)), digest, now);
        if (found.isEmpty()) {
            return false;
        }
        Listed listed = claims.held(found.get().entry);
        boolean again = member.equals(found.get().usedBy) && member.equals(listed.claimedBy());
        if (!again) {
            if (jdbc.update(USE, member, now, listed.entry(), digest, now) == 0) {
                return false;
            }
            claims.join(listed, member, subject, "by code");
        }
        jdbc.update("delete from roster_claim_try where member_id = ?", member);
        return true;
    }
}
