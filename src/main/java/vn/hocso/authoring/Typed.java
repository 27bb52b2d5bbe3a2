package vn.hocso.authoring;

import vn.hocso.shared.text.Vietnamese;

/**
 * What a trainer typed into the form of a draft.
 *
 * @param version that the form was opened with
 */
record Typed(int version, String lessonText, String questionsText) {

    static Typed of(Integer version, String lessonText, String questionsText) {
        return new Typed(version == null ? 0 : version, clean(lessonText), clean(questionsText));
    }

    /** Browsers send lines ended by CR LF; a paste may bring other normal forms and characters nobody sees. */
    private static String clean(String text) {
        String lines = text == null ? "" : text.replace("\r\n", "\n").replace('\r', '\n');
        return Vietnamese.nfc(lines.replaceAll("[\\p{Cc}\\uFEFF&&[^\\n\\t]]", ""));
    }
}
