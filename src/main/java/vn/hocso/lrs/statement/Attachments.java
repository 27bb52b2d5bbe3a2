package vn.hocso.lrs.statement;

import java.util.Set;

/** Files that belong to a statement (Data 2.4.11); here only what the statement says of them. */
final class Attachments {

    private static final Set<String> ATTACHMENT = Set.of("usageType", "display", "description", "contentType", "length", "sha2",
            "fileUrl");

    private Attachments() {}

    static void attachments(Part part, Reading reading) {
        part.items().forEach(item -> reading.attachments.add(attachment(item)));
    }

    private static Attachment attachment(Part part) {
        part.object(ATTACHMENT);
        String usageType = Values.iri(part.need("usageType"));
        Values.languageMap(part.need("display"));
        if (part.has("description")) {
            Values.languageMap(part.need("description"));
        }
        length(part.need("length"));
        if (part.has("fileUrl")) {
            Values.iri(part.need("fileUrl"));
        }
        return new Attachment(usageType, contentType(part.need("contentType")), sha2(part.need("sha2")), part.has("fileUrl"));
    }

    private static String contentType(Part part) {
        if (!Formats.isMediaType(part.text())) {
            throw part.broken("phải là kiểu nội dung theo RFC 2046, ví dụ image/jpeg");
        }
        return part.text();
    }

    /** Any integer will do: clients count characters or encoded bytes too, and the digest says more. */
    private static void length(Part part) {
        if (!Values.isInteger(part) || part.node().decimalValue().signum() < 0) {
            throw part.broken("phải là số nguyên không âm");
        }
    }

    private static String sha2(Part part) {
        if (!Formats.isSha2(part.text())) {
            throw part.broken("phải là mã băm SHA-2 viết bằng chữ số thập lục phân");
        }
        return part.text();
    }
}
