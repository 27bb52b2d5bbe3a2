package vn.hocso.lrs.exchange;

import vn.hocso.shared.text.Vietnamese;

/** The name of a file as people read it. */
final class FileName {

    private static final int LONGEST = 120;

    private FileName() {}

    /** @return without the folders that some browsers send; null when there is none */
    static String of(String given) {
        if (given == null) {
            return null;
        }
        String name = Vietnamese.clean(given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1));
        return name.isEmpty() ? null : name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }
}
