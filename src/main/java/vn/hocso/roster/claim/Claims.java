package vn.hocso.roster.claim;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.hocso.roster.RosterVersions;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.shared.time.ServiceClock;

/**
 * Joins people of lists with accounts, and takes them apart again. Whoever does either holds the province's row of
 * {@code roster_scope}, so that no file is applied or taken back meanwhile, then the account, so that it claims one thing at a time.
 */
@ApplicationScoped
class Claims {

    private static final String LISTED = "select entry_id, team_id, province_code, claimed_by, state from roster_entry_state"
            + " where entry_id = ?";
    private static final String HOLD_ACCOUNT = "select id from member where id = ? and subject is not null for update";
    private static final String OVERLAPS = Sql.load(Claims.class, "overlapping_claims.sql");
    private static final String CLAIM = "update roster_entry set claimed_by = ?, claimed_at = ? where id = ? and claimed_by is null";
    private static final String SEPARATE = "update roster_entry set claimed_by = null, claimed_at = null, claim_answered_at = null"
            + " where id = ? and claimed_by = ?";
    private static final String RECOGNISE = "update roster_entry set claim_answered_at = ?"
            + " where id = ? and claimed_by = ? and claim_answered_at is null";
    private static final String IS_OF = "select 1 from roster_entry where id = ? and claimed_by = ?";
    private static final String OPEN = "select 1 from roster_open_candidate where entry_id = ? and member_id = ?";
    private static final String REJECT = "update roster_candidate set rejected_at = ?, rejected_by = ?"
            + " where entry_id = ? and member_id = ? and rejected_at is null";
    private static final String REJECT_FOR_EVER = "insert into roster_candidate (entry_id, member_id, ground, found_at, rejected_at,"
            + " rejected_by) values (?, ?, 3, ?, ?, ?) on conflict (entry_id, member_id) do update"
            + " set rejected_at = excluded.rejected_at, rejected_by = excluded.rejected_by";
    private static final String KEEP = Sql.load(Claims.class, "keep_claim.sql");
    private static final String NOT_KEPT = "delete from roster_claim_kept where entry_id = ?";

    private final Jdbc jdbc;
    private final RosterVersions versions;
    private final ClaimEffects effects;
    private final Matching matching;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    Claims(Jdbc jdbc, RosterVersions versions, ClaimEffects effects, Matching matching, ServiceClock clock,
            Event<AuditEvent> audit) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.effects = effects;
        this.matching = matching;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * The account that was proposed is that person.
     *
     * @throws DomainException {@code entry-unknown}, {@code not-proposed}, {@code own-account}, or as {@link #join}
     */
    @Transactional
    void confirm(long entry, UUID member, Keeper keeper) {
        Listed listed = held(entry, keeper);
        if (member.equals(keeper.member())) {
            throw DomainException.forbidden("own-account", "Bạn không tự xác nhận cho mình. Bạn nhờ cán bộ quản lý danh sách"
                    + " xác nhận, hoặc dùng mã ghép.");
        }
        if (listed.claimedBy() != null) {
            throw claimed();
        }
        if (jdbc.first(OPEN, row -> true, entry, member).isEmpty()) {
            throw notProposed();
        }
        join(listed, member, keeper.subject(), "confirmed");
        keep(entry, keeper.subject());
    }

    /** @throws DomainException {@code entry-unknown}, {@code not-proposed} */
    @Transactional
    void reject(long entry, UUID member, Keeper keeper) {
        held(entry, keeper);
        if (jdbc.update(REJECT, clock.instant(), keeper.subject(), entry, member) == 0) {
            throw notProposed();
        }
        note(keeper.subject(), "roster.claim-rejection", entry, "not the account " + member);
    }

    /** @throws DomainException {@code entry-unknown}, {@code not-claimed} */
    @Transactional
    void separate(long entry, Keeper keeper) {
        Listed listed = held(entry, keeper);
        apart(listed, listed.claimedBy(), keeper.subject());
    }

    /**
     * The person says that the entry is somebody else; it is never proposed to them again.
     *
     * @throws DomainException {@code not-claimed} when it is not theirs
     */
    @Transactional
    void disown(long entry, UUID member, String subject) {
        Listed listed = held(entry);
        if (!member.equals(listed.claimedBy())) {
            throw notClaimed();
        }
        Instant now = clock.instant();
        apart(listed, member, subject);
        jdbc.update(REJECT_FOR_EVER, entry, member, now, now, subject);
    }

    /**
     * The person says that they are whom the list means; twice is once.
     *
     * @throws DomainException {@code not-claimed} when it is not theirs
     */
    @Transactional
    void recognise(long entry, UUID member, String subject) {
        if (jdbc.update(RECOGNISE, clock.instant(), entry, member) == 1) {
            note(subject, "roster.claim-recognition", entry, "says to be that person");
        } else if (jdbc.first(IS_OF, row -> true, entry, member).isEmpty()) {
            throw notClaimed();
        }
    }

    /** Somebody looked at a claim that is worth a look, and lets it be. */
    @Transactional
    void keep(long entry, Keeper keeper) {
        Listed listed = held(entry, keeper);
        if (listed.claimedBy() == null) {
            throw notClaimed();
        }
        keep(entry, keeper.subject());
        note(keeper.subject(), "roster.claim-kept", entry, "looked at, kept");
    }

    /**
     * @return the person of a list, whose province's lists do not change before the transaction ends
     * @throws DomainException {@code entry-unknown}
     */
    Listed held(long entry) {
        versions.hold(listed(entry).provinceCode());
        return listed(entry);
    }

    /**
     * Joins the caller's transaction.
     *
     * @param listed held
     * @throws DomainException {@code account-unknown}, {@code account-claimed-other}, {@code entry-claimed}
     */
    void join(Listed listed, UUID member, String by, String how) {
        Instant now = clock.instant();
        jdbc.first(HOLD_ACCOUNT, row -> true, member)
                .orElseThrow(() -> DomainException.notFound("account-unknown", "Tài khoản này không còn."));
        if (jdbc.first(OVERLAPS, row -> true, listed.entry(), member).isPresent()) {
            throw DomainException.conflict("account-claimed-other",
                    "Tài khoản này đã ghép với một người khác trong danh sách cùng"
                            + " thời gian. Mỗi tài khoản là một người; cần gỡ ghép cũ trước.");
        }
        if (jdbc.update(CLAIM, member, now, listed.entry()) == 0) {
            throw claimed();
        }
        effects.hand(listed.entry(), null, member);
        note(by, "roster.claim", listed.entry(), how + ", account " + member);
    }

    private void apart(Listed listed, UUID member, String by) {
        if (member == null || jdbc.update(SEPARATE, listed.entry(), member) == 0) {
            throw notClaimed();
        }
        jdbc.update(NOT_KEPT, listed.entry());
        effects.hand(listed.entry(), member, null);
        matching.account(member);
        note(by, "roster.claim-removal", listed.entry(), "account " + member);
    }

    private Listed held(long entry, Keeper keeper) {
        Listed listed = held(entry);
        if (!keeper.keeps(listed.provinceCode(), listed.team())) {
            throw unknown();
        }
        return listed;
    }

    private Listed listed(long entry) {
        return jdbc.first(LISTED, Listed::of, entry).orElseThrow(Claims::unknown);
    }

    private void keep(long entry, String by) {
        jdbc.update(KEEP, by, clock.instant(), entry);
    }

    private void note(String by, String action, long entry, String detail) {
        audit.fire(new AuditEvent(by, action, "roster-entry/" + entry, detail));
    }

    private static DomainException unknown() {
        return DomainException.notFound("entry-unknown", "Không có người này trong danh sách bạn được giao.");
    }

    private static DomainException notProposed() {
        return DomainException.conflict("not-proposed",
                "Đề xuất này không còn, có thể người khác vừa xử lý. Bạn tải lại trang.");
    }

    private static DomainException claimed() {
        return DomainException.conflict("entry-claimed", "Người này trong danh sách đã được ghép với một tài khoản.");
    }

    private static DomainException notClaimed() {
        return DomainException.conflict("not-claimed", "Người này không được ghép với tài khoản đó. Bạn tải lại trang.");
    }
}
