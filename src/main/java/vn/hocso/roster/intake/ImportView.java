package vn.hocso.roster.intake;

import java.util.Arrays;
import java.util.List;

/**
 * The page of one file.
 *
 * @param province its name
 * @param shown whose people are listed, null for nobody's
 * @param rows one more than a page holds when there is a next one
 * @param newTeams the first of those that would be founded
 * @param phraseProblem a sentence when the typed phrase is not the right one, else null
 * @param obstacle why it cannot be taken back, null when it can
 * @param claims people it brought who are claimed
 */
record ImportView(Upload upload, String province, Outcome shown, List<PreviewRow> rows, List<NewTeamRow> newTeams,
        List<Problem> problems, String phraseProblem, String obstacle, int claims) {

    public List<PreviewRow> page() {
        return rows.subList(0, Math.min(rows.size(), Previews.PAGE));
    }

    /** @return the place of the last row shown when there are more, else null */
    public Long next() {
        return rows.size() > Previews.PAGE ? rows.get(Previews.PAGE - 1).place() : null;
    }

    /** @return the outcomes that people have, and those that matter even when nobody has them */
    public List<Outcome> outcomes() {
        return Arrays.asList(Outcome.values());
    }

    public String shortDigest() {
        return upload.digest().substring(0, 16);
    }

    public int count(Outcome outcome) {
        return upload.count(outcome);
    }
}
