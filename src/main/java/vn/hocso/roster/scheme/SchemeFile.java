package vn.hocso.roster.scheme;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import vn.hocso.roster.intake.sheet.SheetDate;
import vn.hocso.roster.intake.sheet.SheetReader;
import vn.hocso.roster.intake.sheet.SheetRow;
import vn.hocso.roster.territory.UnitLevel;
import vn.hocso.roster.territory.Units;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Numbers;
import vn.hocso.shared.text.Vietnamese;

/** Reads a file of a scheme whole and says of each line that cannot be taken why. */
final class SchemeFile {

    /** What is wrong with a line. */
    record Mistake(int line, String reason) {}

    /** What a file says; with mistakes it says nothing that counts. */
    record Read(List<SchemeRow> rows, List<Mistake> mistakes) {}

    private static final List<String> HEADERS = List.of("he cum", "cum", "ma tinh", "tu ngay", "den ngay", "ten he cum");
    private static final int NEEDED = 4;
    private static final int LONGEST_NAME = 80;
    /** More changes than that nobody makes by hand. */
    private static final int MOST_ROWS = 2_000;
    private static final Pattern SCHEME = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*");
    private static final int LONGEST_SCHEME = 20;
    /** What stands before a colon in codes of other things. */
    private static final Pattern TAKEN = Pattern.compile("DMHC-.*|TEAM|VN");

    private final Units units;
    private final List<SchemeRow> rows = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private Map<String, Integer> places;

    private SchemeFile(Units units) {
        this.units = units;
    }

    /** @throws DomainException INVALID or TOO_LARGE when it is no table with the columns it needs */
    static Read read(Path path, Units units) throws IOException {
        var file = new SchemeFile(units);
        SheetReader.read(path, file::take);
        if (file.places == null) {
            throw headerMissing();
        }
        if (file.rows.isEmpty() && file.mistakes.isEmpty()) {
            throw DomainException.invalid("rows-missing", "Tệp chỉ có dòng tiêu đề, không có tỉnh nào.");
        }
        file.compare();
        return new Read(file.rows, file.mistakes);
    }

    private void take(SheetRow row) {
        if (places == null) {
            places = header(row);
            return;
        }
        if (rows.size() + mistakes.size() >= MOST_ROWS) {
            throw new DomainException(DomainException.Kind.TOO_LARGE, "rows-too-many",
                    "Tệp có hơn " + Numbers.whole(MOST_ROWS) + " dòng.");
        }
        try {
            rows.add(new SchemeRow(row.number(), scheme(text(row, 0)), text(row, 5), cluster(text(row, 1)),
                    province(text(row, 2)), date(text(row, 3), "từ ngày"), until(text(row, 4))));
            SchemeRow last = rows.get(rows.size() - 1);
            if (last.to() != null && last.to().isBefore(last.from())) {
                mistake(row.number(), "“đến ngày” trước “từ ngày”.");
            }
        } catch (DomainException e) {
            mistake(row.number(), e.getMessage());
        }
    }

    private static Map<String, Integer> header(SheetRow row) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < row.cells().size(); i++) {
            String name = Vietnamese.fold(Vietnamese.clean(row.cell(i)));
            if (HEADERS.contains(name) && places.putIfAbsent(name, i) != null) {
                throw DomainException.invalid("header-repeated",
                        "Dòng " + row.number() + ": có hai cột “" + row.cell(i) + "”.");
            }
        }
        if (!places.keySet().containsAll(HEADERS.subList(0, NEEDED))) {
            throw headerMissing();
        }
        return places;
    }

    private static DomainException headerMissing() {
        return DomainException.invalid("header-missing",
                "Dòng đầu phải có các cột “Hệ cụm”, “Cụm”, “Mã tỉnh”, “Từ ngày”; cột “Đến"
                        + " ngày” và “Tên hệ cụm” có thể thiếu.");
    }

    private String text(SheetRow row, int column) {
        Integer place = places.get(HEADERS.get(column));
        if (place != null && row.formulas().contains(place)) {
            throw wrong("ô là công thức. Bạn dán giá trị thay cho công thức.");
        }
        return place == null ? "" : Vietnamese.clean(row.cell(place));
    }

    private static String scheme(String text) {
        if (!SCHEME.matcher(text).matches() || text.length() > LONGEST_SCHEME || TAKEN.matcher(text).matches()) {
            throw wrong("hệ cụm phải là một mã như TWD-2022.");
        }
        return text;
    }

    private static String cluster(String text) {
        if (text.isEmpty() || text.length() > LONGEST_NAME) {
            throw wrong("chưa có tên cụm, hoặc tên dài hơn " + LONGEST_NAME + " ký tự.");
        }
        return text.matches("0*[1-9]\\d{0,2}") ? "Cụm " + Integer.parseInt(text) : text;
    }

    /** A spreadsheet takes the zero from 01. */
    private String province(String text) {
        String code = text.matches("\\d") ? "0" + text : text;
        if (units.find(code).filter(unit -> unit.level() == UnitLevel.PROVINCE).isEmpty()) {
            throw wrong("không có tỉnh mang mã “" + text + "” trong danh mục DMHC-2022.");
        }
        return code;
    }

    private static LocalDate until(String text) {
        return text.isEmpty() ? null : date(text, "đến ngày");
    }

    private static LocalDate date(String text, String column) {
        try {
            return SheetDate.of(text).orElseThrow(() -> noDay(column));
        } catch (DateTimeException e) {
            throw noDay(column);
        }
    }

    private static DomainException noDay(String column) {
        return wrong("“" + column + "” phải là một ngày có trên lịch, dạng 31/12/2022.");
    }

    private void compare() {
        var byProvince = new HashMap<String, List<SchemeRow>>();
        for (SchemeRow row : rows) {
            SchemeRow first = rows.get(0);
            if (!row.scheme().equals(first.scheme())) {
                mistake(row.line(), "tệp có hai hệ cụm, " + first.scheme() + " và " + row.scheme() + ". Mỗi tệp một hệ.");
            }
            byProvince.computeIfAbsent(row.province(), province -> new ArrayList<>()).stream().filter(row::overlaps).findFirst()
                    .ifPresent(other -> mistake(row.line(), units.unit(row.province()).name() + " đã ở “" + other.cluster()
                            + "” trong thời gian này (dòng " + other.line() + "). Mỗi lúc một tỉnh chỉ ở một cụm."));
            byProvince.get(row.province()).add(row);
        }
    }

    private void mistake(int line, String reason) {
        mistakes.add(new Mistake(line, reason));
    }

    private static DomainException wrong(String reason) {
        return DomainException.invalid("row-wrong", reason);
    }
}
