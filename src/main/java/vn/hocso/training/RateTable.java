package vn.hocso.training;

import java.util.List;

/**
 * The groups of one cut, as a table.
 *
 * @param by the cut
 * @param rates in the order of the table
 * @param all how many there are without what was searched for
 */
record RateTable(Cut by, List<RateView> rates, int all) {

    /** A column one can sort by. */
    record Column(String key, String title) {

        public boolean isName() {
            return key.equals("name");
        }
    }

    /** @return name of the place in the page */
    public String id() {
        return by.toString() + "s";
    }

    /** @return what the heading says after "Theo" */
    public String title() {
        return switch (by) {
            case NATIONAL -> "cả nước";
            case CLUSTER -> "cụm tập huấn";
            case PROVINCE -> "tỉnh, thành phố";
            case DISTRICT -> "quận, huyện, thị xã, thành phố";
            case COMMUNE -> "xã, phường, thị trấn";
            case TEAM -> "Tổ công nghệ số cộng đồng";
        };
    }

    public List<Column> columns() {
        return List.of(new Column("name", switch (by) {
            case NATIONAL -> "Cả nước";
            case CLUSTER -> "Cụm";
            case PROVINCE -> "Tỉnh, thành phố";
            case DISTRICT -> "Quận, huyện";
            case COMMUNE -> "Xã, phường";
            case TEAM -> "Tổ";
        }), new Column("trained", "Đã hoàn thành"), new Column("roster", "Theo danh sách Tổ"),
                new Column("registered", "Theo người đăng ký"));
    }
}
