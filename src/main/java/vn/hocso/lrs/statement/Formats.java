package vn.hocso.lrs.statement;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.hocso.lrs.protocol.XapiVersion;

/** The forms of single values. {@code java.net.URI} refuses valid IRIs and {@code Locale} takes any tag, hence patterns. */
public final class Formats {

    private static final int LONGEST_KEY = 2000;
    private static final Pattern UUID_FORM = Pattern
            .compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final String NOT_IN_IRI = "\u007f<>\"{}|\\^`";
    private static final Pattern MAILBOX = Pattern.compile("mailto:[^\\s@|]++@[^\\s@|]++");
    private static final Pattern SHA1 = Pattern.compile("[0-9a-fA-F]{40}");
    /** SHA-224, 256, 384, 512. */
    private static final Pattern SHA2 = Pattern.compile("(?:[0-9a-fA-F]{56}|[0-9a-fA-F]{64}|[0-9a-fA-F]{96}|[0-9a-fA-F]{128})");
    /** RFC 2045, section 5.1. */
    private static final Pattern MEDIA_TYPE = Pattern
            .compile("[!#$%&'*+.^_`|~0-9A-Za-z-]++/[!#$%&'*+.^_`|~0-9A-Za-z-]++(?:[ \\t]*+;[^\\x00-\\x1f\\x7f]*+)?");
    /** RFC 5646, section 2.1. */
    private static final Pattern LANGUAGE = Pattern
            .compile("(?i)(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})(?:-[a-z]{4})?"
                    + "(?:-(?:[a-z]{2}|[0-9]{3}))?(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*+(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})++)*+"
                    + "(?:-x(?:-[a-z0-9]{1,8})++)?|x(?:-[a-z0-9]{1,8})++|i-[a-z]{2,8}|en-gb-oed|sgn-(?:be-fr|be-nl|ch-de)|"
                    + "art-lojban|cel-gaulish|no-bok|no-nyn|zh-(?:guoyu|hakka|min|min-nan|xiang)");
    private static final Pattern TIMESTAMP = Pattern
            .compile("(\\d{4})-(\\d{2})-(\\d{2})[Tt](\\d{2}):(\\d{2}):(\\d{2})(?:\\.(\\d{1,30}))?"
                    + "([Zz]|[+-]\\d{2}(?::?\\d{2})?)?");
    /** RFC 3339, section 5.6: never without an offset, and that with a colon. */
    private static final Pattern OFFSET = Pattern.compile(".*(?:[Zz]|[+-]\\d{2}:\\d{2})");
    private static final Pattern NO_OFFSET = Pattern.compile(".*-00(?::?00)?");
    private static final Pattern DURATION = Pattern
            .compile("P(?:\\d++(?:\\.\\d++)?W|(?=[\\dT])(?:\\d++(?:\\.\\d++)?Y)?(?:\\d++(?:\\.\\d++)?M)?"
                    + "(?:\\d++(?:\\.\\d++)?D)?(?:T(?=\\d)(?:\\d++(?:\\.\\d++)?H)?(?:\\d++(?:\\.\\d++)?M)?(?:\\d++(?:\\.\\d++)?S)?)?)");
    /** The years 1 to 9999 in UTC: what the database and all clients write with four digits. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");
    private static final int NANO_DIGITS = 9;
    private static final int LEAP_SECOND = 60;

    private Formats() {}

    /** @return the UUID, or null when the text is none; {@code UUID.fromString} also takes {@code 1-1-1-1-1} */
    public static UUID uuid(String text) {
        return UUID_FORM.matcher(text).matches() ? UUID.fromString(text) : null;
    }

    /** A scheme, a colon, and something without spaces and without the marks that RFC 3987 leaves out; by hand, as there are many. */
    static boolean isIri(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1 || !isLetter(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < colon; i++) {
            char c = text.charAt(i);
            if (!isLetter(c) && !(c >= '0' && c <= '9') && c != '+' && c != '.' && c != '-') {
                return false;
            }
        }
        for (int i = colon + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || NOT_IN_IRI.indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    static boolean isMailbox(String text) {
        return MAILBOX.matcher(text).matches();
    }

    /** The domain of an address means the same in capitals. */
    static String mailbox(String text) {
        int at = text.lastIndexOf('@');
        return text.substring(0, at + 1) + text.substring(at + 1).toLowerCase(Locale.ROOT);
    }

    static boolean isSha1(String text) {
        return SHA1.matcher(text).matches();
    }

    static boolean isSha2(String text) {
        return SHA2.matcher(text).matches();
    }

    static boolean isMediaType(String text) {
        return MEDIA_TYPE.matcher(text).matches();
    }

    static boolean isLanguage(String text) {
        return LANGUAGE.matcher(text).matches();
    }

    static boolean isDuration(String text) {
        return DURATION.matcher(text).matches();
    }

    /** @return whether the text fits the store's indexes: 2,000 bytes */
    public static boolean fitsKey(String text) {
        return text.length() <= LONGEST_KEY && text.getBytes(StandardCharsets.UTF_8).length <= LONGEST_KEY;
    }

    /** @return the instant, or null when the text is no time by the rules of that version: 2.0 wants RFC 3339 to the letter */
    public static Instant instant(String text, XapiVersion version) {
        return version == XapiVersion.V1_0 || OFFSET.matcher(text).matches() ? instant(text) : null;
    }

    /**
     * ISO 8601 as RFC 3339 narrows it. Without an offset it is UTC; {@code -00:00} says "unknown" and is refused.
     *
     * @return the instant in microseconds (finer digits are dropped), or null when the text is no such time
     */
    public static Instant instant(String text) {
        Matcher m = TIMESTAMP.matcher(text);
        if (!m.matches()) {
            return null;
        }
        String offset = m.group(8) == null ? "Z" : m.group(8);
        if (NO_OFFSET.matcher(offset).matches()) {
            return null;
        }
        try {
            int second = Integer.parseInt(m.group(6));
            var date = LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
            var time = LocalTime.of(number(m, 4), number(m, 5), Math.min(second, LEAP_SECOND - 1), nanos(m.group(7)));
            Instant instant = date.atTime(time).toInstant(ZoneOffset.of(offset.toUpperCase(Locale.ROOT)))
                    .plusSeconds(second / LEAP_SECOND);
            return second > LEAP_SECOND || instant.isBefore(FIRST) || !instant.isBefore(END) ? null : instant;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static int nanos(String fraction) {
        if (fraction == null) {
            return 0;
        }
        String nine = (fraction + "000000000").substring(0, NANO_DIGITS);
        return Integer.parseInt(nine) / 1000 * 1000;
    }
}
