package vn.hocso.campaign.notice;

import java.time.LocalDate;
import java.util.List;

/**
 * What somebody wants to announce, checked by its form.
 *
 * @param areas for whom; one at least
 */
public record NewNotice(String issuer, List<Area> areas, boolean leadersOnly, Wording wording) {

    /**
     * What is said, and on which days.
     *
     * @param endsOn last day, null for none
     */
    public record Wording(String title, String body, LocalDate startsOn, LocalDate endsOn) {}
}
