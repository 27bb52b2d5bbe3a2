package vn.hocso.lrs.statement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import vn.hocso.lrs.protocol.XapiVersion;

/** Single values and the two maps that occur everywhere: each method refuses with the rule that was broken. */
final class Values {

    private Values() {}

    static String iri(Part part) {
        String iri = part.text();
        if (!Formats.isIri(iri)) {
            throw part.broken("phải là một IRI đầy đủ, có phần giao thức ở đầu, ví dụ https://example.org/a");
        }
        return iri;
    }

    /** An IRI by which statements are found. */
    static String key(Part part) {
        String iri = iri(part);
        if (!Formats.fitsKey(iri)) {
            throw part.broken("dài quá 2.000 byte");
        }
        return iri;
    }

    static UUID uuid(Part part) {
        UUID uuid = Formats.uuid(part.text());
        if (uuid == null) {
            throw part.broken("phải là một UUID");
        }
        return uuid;
    }

    static Instant timestamp(Part part, XapiVersion version) {
        Instant instant = Formats.instant(part.text(), version);
        if (instant == null) {
            throw part.broken("phải là thời điểm theo " + (version == XapiVersion.V1_0 ? "ISO 8601" : "RFC 3339")
                    + ", ví dụ 2022-11-15T08:00:00.000+07:00, và không dùng múi giờ -00:00");
        }
        return instant;
    }

    static void duration(Part part) {
        if (!Formats.isDuration(part.text())) {
            throw part.broken("phải là khoảng thời gian theo ISO 8601, ví dụ PT1M30.5S");
        }
    }

    static void language(Part part) {
        if (!Formats.isLanguage(part.text())) {
            throw part.broken("phải là mã ngôn ngữ theo RFC 5646, ví dụ vi hoặc vi-VN");
        }
    }

    static void languageMap(Part part) {
        for (Part entry : part.properties()) {
            if (!Formats.isLanguage(entry.name())) {
                throw entry.broken("tên thuộc tính phải là mã ngôn ngữ theo RFC 5646, ví dụ vi hoặc vi-VN");
            }
            entry.text();
        }
    }

    static void extensions(Part part) {
        for (Part entry : part.properties()) {
            if (!Formats.isIri(entry.name())) {
                throw entry.broken("tên phần mở rộng phải là một IRI đầy đủ");
            }
        }
    }

    static boolean isInteger(Part part) {
        return number(part).stripTrailingZeros().scale() <= 0;
    }

    static BigDecimal number(Part part) {
        if (!part.node().isNumber()) {
            throw part.broken("phải là một số");
        }
        return part.node().decimalValue();
    }
}
