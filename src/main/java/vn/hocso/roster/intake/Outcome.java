package vn.hocso.roster.intake;

import java.util.Locale;

/** What the comparison with the roster found about a person. */
enum Outcome {

    NEW("Mới"), CHANGED("Đổi thông tin"), MOVED("Chuyển Tổ"), LEFT("Rời danh sách"), MULTI_MATCH("Khớp nhiều người"), DUPLICATE(
            "Trùng dòng"), UNCHANGED("Không đổi");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** @return as in an address */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
