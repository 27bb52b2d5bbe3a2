package vn.hocso.lrs.forward;

/** Why a statement did not go through and will not by itself. */
public enum Reason {

    REFUSED("Kho kia từ chối bản ghi này"), CONFLICT("Kho kia đã có một bản ghi khác mang cùng mã"), TOO_LARGE(
            "Bản ghi lớn quá mức kho kia nhận"), BROKEN("Kho kia hỏng mỗi lần nhận bản ghi này"), SIGNED(
                    "Bản ghi có chữ ký nên không đổi sang phiên bản của kho kia được"), GONE("Bản ghi không còn trong kho này");

    private final String label;

    Reason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
