package vn.hocso.lrs.exchange;

import io.quarkus.qute.TemplateExtension;

/** How whoever loaded a file is named: a program by its key, an administrator by the end of the opaque id. */
@TemplateExtension(namespace = "loader")
class Loaders {

    private static final String PROGRAM = "lrs:";
    private static final int SHOWN = 6;

    private Loaders() {}

    static String named(String startedBy) {
        return startedBy.startsWith(PROGRAM)
                ? "Khóa " + startedBy.substring(PROGRAM.length())
                : "Quản trị viên …" + startedBy.substring(Math.max(0, startedBy.length() - SHOWN));
    }
}
