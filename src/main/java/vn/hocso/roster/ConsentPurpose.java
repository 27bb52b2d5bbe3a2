package vn.hocso.roster;

/** What a person agrees to, each by itself; nothing is agreed to by silence. */
public enum ConsentPurpose {

    /** Keeping what the person learned; nobody can take the course without. */
    LEARNING_RECORD("Tôi đồng ý để Học Số lưu kết quả học của tôi"),
    /** The province and the ministry may see the person's name beside the result; by the first text the province alone. */
    NAMED_REPORTS("Tôi đồng ý để tỉnh và Bộ xem tên tôi cùng kết quả học"),
    /** Reminders and notices. */
    MESSAGES("Tôi đồng ý nhận lời nhắc học và thông báo"),
    /** Whoever holds the code of the person's certificate sees the name on the page where it is checked. */
    PUBLIC_NAME("Tôi đồng ý để người có mã giấy xác nhận của tôi thấy tên tôi trên trang kiểm tra"),
    /** The leader of the person's team may see the name beside how far the person has come. */
    TEAM_LEADER("Tôi đồng ý để Tổ trưởng xem tên tôi cùng việc tôi đã học đến đâu");

    /** The version of the texts shown beside the boxes; a new text gets a new version. */
    public static final String TEXT_VERSION = "2026-11";

    private static final String FIRST_VERSION = "2022-11";
    private static final String NAMED_BY_FIRST = "Tôi đồng ý để tỉnh xem tên tôi cùng kết quả học";

    private final String text;

    ConsentPurpose(String text) {
        this.text = text;
    }

    /** @return what a person says by agreeing, in the words of {@link #TEXT_VERSION} */
    public String text() {
        return text;
    }

    /** @return what a person said by agreeing to the texts of that version */
    public String textOf(String version) {
        return this == NAMED_REPORTS && version.equals(FIRST_VERSION) ? NAMED_BY_FIRST : text;
    }

    /** @return whether the course cannot be taken without */
    public boolean isNeeded() {
        return this == LEARNING_RECORD;
    }
}
