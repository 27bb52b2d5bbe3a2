package vn.hocso.lrs.forward;

import vn.hocso.lrs.client.XapiAnswer;

/** Why a statement did not go through and will not by itself. */
public enum Reason {

    REFUSED("Kho kia từ chối bản ghi này"),
    /** Its id belongs to another content there. */
    CONFLICT("Kho kia đã có một bản ghi khác mang cùng mã"),
    /** Alone. */
    TOO_LARGE("Bản ghi lớn quá mức kho kia nhận"),
    /** Also what stands before the store, as it seems. */
    BROKEN("Kho kia hỏng mỗi lần nhận bản ghi này"),
    /** It ran into a timeout, ours or one on the way. */
    NO_ANSWER("Kho kia không trả lời kịp mỗi lần nhận bản ghi này"),
    /** It was sent again while the store wanted to be left alone. */
    BUSY("Kho kia đang bận hoặc tạm nghỉ, bạn gửi lại sau nhé"),
    /** It cannot be said in the store's version. */
    SIGNED("Bản ghi có chữ ký nên không đổi sang phiên bản của kho kia được"),
    /** Nothing is left to be sent. */
    GONE("Bản ghi không còn trong kho này");

    private final String label;

    Reason(String label) {
        this.label = label;
    }

    /** @param answer that tells of trouble there or on the way */
    static Reason ofTrouble(XapiAnswer answer) {
        return switch (answer.status()) {
            case 408, 504 -> NO_ANSWER;
            default -> BROKEN;
        };
    }

    public String label() {
        return label;
    }
}
