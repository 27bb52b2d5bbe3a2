package vn.hocso.campaign.practice;

import java.time.Instant;
import java.time.LocalDate;

import vn.hocso.shared.time.Campaign;

/**
 * A text of a practice that everybody could read until it was corrected.
 *
 * @param publishedAt since when
 */
record Earlier(int version, String title, String body, Instant publishedAt) {

    public LocalDate publishedOn() {
        return Campaign.dateOf(publishedAt);
    }
}
