package vn.hocso.training;

import java.time.Instant;
import java.util.List;

import vn.hocso.training.evidence.Few;

/**
 * Where people of the lists have not started.
 *
 * @param path what the part lies in, itself last
 * @param countedAt null before it was ever counted
 * @param whole all rows together
 */
record NeverStartedView(List<Area> path, Instant countedAt, Row whole, List<Row> rows) {

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

        /** @return where its parts stand, or its people; null for what belongs to no unit */
        public String address() {
            if (code.endsWith(":" + Rates.NO_PROVINCE)) {
                return null;
            }
            return code.startsWith(Areas.TEAM + ":")
                    ? "/training/teams/" + code.substring(Areas.TEAM.length() + 1)
                    : "/training/never-started?within=" + code;
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

    public Area area() {
        return path.get(path.size() - 1);
    }

    /** @return the parts around it that the person may look at */
    public List<Area> around() {
        return path.subList(0, path.size() - 1);
    }
}
