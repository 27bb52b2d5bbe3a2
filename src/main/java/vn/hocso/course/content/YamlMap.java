package vn.hocso.course.content;

import java.io.StringReader;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * A YAML mapping that knows its lines. Values are read as they are written, never by YAML's guess of their type
 * ({@code 08}, {@code no}); what is missing or has another shape becomes a finding and null or an empty list.
 */
class YamlMap {

    private static final int DEEPEST = 10;

    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Findings findings;
    private final int offset;
    private final int line;

    private YamlMap(MappingNode node, int offset, Findings findings) {
        this.findings = findings;
        this.offset = offset;
        this.line = lineOf(node, offset);
        for (NodeTuple tuple : node.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            lines.put(key, lineOf(tuple.getKeyNode(), offset));
            if (values.put(key, tuple.getValueNode()) != null) {
                findings.unreadable(line(key), "“" + key + "” có hai lần");
            }
        }
    }

    /** @param offset lines of the file before this text */
    static Optional<YamlMap> parse(String text, int offset, Findings findings) {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEEPEST);
        try {
            if (new Yaml(options).compose(new StringReader(text)) instanceof MappingNode node) {
                return Optional.of(new YamlMap(node, offset, findings));
            }
            findings.unreadable(offset + 1, "phải viết theo dạng “tên mục: nội dung”, mỗi mục một dòng");
        } catch (MarkedYAMLException e) {
            int at = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
            findings.unreadable(offset + at + 1, YamlMistake.sentence(e.getProblem()));
        } catch (ReaderException e) {
            int at = (int) text.codePoints().limit(e.getPosition()).filter(c -> c == '\n').count();
            findings.unreadable(offset + at + 1, "có ký tự không dùng được");
        } catch (YAMLException e) {
            findings.unreadable(offset + 1, YamlMistake.sentence(e.getMessage()));
        }
        return Optional.empty();
    }

    int line() {
        return line;
    }

    int line(String key) {
        return lines.getOrDefault(key, line);
    }

    /** Reports every other key: a mistyped one would be lost silently. */
    void only(Set<String> known) {
        values.keySet().stream().filter(key -> !known.contains(key))
                .forEach(key -> findings.unreadable(line(key), "“" + key + "” không có trong định dạng"));
    }

    String text(String key) {
        return value(key).map(node -> scalar(node, key)).orElse(null);
    }

    /** Absent means null, without a finding. */
    String textIfAny(String key) {
        return values.containsKey(key) ? text(key) : null;
    }

    /** @return null when there is no number */
    Integer number(String key) {
        String text = text(key);
        if (text != null && text.matches("\\d{1,8}")) {
            return Integer.valueOf(text);
        }
        if (text != null) {
            findings.unreadable(line(key), "“" + key + "” phải là số nguyên");
        }
        return null;
    }

    /** Absent means false. */
    boolean flag(String key) {
        if (!values.containsKey(key)) {
            return false;
        }
        String text = text(key);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            findings.unreadable(line(key), "“" + key + "” phải là true hoặc false");
        }
        return "true".equals(text);
    }

    List<String> texts(String key) {
        return items(key).stream().map(node -> scalar(node, key)).filter(text -> text != null).toList();
    }

    List<YamlMap> maps(String key) {
        return items(key).stream().flatMap(node -> {
            if (node instanceof MappingNode map) {
                return Optional.of(new YamlMap(map, offset, findings)).stream();
            }
            findings.unreadable(lineOf(node, offset), "mỗi mục của “" + key + "” phải có dạng “tên mục: nội dung”");
            return Optional.<YamlMap>empty().stream();
        }).toList();
    }

    /** Absent means empty, without a finding. */
    Optional<YamlMap> mapIfAny(String key) {
        Node node = values.get(key);
        if (node instanceof MappingNode map) {
            return Optional.of(new YamlMap(map, offset, findings));
        }
        if (node != null) {
            findings.unreadable(line(key), "“" + key + "” phải có dạng “tên mục: nội dung”");
        }
        return Optional.empty();
    }

    private List<Node> items(String key) {
        Node node = value(key).orElse(null);
        if (node instanceof SequenceNode list && !list.getValue().isEmpty()) {
            return list.getValue();
        }
        if (node != null) {
            findings.unreadable(line(key), "“" + key + "” phải là danh sách có ít nhất một mục");
        }
        return List.of();
    }

    private Optional<Node> value(String key) {
        Node node = values.get(key);
        if (node == null) {
            findings.unreadable(line, "thiếu “" + key + "”");
        }
        return Optional.ofNullable(node);
    }

    private String scalar(Node node, String key) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        findings.unreadable(lineOf(node, offset), "“" + key + "” phải là chữ và không được trống");
        return null;
    }

    private static int lineOf(Node node, int offset) {
        return offset + node.getStartMark().getLine() + 1;
    }
}
