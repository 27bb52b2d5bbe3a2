package vn.hocso.campaign.attendance;

/** Why an officer says that an attendance counts, or does not. One of these, so that nobody writes about people where it is kept for ever. */
enum Reason {
    WAS_THERE(true, "Người này có dự"), WAS_NOT_THERE(false, "Người này không dự"), WRONG_PERSON(false,
            "Ghi nhầm người"), WRONG_SESSION(false, "Ghi nhầm buổi");

    private final boolean counted;
    private final String label;

    Reason(boolean counted, String label) {
        this.counted = counted;
        this.label = label;
    }

    public boolean isCounted() {
        return counted;
    }

    /** @return in Vietnamese */
    public String label() {
        return label;
    }
}
