package vn.hocso.training.signoff;

/** To whom is reported. */
enum Line {
    YOUTH_UNION("youth-union", "Đoàn Thanh niên: tỉnh, thành Đoàn gửi Trung ương Đoàn"), COMMITTEES("committees",
            "Chính quyền: UBND tỉnh gửi Bộ");

    private final String slug;
    private final String label;

    Line(String slug, String label) {
        this.slug = slug;
        this.label = label;
    }

    /** @return as it stands in addresses */
    public String slug() {
        return slug;
    }

    public String label() {
        return label;
    }
}
