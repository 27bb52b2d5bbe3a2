package vn.hocso.campaign.session;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One session.
 *
 * @param kept whether the person may change it; others see counts alone
 * @param due whether its day is here or over
 * @param today whether its day is today
 * @param files that the printed codes of its points come in
 */
record SessionView(TrainingSession session, Windows.Window window, Headcount count, List<VenuePoint> points, int communes,
        boolean kept, boolean due, boolean today, boolean attended, int files) {

    /** @return whether it can still be changed */
    public boolean isChangeable() {
        return kept && !session.isClosed() && !session.isCancelled();
    }

    /** @return numbers of the files, from one */
    public List<Integer> fileNumbers() {
        return IntStream.rangeClosed(1, files).boxed().toList();
    }

    public boolean isScreenUseful() {
        return isChangeable() && today;
    }
}
