package vn.hocso.dev.demo;

import java.util.Arrays;
import java.util.Collections;
import java.util.Random;

/** Vietnamese names as frequent as in life, roughly. */
class DemoNames {

    private static final String[] FAMILY = weighted("Nguyễn 38", "Trần 11", "Lê 10", "Phạm 7", "Hoàng 4", "Huỳnh 3", "Phan 4",
            "Vũ 3", "Võ 3", "Đặng 3", "Bùi 3", "Đỗ 2", "Hồ 2", "Ngô 2", "Dương 2", "Lý 1", "Đinh 1", "Trịnh 1", "Mai 1", "Lò 1",
            "Vàng 1", "Hà 1", "Nông 1", "Thạch 1", "Cao 1", "Châu 1");
    private static final String[] MIDDLE_OF_WOMEN = weighted("Thị 10", "Thị Thu 2", "Thị Ngọc 2", "Thị Kim 2", "Thị Mỹ 1",
            "Ngọc 2", "Thanh 1", "Phương 1", "Thị Minh 1");
    private static final String[] MIDDLE_OF_MEN = weighted("Văn 9", "Đức 3", "Hữu 3", "Quang 2", "Minh 3", "Thanh 2",
            "Quốc 2", "Xuân 1", "Đình 2", "Công 1", "Ngọc 1");
    private static final String[] WOMEN = {"Hoa", "Lan", "Hương", "Hằng", "Nga", "Thủy", "Mai", "Ánh", "Linh", "Trang", "Yến",
            "Dung", "Hạnh", "Phượng", "Thảo", "Tuyết", "Vân", "Xuân", "Hiền", "Loan", "Oanh", "Quỳnh", "Nhung", "Liên", "Hòa",
            "Ngân", "Như", "Giang", "Diễm", "Cúc"};
    private static final String[] MEN = {"Hùng", "Dũng", "Cường", "Tuấn", "Minh", "Đạt", "Ân", "Anh", "Bình", "Chiến", "Đức",
            "Hải", "Hiếu", "Hòa", "Khánh", "Long", "Lực", "Nam", "Nghĩa", "Phúc", "Quân", "Sơn", "Thành", "Thắng", "Toàn",
            "Trung", "Tùng", "Việt", "Vinh", "Khoa"};

    private final Random random;

    DemoNames(Random random) {
        this.random = random;
    }

    String next() {
        return random.nextBoolean()
                ? any(FAMILY) + " " + any(MIDDLE_OF_WOMEN) + " " + any(WOMEN)
                : any(FAMILY) + " " + any(MIDDLE_OF_MEN) + " " + any(MEN);
    }

    private String any(String[] names) {
        return names[random.nextInt(names.length)];
    }

    /** {@code "Trần 11"} is there eleven times. */
    private static String[] weighted(String... namesAndWeights) {
        return Arrays.stream(namesAndWeights).flatMap(item -> {
            int blank = item.lastIndexOf(' ');
            return Collections.nCopies(Integer.parseInt(item.substring(blank + 1)), item.substring(0, blank)).stream();
        }).toArray(String[]::new);
    }
}
