package vn.hocso.lrs.client;

/** What the header {@code X-Experience-API-Version} says. */
public enum XapiVersion {

    /** The specification of 2016. */
    V1_0_3("1.0.3"),
    /** IEEE 9274.1.1. */
    V2_0_0("2.0.0");

    private final String text;

    XapiVersion(String text) {
        this.text = text;
    }

    /** @return as in the header: {@code 1.0.3} */
    public String text() {
        return text;
    }
}
