package vn.hocso.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Vietnamese;

/** What was typed into a form, and what is wrong with it: field to sentence, in the order of the form. */
public class Form {

    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();

    /** @param fieldsAndValues by turns; null is empty */
    public Form(String... fieldsAndValues) {
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            typed.put(fieldsAndValues[i], fieldsAndValues[i + 1] == null ? "" : Vietnamese.clean(fieldsAndValues[i + 1]));
        }
    }

    /** @return every field with what was typed, to be sent again */
    public Map<String, String> typed() {
        return typed;
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

    /** @return itself, with another value of the field */
    public Form with(String field, String value) {
        typed.put(field, value);
        return this;
    }

    public void refuse(String field, String sentence) {
        problems.putIfAbsent(field, sentence);
    }

    /** @return what the field says, null when it was refused */
    public <T> T read(String field, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (DomainException refused) {
            refuse(field, Refusals.sentence(refused));
            return null;
        }
    }
}
