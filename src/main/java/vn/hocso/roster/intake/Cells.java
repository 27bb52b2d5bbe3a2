package vn.hocso.roster.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import vn.hocso.roster.Audience;
import vn.hocso.roster.FullName;
import vn.hocso.roster.TeamRole;
import vn.hocso.roster.intake.sheet.SheetDate;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Phones;
import vn.hocso.shared.text.Vietnamese;

/** What single cells say, however people write it. */
final class Cells {

    /** A number of a phone that a spreadsheet took for a quantity, so that the zero went. */
    private static final Pattern ZERO_LOST = Pattern.compile("[35789]\\d{8}|1[2689]\\d{8}");

    private static final Map<String, TeamRole> ROLES = Map.of("to truong", TeamRole.LEADER, "truong", TeamRole.LEADER,
            "to pho", TeamRole.DEPUTY, "pho to truong", TeamRole.DEPUTY, "pho", TeamRole.DEPUTY, "to vien", TeamRole.MEMBER,
            "thanh vien", TeamRole.MEMBER);
    private static final Map<String, Audience> AUDIENCES = Map.of("thanh vien to", Audience.MEMBER, "thanh vien",
            Audience.MEMBER, "to vien", Audience.MEMBER, "can bo doan", Audience.YOUTH_UNION, "doan vien", Audience.YOUTH_UNION,
            "doan thanh nien", Audience.YOUTH_UNION, "giang vien", Audience.TRAINER, "can bo tap huan", Audience.TRAINER);
    private static final Map<String, Boolean> ANSWERS = Map.of("", false, "khong", false, "0", false, "co", true, "x", true,
            "1", true);

    private Cells() {}

    static String name(String text) {
        FullName.problem(text).ifPresent(problem -> {
            throw new MistakeException(Column.NAME, text.isEmpty() ? "name-missing" : "name-invalid", text.isEmpty()
                    ? "chưa có họ và tên."
                    : "họ và tên chỉ gồm chữ cái và dấu cách, từ hai chữ cái đến " + FullName.LONGEST + " ký tự.");
        });
        return text;
    }

    /** @return {@code +84} and nine digits, null for none */
    static String phone(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Phones.parse(ZERO_LOST.matcher(text).matches() ? "0" + text : text);
        } catch (DomainException e) {
            throw new MistakeException(Column.PHONE, e.code(), e.getMessage());
        }
    }

    /** @return null for none */
    static LocalDate date(Column column, String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return SheetDate.of(text).orElseThrow(
                    () -> new MistakeException(column, "date-unreadable", "ngày phải ghi dạng 31/12/2022."));
        } catch (DateTimeException e) {
            throw new MistakeException(column, "date-impossible",
                    "không có ngày " + text + " trên lịch. Bạn ghi dạng 31/12/2022.");
        }
    }

    /** @return null when the cell does not tell */
    static TeamRole role(String text) {
        return text.isEmpty() ? null : known(ROLES, Column.ROLE, text, "Tổ trưởng, Tổ phó hoặc Tổ viên");
    }

    /** @return null when the cell does not tell */
    static Audience audience(String text) {
        return text.isEmpty() ? null : known(AUDIENCES, Column.AUDIENCE, text, "Thành viên Tổ, Cán bộ Đoàn hoặc Giảng viên");
    }

    static boolean shared(String text) {
        return known(ANSWERS, Column.SHARED, text, "có, hoặc để trống");
    }

    private static <T> T known(Map<String, T> words, Column column, String text, String choices) {
        return Optional.ofNullable(words.get(Vietnamese.fold(text)))
                .orElseThrow(() -> new MistakeException(column, "word-unknown", "chỉ nhận: " + choices + "."));
    }
}
