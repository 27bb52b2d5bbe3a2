package vn.hocso.training.quality;

/** Why somebody should look at a completion. */
public enum Flag {
    /** Lessons passed in less than a fifth of the time that they take, five at least. */
    TOO_FAST("Học quá nhanh", "Ít nhất 5 bài đạt trong chưa tới một phần năm thời gian của bài."),
    /** Its team was not founded yet. */
    BEFORE_TEAM("Trước khi có Tổ", "Hoàn thành trước ngày thành lập Tổ."),
    /** The person is on no list, though the team, or else another of its province, had one. */
    NOT_ON_LIST("Ngoài danh sách",
            "Chưa được ghép với ai trong danh sách, trong khi Tổ đã có danh sách, hoặc Tổ chưa có mà tỉnh đã có vào ngày đó."),
    /** More than three accounts have the same number. */
    SHARED_PHONE("Chung số điện thoại", "Hơn 3 tài khoản dùng chung một số."),
    /** It happened after it was received, or before the person registered. */
    IMPOSSIBLE_CLOCK("Giờ không thể có", "Hoàn thành sau khi máy chủ nhận, hoặc trước khi đăng ký."),
    /** So many people completed on one device, or from one address, that hardly each of them did it. */
    BURST("Dồn dập từ một nơi", "Nhiều người hoàn thành trong vài phút từ cùng một máy hoặc cùng một mạng.");

    private final String label;
    private final String meaning;

    Flag(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /** @return a few words */
    public String label() {
        return label;
    }

    /** @return when exactly it is set */
    public String meaning() {
        return meaning;
    }
}
