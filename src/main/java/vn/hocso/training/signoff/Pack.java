package vn.hocso.training.signoff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * A report of a province.
 *
 * @param no from 1; a report that was prepared anew is another one
 * @param stored its figures as they are kept
 * @param signature null before it is signed
 * @param reopening why the centre opened the period once more, null when it did not
 */
record Pack(String period, String province, int no, Act prepared, String stored, PackFigures figures, List<Comment> comments,
        Act signature, Reopening reopening) {

    /** What the province says to a figure. */
    record Comment(Figure figure, String text, Act by) {}

    /** The period was opened again. */
    record Reopening(String reason, Act by) {}

    /** @return whether nothing of the period may change for the province */
    public boolean isClosed() {
        return signature != null && reopening == null;
    }

    public boolean isSigned() {
        return signature != null;
    }

    List<Comment> on(Figure figure) {
        return comments.stream().filter(comment -> comment.figure == figure).toList();
    }

    /** @return SHA-256 of the figures and of what was said to them */
    byte[] digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(stored.getBytes(StandardCharsets.UTF_8));
            for (Comment comment : comments) {
                String line = "\n" + comment.figure + "\t" + comment.by.at() + "\t" + comment.by.subject() + "\t"
                        + comment.text;
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
