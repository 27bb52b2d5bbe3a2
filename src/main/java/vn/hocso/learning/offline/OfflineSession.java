package vn.hocso.learning.offline;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import vn.hocso.learning.NoticeBoard.Posted;
import vn.hocso.shared.text.Numbers;

/**
 * Who learns with this browser, for the browser.
 *
 * @param member random name in statements
 * @param name the last word of the full name, by which Vietnamese people call each other, to tell two people of one phone apart
 * @param mark what pages carry of this person
 * @param token of forms
 * @param now milliseconds since 1970 by our clock
 * @param passed codes of lessons
 * @param audience what a parcel for the leader is addressed to
 * @param notices that hold for the member, what is to be read first
 */
record OfflineSession(UUID member, String name, String mark, String token, long now, Set<String> passed,
        String audience, List<Announced> notices) {

    /**
     * A notice as a phone keeps it.
     *
     * @param on as people read it
     * @param until last day, {@code 2022-11-30}, after which the phone does not show it; null for none
     */
    record Announced(String title, String issuer, String on, String until, List<String> paragraphs) {

        static Announced of(Posted notice) {
            return new Announced(notice.title(), notice.issuer(), Numbers.date(notice.on()),
                    notice.until() == null ? null : notice.until().toString(), notice.paragraphs());
        }
    }
}
