package vn.hocso.dev.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.campaign.notice.Areas;
import vn.hocso.campaign.notice.NewNotice;
import vn.hocso.campaign.notice.NewNotice.Wording;
import vn.hocso.campaign.notice.Notice;
import vn.hocso.campaign.notice.Notices;
import vn.hocso.campaign.notice.Receipts;
import vn.hocso.dev.demo.DemoAccounts.Account;
import vn.hocso.dev.demo.DemoAccounts.Book;

/** What the centre and Huế announce, and who says to have read it; the printed accounts have everything still before them. */
@ApplicationScoped
class DemoNotices {

    private static final String CENTRE = "Ban điều hành chương trình";
    private static final String OFFICER_OF_HUE = "Cán bộ phụ trách Thừa Thiên Huế";
    private static final String COUNTRY = "DMHC-2022";
    private static final String HUE = COUNTRY + ":" + DemoRoster.HUE;
    private static final LocalDate LAST = LocalDate.of(2022, 11, 30);
    private static final int HOUR = 8;

    /** @param read share of those it is for who say to have read it */
    record Announced(String name, String issuer, String by, String area, boolean leadersOnly, double read, Wording wording) {}

    private static final List<Announced> ALL = List.of(
            new Announced("begin", CENTRE, DemoRoster.account(8), COUNTRY, false, 0.6, new Wording(
                    "Chương trình học cho Tổ công nghệ số cộng đồng đã mở",
                    """
                            Từ hôm nay, thành viên Tổ trong cả nước học được ngay trên điện thoại: 25 bài chính, mỗi bài khoảng mười phút và một bài kiểm tra ngắn.

                            Bạn học lúc nào cũng được, nghỉ giữa chừng rồi học tiếp. Nơi sóng yếu, bạn tải bài về trước khi đi.""",
                    LocalDate.of(2022, 9, 12), LocalDate.of(2022, 10, 15))),
            new Announced("deadline", CENTRE, DemoRoster.account(8), COUNTRY, false, 0.35, new Wording(
                    "Còn nửa tháng để hoàn thành 25 bài chính",
                    """
                            Hạn chung của cả nước là hết ngày 30/11/2022. Bài làm khi không có mạng vẫn được tính theo lúc bạn làm, nhưng bạn nên mở máy có mạng ít nhất một lần trước hạn để gửi lên.

                            Ai đã học xong 25 bài thì lấy giấy xác nhận hoàn thành ở trang “Giấy xác nhận của tôi”. Ai chưa xong, mỗi tối hai bài là kịp.""",
                    LocalDate.of(2022, 11, 14), LAST)),
            new Announced("cluster", CENTRE, DemoRoster.account(8), "MIC-2022:9", false, 0.3, new Wording(
                    "Cụm 9: nộp phiếu ký của các buổi tập huấn trực tiếp",
                    """
                            Tỉnh nào còn phiếu ký trên giấy của các buổi tháng 9 thì nhập vào sổ buổi tập huấn trong tuần này. Phiếu nhập muộn vẫn được tính, nhưng đứng ở cột riêng vì không còn chứng minh được ngày.""",
                    LocalDate.of(2022, 11, 7), LAST)),
            new Announced("hue", OFFICER_OF_HUE, DemoRoster.account(5), HUE, false, 0.45, new Wording(
                    "Buổi tập huấn trực tiếp ngày 22/11: chống lừa đảo và thanh toán an toàn",
                    """
                            Buổi học tổ chức sáng 22/11/2022 tại hội trường của tỉnh, có điểm cầu ở các huyện. Mỗi Tổ cử ít nhất hai người; ai dự thì quét mã trên màn hình để điểm danh.

                            Bạn mang điện thoại đã sạc đầy và thẻ căn cước công dân. Không cần in giấy mời.""",
                    LocalDate.of(2022, 11, 9), LocalDate.of(2022, 11, 22))),
            new Announced("hue-leaders", OFFICER_OF_HUE, DemoRoster.account(5), HUE, true, 0.5, new Wording(
                    "Tổ trưởng ghi số hộ đã giúp của tháng 10",
                    """
                            Đề nghị các Tổ trưởng mở trang “Việc của Tổ trưởng” và ghi số hộ Tổ đã giúp trong tháng 10, theo từng việc. Chưa giúp hộ nào thì ghi 0. Chỉ ghi con số, không ghi tên hộ dân.""",
                    LocalDate.of(2022, 11, 3), LocalDate.of(2022, 11, 20))));

    private final Notices notices;
    private final Receipts receipts;
    private final Areas areas;
    private final Past past;

    DemoNotices(Notices notices, Receipts receipts, Areas areas, Past past) {
        this.notices = notices;
        this.receipts = receipts;
        this.areas = areas;
        this.past = past;
    }

    List<HistoryPart> parts(Book book, Instant until) {
        return ALL.stream().map(one -> new HistoryPart("notice." + one.name(), () -> announce(one, book, until))).toList();
    }

    static List<Wording> wordings() {
        return ALL.stream().map(Announced::wording).toList();
    }

    private void announce(Announced one, Book book, Instant until) {
        var random = new Random(one.name().hashCode());
        past.tell(at(one), until, () -> {
            var area = areas.find(one.area()).orElseThrow();
            long id = notices.write(new NewNotice(one.issuer(), List.of(area), one.leadersOnly(), one.wording()), one.by());
            Notice notice = notices.find(id).orElseThrow();
            Predicate<Account> meant = account -> area.isCountry() || area.provinces().contains(account.province());
            book.accounts().stream().filter(meant).filter(account -> !one.leadersOnly() || account.leads())
                    .filter(account -> !account.subject().equals(DemoRoster.LEADER))
                    .filter(account -> random.nextDouble() < one.read())
                    .forEach(account -> receipts.give(account.member(), notice));
        });
    }

    private static Instant at(Announced one) {
        return Past.of(one.wording().startsOn(), HOUR);
    }
}
