package vn.hocso.roster.intake.sheet;

import java.util.List;
import java.util.Set;

/**
 * One row of a file.
 *
 * @param number as the spreadsheet shows it; the first is 1
 * @param cells text of each cell, empty for none
 * @param formulas indexes of the cells that hold a formula; their text is empty
 */
public record SheetRow(int number, List<String> cells, Set<Integer> formulas) {

    /** @return the text of that cell, empty beyond the last one */
    public String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    public boolean isEmpty() {
        return formulas.isEmpty() && cells.stream().allMatch(String::isBlank);
    }
}
