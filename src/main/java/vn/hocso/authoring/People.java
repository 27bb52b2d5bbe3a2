package vn.hocso.authoring;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateExtension;
import vn.hocso.course.revision.Revision;
import vn.hocso.identity.KnownNames;

/** How persons are named on the desk: by full name when it is known, else by the end of their opaque id. */
@TemplateExtension(namespace = "people")
class People {

    private static final int SHOWN = 6;

    private People() {}

    static String author(String subject) {
        return subject.equals(Revision.CONTENT_FILES) ? "Tệp khóa học" : "Người soạn " + name(subject);
    }

    static String reviewer(String subject) {
        return "Người duyệt " + name(subject);
    }

    private static String name(String subject) {
        return Arc.container().instance(KnownNames.class).get().nameOf(subject).orElseGet(() -> shortId(subject));
    }

    private static String shortId(String subject) {
        return subject.length() <= SHOWN ? subject : "…" + subject.substring(subject.length() - SHOWN);
    }
}
