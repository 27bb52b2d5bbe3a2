package vn.hocso.web;

import io.nayuki.qrcodegen.QrCode.Ecc;

/** QR codes as small SVG pictures. */
public final class QrCode {

    /** Quiet zone that readers need, in modules on each side (ISO/IEC 18004). */
    private static final int QUIET = 4;

    private QrCode() {}

    /**
     * For paper that hangs on a wall for months: a quarter of it may be lost.
     *
     * @return what is black, by row and column, with the white margin that readers need; error correction level Q
     */
    public static boolean[][] modules(String text) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.QUARTILE);
        var black = new boolean[code.size + 2 * QUIET][code.size + 2 * QUIET];
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                black[y + QUIET][x + QUIET] = code.getModule(x, y);
            }
        }
        return black;
    }

    /** @return a picture of the text with error correction level M, scalable, black on white */
    public static String svg(String text) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
        int size = code.size + 2 * QUIET;
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M").append(x + QUIET).append(',').append(y + QUIET).append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + " " + size
                + "\" shape-rendering=\"crispEdges\">"
                + "<rect width=\"" + size + "\" height=\"" + size + "\" fill=\"#fff\"/><path d=\"" + path + "\"/></svg>";
    }
}
