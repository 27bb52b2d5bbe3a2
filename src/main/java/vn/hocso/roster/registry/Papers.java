package vn.hocso.roster.registry;

import java.time.LocalDate;

import vn.hocso.roster.Paper;
import vn.hocso.shared.text.Dates;
import vn.hocso.shared.text.Numbers;
import vn.hocso.web.Form;

/** Reads the three fields of a decision: {@code number}, {@code dated}, {@code issuer}. */
final class Papers {

    static final int LONGEST_NUMBER = 60;
    static final int LONGEST_ISSUER = 160;

    private Papers() {}

    /** @return null when all are empty, or when the form tells what is wrong with one */
    static Paper read(Form form, boolean needed, LocalDate today) {
        String number = form.value("number");
        String issuer = form.value("issuer");
        if (!needed && number.isEmpty() && issuer.isEmpty() && form.value("dated").isEmpty()) {
            return null;
        }
        check(form, "number", number, LONGEST_NUMBER, "Bạn ghi số văn bản, ví dụ 12/QĐ-UBND.");
        LocalDate dated = form.read("dated", () -> Dates.ofPerson(form.value("dated")));
        if (dated != null && dated.isAfter(today)) {
            form.refuse("dated", "Văn bản ghi ngày " + Numbers.date(dated) + ", ngày này chưa đến.");
        }
        check(form, "issuer", issuer, LONGEST_ISSUER, "Bạn ghi cơ quan ban hành, ví dụ UBND xã Thủy Phù.");
        return form.isWrong() ? null : new Paper(number, dated, issuer);
    }

    private static void check(Form form, String field, String value, int longest, String missing) {
        if (value.isEmpty()) {
            form.refuse(field, missing);
        } else if (value.length() > longest) {
            form.refuse(field, "Bạn ghi ngắn hơn, nhiều nhất " + longest + " ký tự.");
        }
    }
}
