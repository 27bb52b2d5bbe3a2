package vn.hocso.campaign.leader;

import java.time.YearMonth;

import io.quarkus.qute.TemplateExtension;

/** How the pages of leaders write months and name their fields. */
@TemplateExtension(namespace = "leader")
final class LeaderWords {

    private LeaderWords() {}

    /** @return {@code Tháng 11/2022} */
    static String month(YearMonth month) {
        return "Tháng " + month.getMonthValue() + "/" + month.getYear();
    }

    /** @return the month as forms and addresses write it: {@code 2022-11} */
    static String key(YearMonth month) {
        return month.toString();
    }

    /** @return the field of the answer to a suggestion */
    static String answer(long suggestion) {
        return "answer-" + suggestion;
    }
}
