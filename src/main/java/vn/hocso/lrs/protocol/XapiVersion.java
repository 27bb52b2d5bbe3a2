package vn.hocso.lrs.protocol;

import java.util.Optional;
import java.util.regex.Pattern;

/** The versions of xAPI that the store speaks; patch versions of one standard are one version. */
public enum XapiVersion {

    /** The specification of 2016. */
    V1_0("1.0.3", "1\\.0(?:\\.\\d{1,9})?"),
    /** IEEE 9274.1.1. */
    V2_0("2.0.0", "2\\.0(?:\\.\\d{1,9})?");

    /** The version of whoever does not say which. */
    static final XapiVersion LATEST = V2_0;

    private final String text;
    private final Pattern spoken;

    XapiVersion(String text, String spoken) {
        this.text = text;
        this.spoken = Pattern.compile(spoken);
    }

    /** @return the newest patch version: what the header of an answer says */
    public String text() {
        return text;
    }

    /** @return whether the rules of this version or of a newer one hold */
    public boolean isAtLeast(XapiVersion other) {
        return compareTo(other) >= 0;
    }

    /** @param text a header's value: {@code 1.0}, {@code 1.0.1} and so on; null when there is none */
    public static Optional<XapiVersion> of(String text) {
        for (XapiVersion version : values()) {
            if (text != null && version.spoken.matcher(text).matches()) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }
}
