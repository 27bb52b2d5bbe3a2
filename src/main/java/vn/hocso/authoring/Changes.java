package vn.hocso.authoring;

import java.util.ArrayList;
import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.Patch;

import vn.hocso.course.revision.Revision;

/**
 * What is different between two texts, line by line, with a few lines around each place.
 *
 * @param tooLong the texts have more lines than can be compared while somebody waits
 */
record Changes(List<ChangedLine> lesson, List<ChangedLine> questions, boolean tooLong) {

    private static final int AROUND = 3;
    private static final int MOST_LINES = 3_000;
    private static final int HEADER = 2;

    static Changes between(Revision from, String lessonText, String questionsText) {
        if (isLong(from.lessonText()) || isLong(lessonText) || isLong(from.questionsText()) || isLong(questionsText)) {
            return new Changes(List.of(), List.of(), true);
        }
        return new Changes(compare(from.lessonText(), lessonText), compare(from.questionsText(), questionsText), false);
    }

    public boolean isEmpty() {
        return !tooLong && lesson.isEmpty() && questions.isEmpty();
    }

    /** In each place first what went, then what came. */
    private static List<ChangedLine> compare(String from, String to) {
        List<String> before = from.lines().toList();
        Patch<String> patch = DiffUtils.diff(before, to.lines().toList(), new MyersDiffWithLinearSpace<>());
        var lines = new ArrayList<ChangedLine>();
        var added = new ArrayList<ChangedLine>();
        for (String line : UnifiedDiffUtils.generateUnifiedDiff("", "", before, patch, AROUND).stream().skip(HEADER).toList()) {
            ChangedLine changed = ChangedLine.of(line);
            if (!changed.isAdded() && !changed.isRemoved()) {
                lines.addAll(added);
                added.clear();
            }
            (changed.isAdded() ? added : lines).add(changed);
        }
        lines.addAll(added);
        return List.copyOf(lines);
    }

    private static boolean isLong(String text) {
        return text.lines().limit(MOST_LINES + 1).count() > MOST_LINES;
    }
}
