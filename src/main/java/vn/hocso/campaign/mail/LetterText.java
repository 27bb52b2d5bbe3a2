package vn.hocso.campaign.mail;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import vn.hocso.shared.text.Numbers;
import vn.hocso.training.PublicAddress;
import vn.hocso.training.signoff.OwedReport;
import vn.hocso.training.signoff.ProvincesReminded;

/**
 * The words of a letter. They name offices and reports, no person; the address of the page is the same for everybody, so nothing tells who opened it.
 */
record LetterText(String subject, String body) {

    private static final String END = """

            --
            Thư do Học Số tự gửi tới hộp thư của đơn vị. Bạn không cần trả lời.
            Đổi địa chỉ hoặc thôi nhận thư: %s
            """;

    /** @param province its name */
    static LetterText reminder(ProvincesReminded reminded, ProvincesReminded.Time time, String province) {
        String again = time.no() > 1 ? "Đây là lần nhắc thứ " + time.no() + ".\n" : "";
        String body = """
                Kính gửi đơn vị đầu mối của %1$s,

                Lúc %2$s, %1$s chưa ký báo cáo sau.

                Báo cáo: %3$s
                Gửi: %4$s
                Hạn: %5$s
                %6$s
                Bạn xem, lập và ký báo cáo tại:
                %7$s
                """.formatted(province, Numbers.time(reminded.at()), reminded.title(), reminded.line(), reminded.due(), again,
                page("/training/reports/" + reminded.period() + "/" + time.province()));
        return new LetterText("Học Số: " + province + " chưa ký “" + reminded.title() + "”, hạn " + reminded.due(),
                body + end(time.province()));
    }

    /** @param owed not empty */
    static LetterText escalation(List<OwedReport> owed, Instant now) {
        long provinces = owed.stream().map(OwedReport::province).distinct().count();
        String reports = owed.stream().collect(Collectors.groupingBy(OwedReport::period, LinkedHashMap::new,
                Collectors.toList())).values().stream().map(LetterText::period).collect(Collectors.joining("\n"));
        String body = """
                Kính gửi đơn vị đầu mối ở trung ương,

                Lúc %s, các tỉnh, thành phố sau đã được nhắc, đã quá hạn mà chưa ký báo cáo.

                %s""".formatted(Numbers.time(now), reports);
        return new LetterText(
                "Học Số: " + Numbers.whole(provinces) + " tỉnh, thành phố đã được nhắc, quá hạn chưa ký báo cáo",
                body + end(Office.CENTRE_CODE));
    }

    private static String period(List<OwedReport> owed) {
        OwedReport first = owed.get(0);
        return """
                %s
                Gửi: %s
                Hạn: %s
                %s
                %s
                """.formatted(first.title(), first.line(), first.due(),
                owed.stream().map(one -> "- " + one.name() + ", đã nhắc " + one.reminders() + " lần")
                        .collect(Collectors.joining("\n")),
                page("/training/reports/" + first.period()));
    }

    private static String end(String office) {
        return END.formatted(page("/campaign/mailboxes/" + office));
    }

    private static String page(String path) {
        return PublicAddress.whole(path);
    }
}
