package vn.hocso.lrs.forward.desk;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The form as the administrator left it, without the secret: that is typed again.
 *
 * @param problems field to sentence, empty when it is shown first
 * @param secretNames of the configuration
 * @param takesSecrets whether a secret can be typed in
 */
record TargetForm(NewTarget asked, Map<String, String> problems, Set<String> secretNames, boolean takesSecrets) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int MARK = 8;

    /** A field in which one thing is written a line. */
    public record Area(String field, String label, String hint, String text) {}

    static TargetForm of(NewTarget asked, Map<String, String> problems, Set<String> secretNames, boolean takesSecrets) {
        return new TargetForm(asked.withMark(asked.hasMark() ? asked.mark() : newMark()), problems, secretNames, takesSecrets);
    }

    /** @return the sentence beside the field, null when it is right */
    public String problem(String field) {
        return problems.get(field);
    }

    /** @return whether one of the filters is filled in or wrong */
    public boolean isNarrowed() {
        return filters().stream().anyMatch(
                area -> problems.containsKey(area.field()) || area.text() != null && !area.text().isBlank());
    }

    public List<Area> filters() {
        return List.of(
                new Area("verbs", "Động từ", "IRI của động từ, ví dụ http://adlnet.gov/expapi/verbs/completed.", asked.verbs()),
                new Area("activities", "Hoạt động", "IRI của hoạt động; thêm * ở cuối để lấy mọi IRI bắt đầu như vậy.",
                        asked.activities()),
                new Area("agents", "Người học", "Địa chỉ thư, ví dụ binh@example.org, hoặc một Agent viết bằng JSON.",
                        asked.agents()),
                new Area("extensions", "Phần mở rộng", "IRI của phần mở rộng, hoặc IRI=giá trị.", asked.extensions()));
    }

    private static String newMark() {
        var mark = new StringBuilder();
        RANDOM.ints(MARK, 0, LETTERS.length()).forEach(i -> mark.append(LETTERS.charAt(i)));
        return mark.toString();
    }
}
