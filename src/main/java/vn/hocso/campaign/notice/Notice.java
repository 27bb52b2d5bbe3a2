package vn.hocso.campaign.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import vn.hocso.identity.Scope;
import vn.hocso.roster.Team;
import vn.hocso.shared.text.PlainText;
import vn.hocso.shared.text.PlainText.Piece;

/**
 * What is announced, as it is now.
 *
 * @param issuer who announces it, as members read it
 * @param areas for whom
 * @param writtenAt when it was written first
 * @param withdrawnAt null while it was not
 * @param withdrawnWhy in words, null likewise
 */
public record Notice(long id, String issuer, List<Area> areas, boolean leadersOnly, Instant writtenAt, Instant withdrawnAt,
        String withdrawnWhy, Version text) {

    /**
     * One of the texts that a notice had.
     *
     * @param version counted from one
     * @param endsOn last day, null for none
     */
    public record Version(int version, String title, String body, LocalDate startsOn, LocalDate endsOn, Instant writtenAt) {

        public List<String> paragraphs() {
            return PlainText.paragraphs(body);
        }

        public List<List<Piece>> lines(String paragraph) {
            return PlainText.lines(paragraph);
        }

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(startsOn) && (endsOn == null || !day.isAfter(endsOn));
        }
    }

    /** Where it stands on a day. */
    enum State {
        WITHDRAWN, COMING, SHOWN, OVER
    }

    public boolean isCorrected() {
        return text.version > 1;
    }

    /** @return parts of the country as one reads them */
    public String areaNames() {
        return areas.stream().map(Area::name).collect(Collectors.joining("; "));
    }

    public State state(LocalDate today) {
        if (withdrawnAt != null) {
            return State.WITHDRAWN;
        }
        return text.holdsOn(today) ? State.SHOWN : today.isBefore(text.startsOn) ? State.COMING : State.OVER;
    }

    boolean isFor(Team team) {
        return areas.stream().anyMatch(area -> area.holds(team));
    }

    boolean isWithin(Scope scope) {
        return areas.stream().allMatch(area -> area.isWithin(scope));
    }
}
