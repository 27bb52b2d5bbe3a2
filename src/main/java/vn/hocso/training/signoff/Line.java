package vn.hocso.training.signoff;

/** To whom is reported. */
enum Line {
    YOUTH_UNION("Đoàn Thanh niên: tỉnh, thành Đoàn gửi Trung ương Đoàn"), COMMITTEES("Chính quyền: UBND tỉnh gửi Bộ");

    private final String label;

    Line(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
