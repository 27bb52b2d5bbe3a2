package vn.hocso.roster.intake;

import java.time.LocalDate;

import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Numbers;

/** From which day on a list may be true: not before the last one, not after today. */
final class ImportDates {

    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);

    private ImportDates() {}

    /** @param latest day of the last list of the province that stands, null for none */
    static void check(LocalDate day, LocalDate today, LocalDate latest) {
        if (day.isAfter(today)) {
            throw DomainException.invalid("date-not-yet", "Ngày có hiệu lực " + Numbers.date(day) + " chưa đến.");
        }
        if (day.isBefore(FIRST)) {
            throw DomainException.invalid("date-too-early",
                    "Ngày có hiệu lực " + Numbers.date(day) + " trước khi có Tổ công nghệ số cộng đồng.");
        }
        if (latest != null && day.isBefore(latest)) {
            throw DomainException.invalid("date-before-last-import", "Danh sách đang dùng của tỉnh có hiệu lực từ "
                    + Numbers.date(latest) + "; danh sách mới không thể có hiệu lực trước ngày đó.");
        }
    }

    /** A list would put people into teams that are no more. */
    static void checkEnds(LocalDate day, LocalDate latest) {
        if (latest != null && day.isBefore(latest)) {
            throw DomainException.conflict("date-before-end-of-team", "Trong tỉnh có Tổ đã sáp nhập hoặc giải thể từ ngày "
                    + Numbers.date(latest)
                    + "; danh sách mới không thể có hiệu lực trước ngày đó. Bạn gửi lại tệp với ngày hiệu lực từ ngày đó trở đi.");
        }
    }
}
