package vn.hocso.web;

import vn.hocso.shared.text.PlainText;
import vn.hocso.shared.text.Vietnamese;

/** A form in which somebody writes for many others. What was typed is shown again as it was typed, in all its lines. */
public final class WrittenForm extends Form {

    /** @param fieldsAndValues by turns; null is empty */
    public WrittenForm(String... fieldsAndValues) {
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            with(fieldsAndValues[i], fieldsAndValues[i + 1] == null ? "" : Vietnamese.nfc(fieldsAndValues[i + 1]));
        }
    }

    /** @return the field as one line of plain text; null when it is empty, too long or markup: then it has its sentence */
    public String line(String field, String missing, int longest) {
        return read(field, () -> PlainText.line(value(field), missing, longest));
    }

    /** @return the same of several lines */
    public String text(String field, String missing, int longest) {
        return read(field, () -> PlainText.text(value(field), missing, longest));
    }
}
