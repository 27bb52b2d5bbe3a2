package vn.hocso.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import vn.hocso.certificate.status.Place;
import vn.hocso.shared.time.Campaign;

/**
 * One paper.
 *
 * @param code ten characters, see {@link CertificateCode}
 * @param member random id, the person's only name in statements
 * @param course title of the programme when it was issued
 * @param completedAt when the member met the rule
 * @param name as printed; empty once revoked, or when the person was erased
 * @param replaces code of the paper before, null for the first
 * @param replacedBy code of the paper after, null for the last
 * @param revokedAt null while it holds
 * @param place where the public lists say whether it holds
 */
record Certificate(String code, UUID member, String rule, String course, Instant completedAt, String name, Instant issuedAt,
        String replaces, String replacedBy, Instant revokedAt, RevocationReason reason, Place place) {

    public boolean holds() {
        return revokedAt == null;
    }

    public String grouped() {
        return CertificateCode.grouped(code);
    }

    public String groupedReplaces() {
        return replaces == null ? "" : CertificateCode.grouped(replaces);
    }

    public LocalDate completedOn() {
        return Campaign.dateOf(completedAt);
    }

    public LocalDate issuedOn() {
        return Campaign.dateOf(issuedAt);
    }

    /** @return null while it holds */
    public LocalDate revokedOn() {
        return revokedAt == null ? null : Campaign.dateOf(revokedAt);
    }
}
