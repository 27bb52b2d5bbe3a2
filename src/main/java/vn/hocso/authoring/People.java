package vn.hocso.authoring;

import io.quarkus.qute.TemplateExtension;
import vn.hocso.course.revision.Revision;

/** How persons are named on the desk: by the end of their opaque id, which tells two of them apart and nothing more. */
@TemplateExtension(namespace = "people")
class People {

    private static final int SHOWN = 6;

    private People() {}

    static String author(String subject) {
        return subject.equals(Revision.CONTENT_FILES) ? "Tệp khóa học" : "Người soạn " + shortId(subject);
    }

    static String reviewer(String subject) {
        return "Người duyệt " + shortId(subject);
    }

    private static String shortId(String subject) {
        return subject.length() <= SHOWN ? subject : "…" + subject.substring(subject.length() - SHOWN);
    }
}
