package vn.hocso.lrs.exchange;

import java.util.ArrayList;
import java.util.List;

/** What of a file is stored at once. */
final class Portion {

    private static final int MOST = 500;
    private static final int MOST_FILES = 20;
    private static final int LARGEST = 1_000_000;

    private final List<Candidate> candidates = new ArrayList<>();
    private long size;

    void add(Candidate candidate) {
        candidates.add(candidate);
        size += candidate.item().bytes() == null ? 0 : candidate.item().bytes().length;
    }

    List<Candidate> candidates() {
        return candidates;
    }

    boolean isEmpty() {
        return candidates.isEmpty();
    }

    boolean isFull() {
        return candidates.size() == MOST || size > LARGEST
                || candidates.stream().mapToInt(candidate -> candidate.enclosed().size()).sum() >= MOST_FILES;
    }

    void clear() {
        candidates.clear();
        size = 0;
    }
}
