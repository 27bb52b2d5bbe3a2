package vn.hocso.campaign.session;

/** For whom a session is held. */
public enum Attendees {
    /** Members of teams. */
    MEMBERS("Thành viên Tổ"),
    /** Cadres of the Youth Union. */
    YOUTH_UNION("Cán bộ Đoàn"),
    /** The two of them together. */
    BOTH("Thành viên Tổ và cán bộ Đoàn");

    private final String label;

    Attendees(String label) {
        this.label = label;
    }

    /** @return in Vietnamese */
    public String label() {
        return label;
    }
}
