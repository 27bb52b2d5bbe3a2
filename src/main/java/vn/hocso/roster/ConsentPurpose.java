package vn.hocso.roster;

/** What a person agrees to, each by itself; nothing is agreed to by silence. */
public enum ConsentPurpose {

    /** Keeping what the person learned; nobody can take the course without. */
    LEARNING_RECORD,
    /** The province may see the person's name beside the result. */
    NAMED_REPORTS,
    /** Reminders and notices. */
    MESSAGES;

    /** The version of the texts shown beside the boxes; a new text gets a new version. */
    public static final String TEXT_VERSION = "2022-11";
}
