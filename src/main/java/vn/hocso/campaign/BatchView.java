package vn.hocso.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import vn.hocso.roster.Province;
import vn.hocso.roster.Team;
import vn.hocso.roster.territory.Unit;

/**
 * The sheets and the numbers of a unit.
 *
 * @param path the province first, the unit last; empty where the person has to choose a province
 * @param rows what lies directly in a province, or the teams of a smaller unit
 * @param sheets how many teams there are, and so how many pages
 * @param inFile pages in one file at most
 * @param national how often the code of the whole country was opened
 */
record BatchView(List<Province> provinces, List<Unit> path, List<Row> rows, List<Part> communes, Funnel total, int sheets,
        int inFile, long national, LocalDate today) {

    /**
     * A line of the table.
     *
     * @param unit null for a team
     * @param team null for a unit
     */
    record Row(Unit unit, Team team, int sheets, Funnel funnel) {

        public String name() {
            return team == null ? unit.fullName() : team.name();
        }
    }

    /** A smaller unit with sheets of its own. */
    record Part(Unit unit, int sheets) {}

    /** Pages of one file, counted from one. */
    record File(int number, int from, int to) {

        public int pages() {
            return to - from + 1;
        }
    }

    public Unit unit() {
        return path.get(path.size() - 1);
    }

    /** @return the files that the sheets of the unit come in */
    public List<File> files() {
        return files(sheets, inFile);
    }

    public List<File> files(Row row) {
        return files(row.sheets, inFile);
    }

    static List<File> files(int sheets, int inFile) {
        return IntStream.range(0, (sheets + inFile - 1) / inFile)
                .mapToObj(i -> new File(i + 1, i * inFile + 1, Math.min(sheets, (i + 1) * inFile))).toList();
    }
}
