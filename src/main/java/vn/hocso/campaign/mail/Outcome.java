package vn.hocso.campaign.mail;

import java.util.regex.Pattern;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import vn.hocso.shared.text.Vietnamese;

/**
 * What became of a letter that was given to the mail server.
 *
 * @param words why it did not leave, for people, without any address; null when it left
 */
record Outcome(Kind kind, String words) {

    /** Whose trouble it is. */
    enum Kind {
        /** The server took it. */
        TAKEN,
        /** This letter is refused for good. */
        REFUSED,
        /** This letter is refused for now. */
        LATER,
        /** The server is away, silent or lets nobody in: others would fare no better. */
        AWAY
    }

    static final Outcome TAKEN = new Outcome(Kind.TAKEN, null);

    /** Mailbox unavailable, not local, full for good, name not allowed, domain takes none. */
    private static final Pattern OF_THE_LETTER = Pattern.compile("55[0-36]");
    private static final int TEMPORARY = 400;
    private static final int PERMANENT = 500;
    private static final int LONGEST = 200;
    private static final Pattern ADDRESS = Pattern.compile("\\S*@\\S*");

    /** @param e what the mailer threw */
    static Outcome of(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException refusal && refusal.getReplyCode() >= TEMPORARY) {
                return of(refusal);
            }
            if (cause instanceof TimeoutException) {
                return new Outcome(Kind.AWAY, "Máy chủ thư không trả lời kịp.");
            }
        }
        return new Outcome(Kind.AWAY, "Không kết nối được máy chủ thư.");
    }

    private static Outcome of(SMTPException refusal) {
        int code = refusal.getReplyCode();
        Kind kind = OF_THE_LETTER.matcher(String.valueOf(code)).matches()
                ? Kind.REFUSED
                : code < PERMANENT && code != 421 ? Kind.LATER : Kind.AWAY;
        String said = Vietnamese.clean(ADDRESS.matcher(String.join(" ", refusal.getReplyMessages())).replaceAll("…"));
        String words = inWords(kind, code) + " (" + said.replaceFirst("^" + code + "[ -]?", "");
        return new Outcome(kind, words.substring(0, Math.min(words.length(), LONGEST - 1)) + ")");
    }

    private static String inWords(Kind kind, int code) {
        return switch (kind) {
            case REFUSED -> "Địa chỉ này không nhận thư (mã " + code + "). Bạn xem lại địa chỉ.";
            case LATER -> "Bên nhận chưa nhận thư (mã " + code + ").";
            default -> "Máy chủ thư đang không gửi được (mã " + code + ").";
        };
    }
}
