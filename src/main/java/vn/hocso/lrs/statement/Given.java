package vn.hocso.lrs.statement;

/** What the store has to know of a received body when it shows it; kept as bits beside it. */
public final class Given {

    public static final int ID = 1;
    public static final int TIMESTAMP = 2;
    public static final int VERSION = 4;
    /** Properties that are the store's to say: what a client sent there is replaced when the statement is read. */
    public static final int STORED_OR_AUTHORITY = 8;
    /** An activity stands in contextActivities where a list belongs: it is shown as a list of one. */
    public static final int BARE_ACTIVITY = 16;
    /** It came by version 2.0 of xAPI. */
    public static final int VERSION_2 = 32;

    private Given() {}
}
