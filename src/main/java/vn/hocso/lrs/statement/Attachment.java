package vn.hocso.lrs.statement;

import java.util.Locale;

/**
 * What a statement says of a file that belongs to it.
 *
 * @param sha2 in lower case
 * @param hosted whether the file has an address of its own, so that it need not come along
 */
public record Attachment(String usageType, String contentType, String sha2, boolean hosted) {

    /** How a signature of the statement itself is attached. */
    public static final String SIGNATURE = "http://adlnet.gov/expapi/attachments/signature";

    public Attachment {
        sha2 = sha2.toLowerCase(Locale.ROOT);
    }

    /** @return whether it is the statement's signature */
    public boolean signs() {
        return SIGNATURE.equals(usageType);
    }
}
