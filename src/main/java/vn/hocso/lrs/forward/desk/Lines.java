package vn.hocso.lrs.forward.desk;

import java.util.List;
import java.util.function.UnaryOperator;

import vn.hocso.lrs.access.Authority;
import vn.hocso.lrs.statement.StatementReader;
import vn.hocso.lrs.statement.TypedFilter;
import vn.hocso.shared.DomainException;

/** What is typed one a line: each is checked and brought into the form in which it is compared. */
final class Lines {

    private static final int MOST = 100;
    private static final int LONGEST = 2000;

    private Lines() {}

    static List<String> of(String text) {
        return text == null ? List.of() : text.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
    }

    /** @throws DomainException INVALID with the sentence that names the line */
    static List<String> read(String text, UnaryOperator<String> kind) {
        List<String> lines = of(text);
        if (lines.size() > MOST || !lines.stream().allMatch(Lines::fits)) {
            throw DomainException.invalid("lines-invalid",
                    "Nhiều nhất " + MOST + " dòng, mỗi dòng dài nhất " + LONGEST + " ký tự, không có ký tự điều khiển.");
        }
        return lines.stream().map(kind).distinct().toList();
    }

    private static boolean fits(String line) {
        return line.length() <= LONGEST && line.chars().noneMatch(Character::isISOControl);
    }

    static String iri(String line) {
        StatementReader.iri(line, line.endsWith("*") ? line.substring(0, line.length() - 1) : line);
        return line;
    }

    static String extension(String line) {
        StatementReader.iri(line, line.split("=", 2)[0]);
        return line;
    }

    /** @return the key by which the store finds the agent */
    static String agent(String line) {
        return StatementReader.agentKey(TypedFilter.agent(line));
    }

    static String authority(String line) {
        return Authority.of(line).name();
    }
}
