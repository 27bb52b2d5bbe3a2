package vn.hocso.campaign.attendance;

/** How an attendance came to be known. */
public enum Way {
    /** The code on the screen, by camera. */
    SCANNED("quét mã trên màn hình"),
    /** The code on the screen, by hand. */
    TYPED("gõ mã trên màn hình"),
    /** The printed code of a point. */
    POINT("mã điểm cầu"),
    /** An officer entered it from the paper. */
    PAPER("phiếu giấy");

    private final String label;

    Way(String label) {
        this.label = label;
    }

    /** @return in Vietnamese */
    public String label() {
        return label;
    }
}
