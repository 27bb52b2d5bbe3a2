package vn.hocso.lrs.access;

/** How a request that came with a key fared. */
enum Outcome {
    ACCEPTED("accepted"), WRONG_SECRET("wrong-secret"),
    /** The secret before the present one, after its time. */
    EXPIRED_SECRET("expired-secret"), REVOKED("revoked"), UNKNOWN_KEY("unknown-key"),
    /** Accepted before, then refused what it asked for. */
    SCOPE_MISSING("scope-missing");

    /** Value of the label in metrics. */
    final String label;

    Outcome(String label) {
        this.label = label;
    }
}
