package vn.hocso.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Vietnamese;

/** What was typed into a form, shown again as it was typed, and what is wrong with it: field to sentence, in the order of the form. */
public class Form {

    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();

    /** @param fieldsAndValues by turns; null is empty */
    public Form(String... fieldsAndValues) {
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            typed.put(fieldsAndValues[i], fieldsAndValues[i + 1] == null ? "" : Vietnamese.nfc(fieldsAndValues[i + 1]));
        }
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** @return a sentence, null when nothing is wrong with the field */
    public String problem(String field) {
        return problems.get(field);
    }

    public Map<String, String> problems() {
        return problems;
    }

    public boolean isWrong() {
        return !problems.isEmpty();
    }

    public void refuse(String field, String sentence) {
        problems.putIfAbsent(field, sentence);
    }

    /** @return what the reader makes of the form, null when it refuses: then the field has its sentence */
    public <T> T read(String field, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (DomainException refused) {
            refuse(field, refused.getMessage());
            return null;
        }
    }

    /** @return one line of text, with nothing of it when it is empty, too long or markup */
    public String line(String field, String missing, int longest) {
        return read(field, () -> PlainText.line(value(field), missing, longest));
    }

    /** @return the same of several lines */
    public String text(String field, String missing, int longest) {
        return read(field, () -> PlainText.text(value(field), missing, longest));
    }

    /** @return the sentences alone, for those who look for what went wrong */
    public List<String> sentences() {
        return List.copyOf(problems.values());
    }
}
