package vn.hocso.authoring;

/** A line of a comparison: added, removed, the same, or a place where lines are left out. */
record ChangedLine(Kind kind, String text) {

    enum Kind {
        ADDED, REMOVED, SAME, GAP
    }

    /** @param line of a unified comparison */
    static ChangedLine of(String line) {
        if (line.startsWith("@@")) {
            return new ChangedLine(Kind.GAP, "…");
        }
        Kind kind = line.startsWith("+") ? Kind.ADDED : line.startsWith("-") ? Kind.REMOVED : Kind.SAME;
        return new ChangedLine(kind, line.isEmpty() ? "" : line.substring(1));
    }

    public boolean isAdded() {
        return kind == Kind.ADDED;
    }

    public boolean isRemoved() {
        return kind == Kind.REMOVED;
    }
}
