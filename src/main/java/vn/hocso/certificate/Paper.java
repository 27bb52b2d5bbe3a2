package vn.hocso.certificate;

/**
 * What is printed.
 *
 * @param lessons how many lessons the rule asks for, all of them passed
 * @param publicUrl address people use, without a slash at the end
 */
record Paper(Certificate certificate, int lessons, String publicUrl) {

    private static final int SHORT_NAME = 24;
    private static final int MIDDLING_NAME = 40;

    /** @return what the QR code opens */
    public String link() {
        return publicUrl + "/c/" + certificate.code();
    }

    /** @return where the code is typed, as people read addresses to each other */
    public String checkedAt() {
        return publicUrl.replaceFirst("^https?://", "") + "/c";
    }

    /** @return class of the style: a name of 80 letters still stands on one paper */
    public String nameSize() {
        int length = certificate.name().length();
        return length <= SHORT_NAME ? "large" : length <= MIDDLING_NAME ? "middling" : "small";
    }
}
