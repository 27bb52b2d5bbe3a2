package vn.hocso.campaign.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;

import vn.hocso.roster.FigureKind;
import vn.hocso.roster.source.NewFigure;
import vn.hocso.roster.source.NewSource;
import vn.hocso.roster.source.SourceDocument;
import vn.hocso.shared.text.Dates;
import vn.hocso.web.Form;

/** Reads what an administrator typed about a document; what is wrong is noted beside its field. */
final class SourceForms {

    private static final int LONGEST = 300;
    private static final int LONGEST_PLACE = 120;
    /** {@code 225.417} as people write it, or digits alone. */
    private static final Pattern WHOLE = Pattern.compile("[1-9]\\d{0,8}|[1-9]\\d{0,2}([. ]\\d{3}){1,2}");

    private SourceForms() {}

    /** @return null when something is wrong */
    static NewSource source(Form form) {
        SourceDocument.Kind kind = chosen(form, "kind", SourceDocument.Kind.values(), "Bạn chọn loại nguồn.");
        String title = required(form, "title", LONGEST, "Bạn ghi tên của nguồn như in trên đó.");
        String citedAs = required(form, "citedAs", LONGEST, "Bạn ghi cách các trang gọi tên nguồn này.");
        String issuer = required(form, "issuer", LONGEST, "Bạn ghi cơ quan ban hành, hoặc nơi đăng.");
        String number = optional(form, "number", LONGEST_PLACE);
        LocalDate issuedOn = form.value("issuedOn").isEmpty() ? null : day(form, "issuedOn");
        String address = address(form);
        String note = optional(form, "note", LONGEST);
        return form.isWrong() ? null : new NewSource(kind, title, citedAs, issuer, number, issuedOn, address, note);
    }

    /** @return null when something is wrong */
    static NewFigure figure(Form form) {
        FigureKind kind = chosen(form, "kind", FigureKind.values(), "Bạn chọn số liệu đếm gì.");
        String typed = form.value("value");
        if (!WHOLE.matcher(typed).matches()) {
            form.refuse("value", "Bạn ghi một số nguyên lớn hơn 0, ví dụ 225.417.");
        }
        LocalDate asOf = day(form, "asOf");
        String place = required(form, "place", LONGEST_PLACE, "Bạn ghi số liệu nằm ở đâu trong nguồn, ví dụ mục 1.");
        String exactness = form.value("exactness");
        return form.isWrong()
                ? null
                : new NewFigure(kind, Integer.parseInt(typed.replaceAll("[. ]", "")), asOf, place,
                        exactness.equals("over"), exactness.equals("about"));
    }

    static void reason(Form form) {
        required(form, "because", LONGEST, "Bạn ghi vì sao rút số liệu này; lý do được hiện công khai.");
    }

    private static <E extends Enum<E>> E chosen(Form form, String field, E[] values, String missing) {
        E value = Arrays.stream(values).filter(one -> one.name().equals(form.value(field))).findFirst().orElse(null);
        if (value == null) {
            form.refuse(field, missing);
        }
        return value;
    }

    private static LocalDate day(Form form, String field) {
        return form.read(field, () -> Dates.ofPerson(form.value(field)));
    }

    private static String required(Form form, String field, int longest, String missing) {
        if (form.value(field).isEmpty()) {
            form.refuse(field, missing);
        }
        return optional(form, field, longest);
    }

    private static String optional(Form form, String field, int longest) {
        String text = form.value(field);
        if (text.length() > longest) {
            form.refuse(field, "Bạn viết ngắn hơn, không quá " + longest + " ký tự.");
        }
        return text.isEmpty() ? null : text;
    }

    private static String address(Form form) {
        String text = optional(form, "address", LONGEST);
        if (text != null && !isOnTheWeb(text)) {
            form.refuse("address", "Địa chỉ bắt đầu bằng https://, ví dụ https://example.vn/cong-van.");
        }
        return text;
    }

    private static boolean isOnTheWeb(String text) {
        try {
            var address = new URI(text);
            return "https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
