package vn.hocso.roster.intake;

import java.util.ArrayList;
import java.util.List;

import vn.hocso.roster.intake.sheet.Template;

/** What is wrong with a file, as a file. */
final class ProblemList {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private ProblemList() {}

    static byte[] csv(List<Problem> problems) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Dòng", "Cột", "Lý do", "Mã lỗi"));
        problems.forEach(problem -> rows.add(List.of(Integer.toString(problem.row()), problem.column(),
                harmless(problem.detail()), problem.code())));
        return Template.csv(rows);
    }

    /** A spreadsheet would compute a text that begins like a formula. */
    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
