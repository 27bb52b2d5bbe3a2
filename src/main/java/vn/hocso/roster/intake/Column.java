package vn.hocso.roster.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import vn.hocso.shared.text.Vietnamese;

/** The columns of a roster file, in the order of the template. Headers are compared without diacritics, in any order. */
enum Column {

    NAME("Họ và tên", "Họ tên", "Họ và tên thành viên", "Tên thành viên"), PHONE("Số điện thoại", "Điện thoại", "SĐT",
            "Di động"), ROLE("Vai trò", "Chức vụ"), AUDIENCE("Đối tượng"), SINCE("Tham gia từ ngày",
                    "Ngày tham gia"), TEAM_CODE(
                            "Mã Tổ"), TEAM("Tên Tổ", "Tổ", "Tổ công nghệ số cộng đồng"), COMMUNE_CODE("Mã xã", "Mã xã, phường",
                                    "Mã đơn vị"), DISTRICT("Quận, huyện", "Huyện", "Quận", "Quận/huyện",
                                            "Quận, huyện, thị xã"), COMMUNE("Xã, phường", "Xã", "Phường", "Xã/phường",
                                                    "Xã, phường, thị trấn"), HAMLET("Thôn, tổ dân phố", "Thôn", "Tổ dân phố",
                                                            "Ấp"), FOUNDED("Ngày thành lập Tổ", "Ngày thành lập"), SHARED(
                                                                    "Dùng chung số"), CODE_SET("Bộ mã");

    private final String title;
    private final List<String> keys;

    Column(String title, String... others) {
        this.title = title;
        this.keys = Stream.concat(Stream.of(title), Arrays.stream(others)).map(Column::key).toList();
    }

    /** @return the column that a header names */
    static Optional<Column> of(String header) {
        String key = key(header);
        return Arrays.stream(values()).filter(column -> column.keys.contains(key)).findFirst();
    }

    String title() {
        return title;
    }

    private static String key(String header) {
        return Vietnamese.fold(Vietnamese.clean(header).replace('/', ' ').replace('*', ' '));
    }
}
