package vn.hocso.roster;

/** What a person agrees to, each by itself; nothing is agreed to by silence. */
public enum ConsentPurpose {

    /** Keeping what the person learned; nobody can take the course without. */
    LEARNING_RECORD("Tôi đồng ý để Học Số lưu kết quả học của tôi"),
    /** The province may see the person's name beside the result. */
    NAMED_REPORTS("Tôi đồng ý để tỉnh xem tên tôi cùng kết quả học"),
    /** Reminders and notices. */
    MESSAGES("Tôi đồng ý nhận lời nhắc học và thông báo");

    /** The version of the texts shown beside the boxes; a new text gets a new version. */
    public static final String TEXT_VERSION = "2022-11";

    private final String text;

    ConsentPurpose(String text) {
        this.text = text;
    }

    /** @return what a person says by agreeing, in the words of {@link #TEXT_VERSION} */
    public String text() {
        return text;
    }

    /** @return whether the course cannot be taken without */
    public boolean isNeeded() {
        return this == LEARNING_RECORD;
    }
}
