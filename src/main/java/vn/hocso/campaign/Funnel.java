package vn.hocso.campaign;

/**
 * How far people come.
 *
 * @param scans how often printed codes were opened by people without a team; one person may do it several times
 * @param joined people with an account who are in the team today, however they came
 * @param started those of them who passed a lesson
 * @param completed those of them who completed the core programme
 */
record Funnel(long scans, long joined, long started, long completed) {

    static final Funnel NOTHING = new Funnel(0, 0, 0, 0);

    Funnel plus(Funnel other) {
        return new Funnel(scans + other.scans, joined + other.joined, started + other.started, completed + other.completed);
    }
}
