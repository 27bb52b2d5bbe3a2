package vn.hocso.lrs.exchange;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A running SHA-256 over the items of a file: after a break it tells whether what is sent again begins the same. */
class Progress {

    private final MessageDigest digest = sha256();
    private long items;
    private long line;

    void add(Item item) {
        items = item.number();
        line = item.line();
        if (item.bytes() != null) {
            digest.update(item.bytes());
        }
        digest.update((byte) '\n');
    }

    /** @return how many items were read */
    long items() {
        return items;
    }

    /** @return line of the last one */
    long line() {
        return line;
    }

    byte[] soFar() {
        try {
            return ((MessageDigest) digest.clone()).digest();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's own SHA-256 can be cloned", e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
