package vn.hocso.campaign.attendance;

/** Why an officer has to look at a check-in before it counts. */
enum Flag {
    /** The code on the screen had run out when it was scanned or typed. */
    STALE_CODE("mã đã hết hạn khi quét hoặc gõ"),
    /** On the day of the session, but far from its hours. */
    OUTSIDE_HOURS("ngoài giờ của buổi"),
    /** The team works in another province than the room, or in no commune of the point. */
    OTHER_PLACE("Tổ ở nơi khác");

    private final String label;

    Flag(String label) {
        this.label = label;
    }

    /** @return in Vietnamese */
    public String label() {
        return label;
    }
}
