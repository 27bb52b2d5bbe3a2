package vn.hocso.authoring;

import java.util.List;

import io.quarkus.qute.TemplateExtension;
import vn.hocso.course.content.Finding;
import vn.hocso.course.revision.Revision;

/**
 * The form of a draft.
 *
 * @param typed what stands in the form: the saved draft, or what was typed when it could not be saved
 * @param refusal why it was not saved, null when it was
 * @param overwritten what saving once more would change in the text of somebody else, null when there is none
 * @param findings what must be mended, the first of them
 * @param hidden how many more there are
 * @param lost ids that results are recorded by and that the text has no more
 */
record TextView(Revision revision, Typed typed, String refusal, Changes overwritten, List<Finding> findings, int hidden,
        List<Finding> lost) {

    /** @return whether anything was saved since the draft was begun */
    public boolean isSaved() {
        return revision.version() > Revision.BEGUN;
    }

    /** Id of the field in which a finding is to be mended; {@code {finding.field}} in templates. */
    @TemplateExtension
    static String field(Finding finding) {
        return finding.file().endsWith(".md") ? "lessonText" : "questionsText";
    }

    /** Name of that field as it stands above it; {@code {finding.box}}. */
    @TemplateExtension
    static String box(Finding finding) {
        return finding.file().endsWith(".md") ? "Bài học" : "Câu hỏi";
    }
}
