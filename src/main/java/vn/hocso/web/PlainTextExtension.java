package vn.hocso.web;

import java.util.List;

import io.quarkus.qute.TemplateExtension;
import vn.hocso.shared.text.PlainText;
import vn.hocso.shared.text.PlainText.Piece;

/** How templates show plain text: {@code plain:paragraphs(body)}, {@code plain:lines(paragraph)}. */
@TemplateExtension(namespace = "plain")
class PlainTextExtension {

    private PlainTextExtension() {}

    static List<String> paragraphs(String text) {
        return PlainText.paragraphs(text);
    }

    static List<List<Piece>> lines(String paragraph) {
        return PlainText.lines(paragraph);
    }
}
