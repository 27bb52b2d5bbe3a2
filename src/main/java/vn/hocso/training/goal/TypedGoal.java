package vn.hocso.training.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Dates;
import vn.hocso.shared.text.Numbers;
import vn.hocso.shared.text.Vietnamese;
import vn.hocso.training.Target;

/**
 * A target as it was typed.
 *
 * @param startsOn as people write days: {@code 01/09/2022}
 * @param rule empty for none
 * @param share in per cent: {@code 100}, {@code 99,5}
 * @param version of what the person saw when the form was opened
 */
record TypedGoal(String id, String title, String unit, String scope, String denominator, String startsOn, String endsOn,
        String bound, String rule, String share, String source, int version) {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern SHARE = Pattern.compile("\\d{1,3}([.,]\\d{1,2})?");
    private static final int LONGEST_ID = 60;
    private static final int LONGEST_TEXT = 300;
    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2100;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    TypedGoal {
        id = text(id);
        title = Vietnamese.clean(text(title));
        unit = text(unit);
        scope = text(scope);
        denominator = text(denominator);
        startsOn = text(startsOn);
        endsOn = text(endsOn);
        bound = text(bound);
        rule = text(rule);
        share = text(share).replaceAll("\\s*%$", "");
        source = Vietnamese.clean(text(source));
    }

    static TypedGoal empty() {
        return new TypedGoal("", "", Target.Unit.MEMBER.name(), Target.COUNTRY, Target.Denominator.ROSTER.name(), "", "",
                Target.Bound.INCLUSIVE.name(), "", "100", "", 0);
    }

    static TypedGoal of(Target target, int version) {
        return new TypedGoal(target.id(), target.title(), target.unit().name(), target.scope(), target.denominator().name(),
                Numbers.date(target.startsOn()), Numbers.date(target.endsOn()), target.bound().name(),
                target.rule() == null ? "" : target.rule(), percent(target.share()), target.source(), version);
    }

    /** @return the same terms under other words */
    TypedGoal called(String otherTitle, String otherSource, int seen) {
        return new TypedGoal(id, otherTitle, unit, scope, denominator, startsOn, endsOn, bound, rule, share, otherSource, seen);
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share).multiply(HUNDRED).stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /**
     * @param provinces codes of the 63
     * @param rules of "trained"
     * @param expiring those of them that count for some months only
     * @return field to sentence, in the order of the form; empty when all is well
     */
    Map<String, String> problems(Set<String> provinces, Set<String> rules, Set<String> expiring) {
        var problems = new LinkedHashMap<String, String>();
        note(problems, "id", id.length() <= LONGEST_ID && ID.matcher(id).matches(),
                "Mã chỉ gồm chữ thường không dấu, chữ số và gạch nối, ví dụ members-online-hue-2022-12.");
        note(problems, "title", isText(title), "Bạn ghi tên mục tiêu, dài nhất " + LONGEST_TEXT + " ký tự.");
        note(problems, "unit", isOne(Target.Unit.values(), unit), "Bạn chọn đơn vị đếm.");
        note(problems, "scope", scope.equals(Target.COUNTRY) || scope.startsWith(Target.COUNTRY + ":")
                && provinces.contains(scope.substring(Target.COUNTRY.length() + 1)), "Bạn chọn cả nước hoặc một tỉnh.");
        note(problems, "rule", rule.isEmpty() || rules.contains(rule), "Không có quy tắc hoàn thành này.");
        note(problems, "unit", rule.isEmpty() || unit.equals(Target.Unit.MEMBER.name()),
                "Quy tắc hoàn thành chỉ đếm tổ viên: bạn chọn đơn vị đếm là tổ viên, hoặc để quy tắc là “chưa có cách đếm”.");
        note(problems, "denominator", isOne(Target.Denominator.values(), denominator), "Bạn chọn nguồn mẫu số.");
        note(problems, "denominator", rule.isEmpty() || denominator.equals(Target.Denominator.ROSTER.name()),
                "Mục tiêu đếm theo quy tắc lấy danh sách Tổ làm mẫu số.");
        LocalDate from = date(startsOn);
        LocalDate until = date(endsOn);
        note(problems, "startsOn", from != null, "Bạn ghi ngày đầu là một ngày có trên lịch, dạng 01/09/2022.");
        note(problems, "endsOn", until != null, "Bạn ghi hạn là một ngày có trên lịch, dạng 30/11/2022.");
        note(problems, "bound", isOne(Target.Bound.values(), bound), "Bạn chọn “đến hết ngày” hay “trước ngày”.");
        note(problems, "endsOn", problems.containsKey("bound") || from == null || until == null
                || !until.minusDays(bound.equals(Target.Bound.EXCLUSIVE.name()) ? 1 : 0).isBefore(from),
                "Ngày cuối còn kịp phải từ ngày đầu trở đi.");
        note(problems, "share", part() != null, "Bạn ghi tỷ lệ cần đạt lớn hơn 0 và không quá 100, ví dụ 100 hoặc 99,5.");
        note(problems, "source", isText(source), "Bạn ghi văn bản nào giao mục tiêu này.");
        if (id.equals(Target.MEMBERS_ONLINE)) {
            note(problems, "rule", !rule.isEmpty(), "Trang số liệu dựng trên mục tiêu này, nên nó phải có quy tắc hoàn thành.");
            note(problems, "rule", !expiring.contains(rule),
                    "Mục tiêu của công văn tính một lần cho mỗi người, nên quy tắc của nó không có thời hạn.");
            note(problems, "scope", scope.equals(Target.COUNTRY),
                    "Trang số liệu dựng trên mục tiêu này, nên nó là của cả nước.");
        }
        return problems;
    }

    /** @return the target, when there are no problems */
    Target target() {
        return new Target(id, title, Target.Unit.valueOf(unit), scope, Target.Denominator.valueOf(denominator), date(startsOn),
                date(endsOn), Target.Bound.valueOf(bound), rule.isEmpty() ? null : rule, part().doubleValue(), source);
    }

    /** @return null when it is none; four decimals at most */
    BigDecimal part() {
        if (!SHARE.matcher(share).matches()) {
            return null;
        }
        BigDecimal part = new BigDecimal(share.replace(',', '.')).divide(HUNDRED);
        return part.signum() > 0 && part.compareTo(BigDecimal.ONE) <= 0 ? part : null;
    }

    private static LocalDate date(String typed) {
        try {
            LocalDate date = Dates.ofPerson(typed);
            return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR ? null : date;
        } catch (DomainException e) {
            return null;
        }
    }

    private static boolean isText(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_TEXT;
    }

    private static boolean isOne(Enum<?>[] values, String name) {
        return Arrays.stream(values).anyMatch(value -> value.name().equals(name));
    }

    /** The first thing that is wrong with a field is said. */
    private static void note(Map<String, String> problems, String field, boolean right, String sentence) {
        if (!right) {
            problems.putIfAbsent(field, sentence);
        }
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }
}
