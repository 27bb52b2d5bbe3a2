package vn.hocso.roster.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A file that an officer sent.
 *
 * @param digest SHA-256 of the file, hex
 * @param done rows or people dealt with so far, while somebody is at it
 * @param reason why the last try ended early, null for none
 * @param rosterVersion of the roster it was compared with, null before
 * @param rosterSize members on the roster then
 * @param gone people whom a complete file does not name
 * @param uncounted members who would leave the denominator
 * @param importId once applied
 */
record Upload(UUID id, String provinceCode, Coverage coverage, LocalDate effectiveOn, String name, String digest,
        String uploadedBy, Instant uploadedAt, UploadState state, int turn, int done, Instant movedAt, String reason,
        int problems, Long rosterVersion, int rosterSize, int added, int changed, int moved, int gone, int unchanged,
        int duplicate, int multiMatch, int uncounted, int newTeams, Long importId) {

    /** More of the members than this may only leave when somebody says so in words. */
    private static final double HARMLESS = 0.05;

    /** @return how many people have that outcome */
    public int count(Outcome outcome) {
        return switch (outcome) {
            case NEW -> added;
            case CHANGED -> changed;
            case MOVED -> moved;
            case LEFT -> gone;
            case MULTI_MATCH -> multiMatch;
            case DUPLICATE -> duplicate;
            case UNCHANGED -> unchanged;
        };
    }

    /** @return whether it takes so many out of the denominator that a phrase must be typed */
    public boolean needsPhrase() {
        return uncounted > rosterSize * HARMLESS;
    }

    /** @return what has to be typed then: it names the number, so that nobody types it by habit */
    public String phrase() {
        return "giảm " + uncounted + " người";
    }

    public boolean changesNothing() {
        return added + changed + moved + gone == 0;
    }
}
