package vn.hocso.shared.text;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.hocso.shared.DomainException;

/** Text that people write for many others: paragraphs, and addresses of https that become links. Nothing else has a meaning. */
public final class PlainText {

    /** Code of the refusal of what looks like markup. */
    public static final String MARKUP = "text-markup";

    /** A sign of its own, as in "5 < 6", is none. */
    private static final Pattern TAG = Pattern.compile("<(?:[/!?]?\\p{L}|!--)[^<\\n]{0,40}");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n]]+");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n(?:[ \\u00a0]*\\n)+");
    /** The end of a sentence is none of the address. */
    private static final Pattern ADDRESS = Pattern.compile("https://[^\\s<>\"']+[^\\s<>\"'.,;:!?)\\]”’…]");

    /**
     * A stretch of a line.
     *
     * @param link whether the text is an address that can be opened
     */
    public record Piece(String text, boolean link) {}

    private PlainText() {}

    /** @throws DomainException INVALID {@code text-missing}, {@code text-long}, {@link #MARKUP} */
    public static String line(String typed, String missing, int longest) {
        return checked(Vietnamese.clean(typed), missing, longest);
    }

    /** The same of several lines: no more than one blank line in a row. */
    public static String text(String typed, String missing, int longest) {
        String lines = Vietnamese.nfc(typed).replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
        String visible = INVISIBLE.matcher(lines).replaceAll("");
        return checked(BLANK_LINES.matcher(visible).replaceAll("\n\n").strip(), missing, longest);
    }

    /** @return what stands between blank lines */
    public static List<String> paragraphs(String text) {
        return Arrays.asList(text.split("\n\n"));
    }

    /** @return lines of a paragraph, each cut into what is a link and what is not */
    public static List<List<Piece>> lines(String paragraph) {
        return paragraph.lines().map(PlainText::pieces).toList();
    }

    private static String checked(String text, String missing, int longest) {
        if (text.isEmpty()) {
            throw DomainException.invalid("text-missing", missing);
        }
        if (text.length() > longest) {
            throw DomainException.invalid("text-long", "Dài nhất " + Numbers.whole(longest) + " ký tự; bạn đang viết "
                    + Numbers.whole(text.length()) + " ký tự.");
        }
        Matcher tag = TAG.matcher(text);
        if (tag.find()) {
            throw DomainException.invalid(MARKUP, "Ở đây chỉ viết chữ thường, không viết mã trang web. Bạn bỏ đoạn “"
                    + tag.group().strip() + "” rồi gửi lại.");
        }
        return text;
    }

    private static List<Piece> pieces(String line) {
        var pieces = new ArrayList<Piece>();
        int from = 0;
        Matcher address = ADDRESS.matcher(line);
        while (address.find()) {
            if (leadsWhereItSays(address.group())) {
                add(pieces, line.substring(from, address.start()));
                pieces.add(new Piece(address.group(), true));
                from = address.end();
            }
        }
        add(pieces, line.substring(from));
        return pieces;
    }

    private static void add(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, false));
        }
    }

    /** Not so {@code https://bank.example@elsewhere.example/}. */
    private static boolean leadsWhereItSays(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null && uri.getRawUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
