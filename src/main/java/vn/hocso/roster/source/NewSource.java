package vn.hocso.roster.source;

import java.time.LocalDate;

/**
 * A document that an installation adds.
 *
 * @param number as printed, null when none is
 * @param issuedOn the day that is printed, null when none is
 * @param address {@code https://...}, null when it is not on the web
 */
public record NewSource(SourceDocument.Kind kind, String title, String citedAs, String issuer, String number,
        LocalDate issuedOn,
        String address, String note) {}
