package vn.hocso.training;

import java.util.ArrayList;
import java.util.List;

/**
 * The groups of one cut, as a table.
 *
 * @param target whose rates they are
 * @param by the cut
 * @param rates in the order of the table
 * @param all how many there are without what was searched for
 */
record RateTable(Target target, Cut by, List<RateView> rates, int all) {

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

    /** @return whether people are counted, whom lists and accounts know */
    public boolean isOfPeople() {
        return target.isOfPeople();
    }

    public List<Column> columns() {
        var columns = new ArrayList<Column>();
        columns.add(new Column("name", switch (by) {
            case NATIONAL -> "Cả nước";
            case CLUSTER -> "Cụm";
            case PROVINCE -> "Tỉnh, thành phố";
            case DISTRICT -> "Quận, huyện";
            case COMMUNE -> "Xã, phường";
            case TEAM -> "Tổ";
        }));
        columns.add(new Column("trained", target.isCounted() ? "Đã hoàn thành" : "Đã đạt"));
        columns.add(new Column("roster", isOfPeople() ? "Theo danh sách Tổ" : "Tỷ lệ"));
        if (isOfPeople()) {
            columns.add(new Column("registered", "Theo người đăng ký"));
        }
        return columns;
    }
}
