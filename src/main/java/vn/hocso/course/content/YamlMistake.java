package vn.hocso.course.content;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the parser means, for somebody who has never heard of a parser. */
final class YamlMistake {

    private static final String UNKNOWN = "không đọc được từ dòng này; bạn xem lại chỗ thụt đầu dòng, dấu hai chấm “:” và dấu"
            + " ngoặc kép ở dòng này và dòng trên";

    /** A piece of the parser's problem, and the sentence; the first that fits. */
    private static final Map<String, String> SENTENCES = new LinkedHashMap<>();

    static {
        SENTENCES.put("mapping values are not allowed",
                "thừa dấu hai chấm “:”; câu có dấu hai chấm thì đặt cả câu trong ngoặc kép");
        SENTENCES.put("TAB", "đầu dòng có phím Tab; bạn thay bằng dấu cách");
        SENTENCES.put("could not find expected ':'", "thiếu dấu hai chấm “:” sau tên mục, ở dòng này hoặc dòng trên");
        SENTENCES.put("expected <block end>",
                "dòng này thụt vào không thẳng với các dòng cùng nhóm, hoặc dòng trên thiếu dấu ngoặc kép");
        SENTENCES.put("end of stream", "thiếu dấu đóng: ngoặc kép “\"”, ngoặc vuông “]” hoặc ngoặc nhọn “}”");
        SENTENCES.put("document end", "thiếu dấu đóng: ngoặc kép “\"”, ngoặc vuông “]” hoặc ngoặc nhọn “}”");
        SENTENCES.put("expected ',' or", "thiếu dấu phẩy hoặc dấu đóng ngoặc");
        SENTENCES.put("stream end", "thiếu dấu đóng: ngoặc kép “\"”, ngoặc vuông “]” hoặc ngoặc nhọn “}”");
        SENTENCES.put("escape", "dấu “\\” trong ngoặc kép không dùng được ở đây; bạn bỏ đi hoặc viết “\\\\”");
        SENTENCES.put("alias", "chữ bắt đầu bằng “*” cần đặt trong ngoặc kép");
        SENTENCES.put("cannot start any token", "chữ bắt đầu bằng ký tự đặc biệt; bạn đặt cả câu trong ngoặc kép");
        SENTENCES.put("Nesting Depth", "lồng nhau quá nhiều lớp");
    }

    private YamlMistake() {}

    static String sentence(String problem) {
        return SENTENCES.entrySet().stream().filter(entry -> problem != null && problem.contains(entry.getKey()))
                .map(Map.Entry::getValue).findFirst().orElse(UNKNOWN);
    }
}
