package vn.hocso.training;

import java.time.Instant;
import java.util.List;

import vn.hocso.roster.Team;
import vn.hocso.shared.text.Numbers;
import vn.hocso.training.Area.Level;
import vn.hocso.training.evidence.Cell;
import vn.hocso.training.evidence.Counted;
import vn.hocso.training.evidence.Few;

/**
 * A page of the people behind one number.
 *
 * @param number as the dashboard tells it
 * @param withoutTeam of them, completions that belong to no team; nobody answers for them, so they are not told apart
 * @param end where the page before ended
 * @param next where this page ends, null when nobody follows
 */
record PeopleView(Cell cell, Area area, Target target, Shown shown, Viewpoint viewpoint, long number, long withoutTeam,
        List<Row> rows, PageEnd end, PageEnd next) {

    /**
     * Somebody by name, or how many others of a team.
     *
     * @param name null for others
     * @param address of the page of the person; null for others, and for who is in no team that the reader answers for any more
     * @param person null for others
     * @param unnamed people with an account who did not agree to be named
     * @param listed people on the list whom no account was matched with
     */
    record Row(Team team, String name, String address, Counted person, long unnamed, long listed) {

        static Row of(Team team, String name, String address, Counted person) {
            return new Row(team, name, address, person, 0, 0);
        }

        /** @return those of a team without a name */
        static Row ofOthers(Team team, long unnamed, long listed) {
            return new Row(team, null, null, null, unnamed, listed);
        }

        public boolean isNamed() {
            return name != null;
        }

        public Instant since() {
            return person.since();
        }

        public String fewUnnamed() {
            return Few.few(unnamed);
        }

        public String fewListed() {
            return Few.few(listed);
        }
    }

    /** @return people by name on this page */
    long named() {
        return rows.stream().filter(Row::isNamed).count();
    }

    /** @return the number; above a commune few are not counted out */
    public String count() {
        return area.level().compareTo(Level.COMMUNE) < 0 ? Few.few(number) : Numbers.whole(number);
    }

    public String fewWithoutTeam() {
        return Few.few(withoutTeam);
    }

    /** @return whether teams are told apart */
    public boolean isOfTeams() {
        return area.level() != Level.TEAM;
    }

    /** @return whether teams of one name may be here, of communes that are called alike */
    public boolean isOfProvinces() {
        return area.isOfProvinces();
    }

    /** @return district and province, the province alone for a team of all of it */
    public String place(Row row) {
        Team team = row.team;
        boolean whole = team.districtName() == null;
        return area.level() == Level.PROVINCE && !whole
                ? team.districtName()
                : (whole ? "" : team.districtName() + ", ") + team.provinceName();
    }

    /** @return address of everybody in that team */
    public String teamAddress(Row row) {
        return shown.peopleAddress(row.team.code());
    }

    public boolean isFirst() {
        return end.isNone();
    }

    /** @return address of the dashboard that tells the number */
    public String dashboard() {
        return shown.at(area).address();
    }

    public String firstAddress() {
        return shown.at(area).people(cell.toString());
    }

    public String nextAddress() {
        return firstAddress() + "&after=" + next;
    }
}
