package vn.hocso.lrs.access;

/** What a client of the record store may do. */
public enum ClientScope {

    /** Write statements. */
    WRITE("statements/write"),
    /** Read the statements of its own authority. */
    READ_MINE("statements/read/mine"),
    /** Read every statement. */
    READ("statements/read"),
    /** Read and write the state of activities. */
    STATE("state"),
    /** Read and write profiles of agents and activities. */
    PROFILE("profile"),
    /** Read everything. */
    ALL_READ("all/read"),
    /** Write and read everything. */
    ALL("all");

    private final String text;

    ClientScope(String text) {
        this.text = text;
    }

    /** @return the name the xAPI standard gives it */
    public String text() {
        return text;
    }

    static ClientScope of(String text) {
        for (ClientScope scope : values()) {
            if (scope.text.equals(text)) {
                return scope;
            }
        }
        throw new IllegalArgumentException("No scope " + text);
    }
}
