package vn.hocso.lrs.statement;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import vn.hocso.shared.DomainException;

/** What people type to find statements by, in the form that programs send. A refusal is a sentence for beside the field. */
public final class TypedFilter {

    private static final String MAILTO = "mailto:";

    /** The fields that a form may have, and how each is read. */
    private static final Map<String, UnaryOperator<String>> READERS = Map.of("agent", TypedFilter::agent, "verb",
            TypedFilter::verb, "activity", TypedFilter::activity, "registration", TypedFilter::registration);

    private TypedFilter() {}

    /**
     * @param typed field to text; empty texts ask for nothing
     * @return field to sentence for those that cannot be read, in the order of the fields
     */
    public static Map<String, String> problems(Map<String, String> typed) {
        var problems = new LinkedHashMap<String, String>();
        typed.forEach((field, text) -> {
            if (READERS.containsKey(field) && !text.isEmpty()) {
                try {
                    READERS.get(field).apply(text);
                } catch (DomainException e) {
                    problems.put(field, e.getMessage());
                }
            }
        });
        return problems;
    }

    /**
     * @param typed a mail address, with or without {@code mailto:} before it, or an Agent as JSON
     * @return the Agent as JSON
     */
    public static String agent(String typed) {
        String text = typed.strip();
        boolean json = text.startsWith("{");
        String agent = json ? text : ofMailbox(text);
        return readable(agent, StatementReader::agentKey, json
                ? "Agent viết bằng JSON chưa đúng. Ví dụ đúng: {\"mbox\":\"mailto:binh@example.org\"}."
                : "Người học cần là một địa chỉ thư như binh@example.org, hoặc một Agent viết bằng JSON.");
    }

    private static String ofMailbox(String text) {
        String address = text.toLowerCase(Locale.ROOT).startsWith(MAILTO) ? text.substring(MAILTO.length()).strip() : text;
        return "{\"mbox\":\"" + MAILTO + address.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
    }

    private static String verb(String typed) {
        return readable(typed, text -> StatementReader.iri("verb", text),
                "Động từ cần là một địa chỉ đầy đủ như http://adlnet.gov/expapi/verbs/completed.");
    }

    private static String activity(String typed) {
        return readable(typed, text -> StatementReader.iri("activity", text),
                "Hoạt động cần là một địa chỉ đầy đủ như https://lms.example.vn/khoa-hoc/12.");
    }

    private static String registration(String typed) {
        UUID registration = Formats.uuid(typed);
        if (registration == null) {
            throw refused("Mã ghi danh gồm 32 chữ số và chữ cái a đến f, viết như 7e2d1b54-5b0f-4f0e-9f5e-0c6b1c9c2f10.");
        }
        return typed;
    }

    private static String readable(String text, UnaryOperator<String> reader, String otherwise) {
        try {
            reader.apply(text);
            return text;
        } catch (DomainException e) {
            throw refused(otherwise);
        }
    }

    private static DomainException refused(String sentence) {
        return DomainException.invalid("parameter-invalid", sentence);
    }
}
