package vn.hocso.training.export;

/** Text for a cell of a spreadsheet: whatever somebody called a team, no program takes it for a formula. */
final class PlainText {

    /** What begins a formula in spreadsheets, in the widths of both Latin and East Asian keyboards. */
    private static final String BEGINNINGS = "=+-@＝＋－＠\t\r\n";

    private PlainText() {}

    /** @return the text, with an apostrophe before it where it could be read as a formula; the first mark that is no blank counts */
    static String cell(String text) {
        String bare = text.strip();
        boolean formula = !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0
                || !bare.isEmpty() && BEGINNINGS.indexOf(bare.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
