package vn.hocso.course.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one file. */
class Findings {

    private final String file;
    private final List<Finding> found = new ArrayList<>();
    private boolean unreadable;

    Findings(String file) {
        this.file = file;
    }

    /** A rule is broken; the content can still be shown. */
    void add(int line, String reason) {
        found.add(new Finding(file, line, reason));
    }

    /** A part is missing or has another shape: there is nothing to show. */
    void unreadable(int line, String reason) {
        unreadable = true;
        add(line, reason);
    }

    boolean isUnreadable() {
        return unreadable;
    }

    List<Finding> sorted() {
        return found.stream().distinct().sorted(Comparator.comparingInt(Finding::line)).toList();
    }
}
