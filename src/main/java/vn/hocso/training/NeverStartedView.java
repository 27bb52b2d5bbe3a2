package vn.hocso.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import vn.hocso.training.evidence.Few;

/**
 * Where people of the lists had not started by the end of a day.
 *
 * @param path what the part lies in, itself last
 * @param asOf that day
 * @param countedAt null before it was ever counted
 * @param whole all rows together
 */
record NeverStartedView(List<Area> path, LocalDate asOf, LocalDate today, Instant countedAt, Row whole, List<Row> rows) {

    /**
     * One group.
     *
     * @param code of it
     * @param listed people on its lists
     * @param idle of them, those with an account who passed no lesson
     * @param unmatched of them, those who are matched with no account
     */
    record Row(String code, String name, long listed, long idle, long unmatched) {

        Row plus(Row other) {
            return new Row(code, name, listed + other.listed, idle + other.idle, unmatched + other.unmatched);
        }

        /** @return both, with and without an account */
        long all() {
            return idle + unmatched;
        }

        public String fewAll() {
            return Few.few(all());
        }

        public String fewIdle() {
            return Few.few(idle);
        }

        public String fewUnmatched() {
            return Few.few(unmatched);
        }
    }

    /** @return where the parts of a group stand, or its people, on the same day; null for what belongs to no unit */
    public String addressOf(Row row) {
        if (row.code().endsWith(":" + Rates.NO_PROVINCE)) {
            return null;
        }
        return row.code().startsWith(Areas.TEAM + ":")
                ? "/training/teams/" + row.code().substring(Areas.TEAM.length() + 1) + (isToday() ? "" : "?asOf=" + asOf)
                : addressOf(row.code());
    }

    /** @return the page of another part, on the same day */
    public String addressOf(String within) {
        return "/training/never-started?within=" + within + (isToday() ? "" : "&asOf=" + asOf);
    }

    public boolean isToday() {
        return asOf.equals(today);
    }

    /** @return code of the part unless it is the country */
    public String within() {
        return area().level() == Area.Level.COUNTRY ? null : area().code();
    }

    public Area area() {
        return path.get(path.size() - 1);
    }

    /** @return the parts around it that the person may look at */
    public List<Area> around() {
        return path.subList(0, path.size() - 1);
    }
}
