package vn.hocso.training;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import vn.hocso.shared.text.Numbers;
import vn.hocso.training.Rate.Denominator;

/** More people completed than there are to complete: that happens, and is told with what it comes from. */
final class Over {

    private Over() {}

    /** @return what is to say about the roster of a group, null when it is at least as long as its completions are many */
    static String roster(Tally tally) {
        if (tally.attributed() <= tally.roster()) {
            return null;
        }
        String many = "Trên 100%: " + Numbers.whole(tally.attributed()) + " lượt hoàn thành ở đây, danh sách có "
                + Numbers.whole(tally.roster()) + " người. ";
        if (tally.registered() > tally.roster()) {
            return many + "Danh sách chưa đủ: " + Numbers.whole(tally.registered()) + " người đã đăng ký thuộc Tổ ở đây.";
        }
        return many + "Người hoàn thành ở đây nay không còn trong danh sách này: đã chuyển đi, hoặc danh sách đã bớt người.";
    }

    /** @return the same about the figure of a letter */
    static String official(Denominator figure, Tally tally, LocalDate asOf) {
        if (figure.trained() <= figure.value()) {
            return null;
        }
        if (tally.roster() > figure.value()) {
            return "Trên 100%: số chính thức tính đến ngày " + Numbers.date(figure.asOf()) + " nhỏ hơn danh sách Tổ nay có "
                    + Numbers.whole(tally.roster()) + " người.";
        }
        long days = ChronoUnit.DAYS.between(figure.asOf(), asOf);
        return days > 0
                ? "Trên 100%: số chính thức tính đến ngày " + Numbers.date(figure.asOf()) + ", cũ hơn số hoàn thành "
                        + Numbers.whole(days) + " ngày."
                : "Trên 100%: có người hoàn thành nằm ngoài số chính thức của ngày " + Numbers.date(figure.asOf()) + ".";
    }
}
