package vn.hocso.lrs.statement;

/** Which of the properties that the store fills in a received statement already has; kept as bits beside its body. */
public final class Given {

    public static final int ID = 1;
    public static final int TIMESTAMP = 2;
    public static final int VERSION = 4;
    /** Properties that are the store's to say: what a client sent there is replaced when the statement is read. */
    public static final int STORED_OR_AUTHORITY = 8;

    private Given() {}
}
