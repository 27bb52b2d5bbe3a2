package vn.hocso.lrs.access.desk;

import io.quarkus.qute.TemplateExtension;

/** How administrators are named: by the end of their opaque id, which tells two of them apart and nothing more. */
@TemplateExtension(namespace = "administrator")
class Administrators {

    private static final int SHOWN = 6;

    private Administrators() {}

    /** @param subject null when no person did it */
    static String named(String subject) {
        if (subject == null) {
            return "Học Số";
        }
        return "Quản trị viên " + (subject.length() <= SHOWN ? subject : "…" + subject.substring(subject.length() - SHOWN));
    }
}
