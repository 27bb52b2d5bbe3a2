package vn.hocso.authoring.inquiry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import vn.hocso.course.inquiry.Inquiry;
import vn.hocso.course.inquiry.InquiryDesk;
import vn.hocso.course.inquiry.InquirySearch;
import vn.hocso.shared.time.Campaign;

/**
 * The work list of those who answer.
 *
 * @param subjects title by code, in the order of the programme
 * @param proposed how many answers for everybody wait for a second person
 */
record InquiryListView(InquirySearch search, List<Inquiry> inquiries, Map<String, String> subjects, long proposed,
        LocalDate today) {

    private static final int SHOWN = 140;

    /** @return whether there may be more than is shown */
    public boolean isFull() {
        return inquiries.size() >= InquiryDesk.MOST_SHOWN;
    }

    /** @return the beginning of a question, as one line */
    public String beginning(Inquiry inquiry) {
        String line = inquiry.body().replaceAll("\\s+", " ");
        if (line.length() <= SHOWN) {
            return line;
        }
        int space = line.lastIndexOf(' ', SHOWN);
        return line.substring(0, space > 0 ? space : SHOWN) + "…";
    }

    /** @return whole days since then, as Vietnam counts days */
    public long days(Instant then) {
        return ChronoUnit.DAYS.between(Campaign.dateOf(then), today);
    }
}
