package vn.hocso.training;

import java.time.Instant;

import vn.hocso.shared.text.Numbers;
import vn.hocso.shared.time.Campaign;

/**
 * The days of a dashboard, in words and in the fields that ask for others.
 *
 * @param readAt when the figures were read
 * @param refusal a day that was asked for and has no figures, null when it has
 */
record ShownDays(Viewpoint viewpoint, Instant readAt, Refusal refusal) {

    /** @return up to when is counted; today is not over yet */
    public String until() {
        String counted = viewpoint.asOf().equals(Campaign.dateOf(readAt))
                ? "Tính đến nay, " + Numbers.time(readAt)
                : "Tính đến hết ngày " + Numbers.date(viewpoint.asOf());
        return viewpoint.knownOn() == null
                ? counted
                : counted + ", theo những gì đã biết đến hết ngày " + Numbers.date(viewpoint.knownOn());
    }

    /** @return what stands in the field of the day: what was typed when it has to be mended */
    public String asOf() {
        return isRefused("asOf") ? refusal.typed() : Numbers.date(viewpoint.asOf());
    }

    /** @return what stands in the field of the other day, empty for now */
    public String knownOn() {
        if (isRefused("knownOn")) {
            return refusal.typed();
        }
        return viewpoint.knownOn() == null ? "" : Numbers.date(viewpoint.knownOn());
    }

    public boolean isRefused(String field) {
        return refusal != null && refusal.field().equals(field);
    }
}
