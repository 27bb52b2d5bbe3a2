package vn.hocso.lrs.access;

/**
 * What became of a key and a secret.
 *
 * @param client null unless accepted
 */
record Proof(Outcome outcome, Client client) {

    static Proof refused(Outcome outcome) {
        return new Proof(outcome, null);
    }
}
