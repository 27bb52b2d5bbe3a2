package vn.hocso.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import vn.hocso.roster.Team;

/** What is announced to a member; the room {@code campaign}, which has the notices, knows. */
public interface NoticeBoard {

    /**
     * A notice that holds today.
     *
     * @param issuer who announces it
     * @param on the day since when it says what it says
     * @param until last day, null for none
     * @param corrected whether it said something else before
     * @param paragraphs of its text
     * @param unread whether the member did not say yet to have read it as it is now
     */
    record Posted(long id, String title, String issuer, LocalDate on, LocalDate until, boolean corrected,
            List<String> paragraphs,
            boolean unread) {}

    /**
     * @param team the member's of today, null without one
     * @return what nobody said to have read first, then the newest
     */
    List<Posted> of(UUID member, Team team);
}
