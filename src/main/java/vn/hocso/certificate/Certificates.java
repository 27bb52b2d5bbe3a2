package vn.hocso.certificate;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import vn.hocso.certificate.status.Place;
import vn.hocso.certificate.status.StatusLists;
import vn.hocso.course.Catalogue;
import vn.hocso.learning.Completed;
import vn.hocso.learning.CompletionLedger;
import vn.hocso.learning.Rules;
import vn.hocso.roster.ConsentPurpose;
import vn.hocso.roster.MemberErased;
import vn.hocso.roster.MemberRenamed;
import vn.hocso.roster.OwnRecords;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.shared.time.ServiceClock;

/** The papers of the members who completed the core programme; one of each member holds at a time. */
@ApplicationScoped
class Certificates {

    private static final String ALL = "select c.code, c.member_id, c.rule, c.course, c.completed_at, c.name, c.issued_at, c.replaces,"
            + " n.code, c.revoked_at, c.revocation_reason, c.status_list, c.status_index"
            + " from certificate c left join certificate n on n.replaces = c.code ";
    private static final String BY_CODE = ALL + "where c.code = ?";
    /** The one that holds first, then back to the first one. */
    private static final String OF_MEMBER = ALL + "where c.member_id = ? and c.rule = ?"
            + " order by c.revoked_at desc nulls first, c.issued_at desc";
    private static final String ISSUE = Sql.load(Certificates.class, "issue.sql");
    private static final String REVOKE = Sql.load(Certificates.class, "revoke_of_renamed.sql");

    private static final String FORGET = "update certificate set name = '' where member_id = ?";

    private final Jdbc database;
    private final OwnRecords records;
    private final CompletionLedger ledger;
    private final Catalogue catalogue;
    private final StatusLists statusLists;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;
    private final SecureRandom random = new SecureRandom();

    Certificates(Jdbc database, OwnRecords records, CompletionLedger ledger, Catalogue catalogue,
            StatusLists statusLists, ServiceClock clock, Event<AuditEvent> audit) {
        this.database = database;
        this.records = records;
        this.ledger = ledger;
        this.catalogue = catalogue;
        this.statusLists = statusLists;
        this.clock = clock;
        this.audit = audit;
    }

    /** @return all papers of the member, the newest first; only that one may hold */
    List<Certificate> of(UUID member) {
        return database.list(OF_MEMBER, Certificates::certificate, member, Rules.CORE);
    }

    /** @throws DomainException {@code certificate-unknown} */
    Certificate find(String code) {
        return database.first(BY_CODE, Certificates::certificate, code).orElseThrow(Certificates::unknown);
    }

    /**
     * The paper as a file, for its owner.
     *
     * @throws DomainException {@code certificate-unknown} when it is not the member's, {@code certificate-revoked}
     */
    Certificate own(UUID member, String code) {
        Certificate certificate = find(code);
        if (!certificate.member().equals(member)) {
            throw unknown();
        }
        if (!certificate.holds()) {
            throw new DomainException(DomainException.Kind.GONE, "certificate-revoked",
                    "Giấy này không còn hiệu lực: " + certificate.reason().sentence()
                            + ". Bạn mở trang Giấy xác nhận để lấy giấy mới.");
        }
        return certificate;
    }

    /** @return when and by which statement the member met the rule, empty for somebody who has not */
    Optional<Completed> completion(UUID member) {
        return ledger.of(member, Rules.CORE);
    }

    /**
     * Gives the person that name, if it is another one, and a paper that bears it. Asked again, nothing changes.
     *
     * @param showName that the person agrees now that the public page shows the name; false takes nothing back
     * @throws DomainException {@code name-invalid} with the sentence for the field, {@code certificate-not-earned},
     *         {@code member-unknown}
     */
    @Transactional
    void issue(String subject, String fullName, boolean showName) {
        // First, for it holds the person until the end: two forms at once are taken one after the other.
        records.rename(subject, fullName);
        UUID member = records.of(subject).orElseThrow().id();
        Completed completed = completion(member).orElseThrow(() -> DomainException.conflict("certificate-not-earned",
                "Bạn nhận được giấy xác nhận khi đã học xong chương trình cốt lõi."));
        if (showName) {
            records.give(subject, ConsentPurpose.PUBLIC_NAME);
        }
        for (int taken = 0; !holdsOne(member); taken++) {
            if (write(member, completed, statusLists.draw(taken))) {
                audit.fire(new AuditEvent(subject, "certificate.issuance", "member/" + member, Rules.CORE));
            }
        }
    }

    private boolean holdsOne(UUID member) {
        return of(member).stream().anyMatch(Certificate::holds);
    }

    /** @return false when the code or the place that was drawn is another paper's */
    private boolean write(UUID member, Completed completed, Place place) {
        return database.update(ISSUE, CertificateCode.draw(random), Rules.CORE, catalogue.programme().title(),
                completed.statement(), completed.eventAt(), clock.instant(), Rules.CORE, place.list(), place.index(),
                member) == 1;
    }

    /** What is printed is no longer the person's name. */
    void renamed(@Observes MemberRenamed change) {
        database.update(REVOKE, clock.instant(), RevocationReason.NAME_CORRECTED.name(), change.memberId());
    }

    /** The code stays good, without a name. */
    void erased(@Observes MemberErased erased) {
        database.update(FORGET, erased.memberId());
    }

    private static DomainException unknown() {
        return CertificateCode.unknown("Không có giấy xác nhận nào mang mã này. Bạn xem lại mã in trên giấy.");
    }

    private static Certificate certificate(ResultSet row) throws SQLException {
        String reason = row.getString(11);
        return new Certificate(row.getString(1), row.getObject(2, UUID.class), row.getString(3), row.getString(4),
                Jdbc.instant(row, 5), row.getString(6), Jdbc.instant(row, 7), row.getString(8), row.getString(9),
                Jdbc.instant(row, 10), reason == null ? null : RevocationReason.valueOf(reason),
                new Place(row.getInt(12), row.getInt(13)));
    }
}
