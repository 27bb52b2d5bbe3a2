package vn.hocso.lrs.statement;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;

import vn.hocso.shared.DomainException;

/** Says why a content is no JSON that the store reads, and where. */
public final class Unreadable {

    private Unreadable() {}

    /**
     * @param why as the parser threw it
     * @return INVALID {@code json-unreadable} with line and column, where the parser knows them, and the reason
     */
    public static DomainException json(Exception why) {
        return why instanceof JacksonException broken
                ? at(broken.getLocation(), reason(broken))
                : at(null, "sai cú pháp");
    }

    /** @return the same for a content that goes on after its value has ended */
    static DomainException goesOn(JsonLocation where) {
        return at(where, "còn nội dung sau khi giá trị đã kết thúc");
    }

    private static DomainException at(JsonLocation where, String reason) {
        String place = where == null || where.getLineNr() < 1
                ? ""
                : " ở dòng " + where.getLineNr() + ", cột " + where.getColumnNr();
        return DomainException.invalid("json-unreadable", "Nội dung JSON không đọc được" + place + ": " + reason + ".");
    }

    private static String reason(JacksonException broken) {
        String said = broken.getOriginalMessage();
        if (broken instanceof JsonEOFException) {
            return "nội dung bị cắt ngang";
        }
        if (broken instanceof StreamConstraintsException) {
            return said.contains("depth")
                    ? "lồng sâu quá " + StatementReader.DEEPEST + " lớp"
                    : "một số dài quá " + StatementReader.LONGEST_NUMBER + " chữ số, hoặc một chuỗi quá dài";
        }
        return said.startsWith("Duplicate") ? "một thuộc tính viết hai lần" : "sai cú pháp";
    }
}
