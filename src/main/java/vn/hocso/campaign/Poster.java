package vn.hocso.campaign;

/**
 * A sheet of paper with a QR code.
 *
 * @param title the name of the team
 * @param place where it works
 * @param code as it is typed by whoever cannot scan
 * @param address what the QR code holds
 * @param national whether it is for everybody, who then find the own team
 */
record Poster(String title, String place, String code, String address, boolean national) {

    private static final int SHORT = 40;
    private static final int MIDDLE = 80;

    /** @return how large the title is set, so that it stays within its field */
    public String size() {
        return title.length() <= SHORT ? "large" : title.length() <= MIDDLE ? "middle" : "small";
    }

    /** @return the place where the code is typed, as people say it */
    public String host() {
        return address.substring(0, address.indexOf("/t/")).replaceFirst("^https?://", "");
    }
}
