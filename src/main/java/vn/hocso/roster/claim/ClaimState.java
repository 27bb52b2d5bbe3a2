package vn.hocso.roster.claim;

import java.util.Locale;

/** How far a person of a list is with an account. Derived from lists, accounts and claims each time, so it is never behind. */
public enum ClaimState {

    /** No account fits. */
    UNCLAIMED("Chưa có tài khoản khớp"),
    /** One account fits, and fits nobody else as well; it takes effect when somebody confirms it or the person gives the code. */
    PROPOSED("Chờ xác nhận"),
    /** The account and the entry are one person. */
    CLAIMED("Đã ghép"),
    /** Somebody said of every account that fitted that it is another person. */
    REJECTED("Đã từ chối"),
    /** The account that fits typed too many wrong codes: only a leader or officer settles it now. */
    FAILED("Gõ sai mã nhiều lần"),
    /** Several accounts fit, or one account fits several people, or an account stands behind two people of lists. */
    MULTI_MATCH("Khớp nhiều người"),
    /** Claimed, and the list has the person in another team than the account has. */
    MOVED("Khác Tổ"),
    /** The list no longer has the person. With an account behind it somebody should look. */
    LEFT("Đã rời danh sách");

    private final String label;

    ClaimState(String label) {
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
