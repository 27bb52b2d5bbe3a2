package vn.hocso.training;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import vn.hocso.identity.Scope;

/**
 * Which state the sums and the teams are in: two states with the same total are the same.
 *
 * @param sums mark of each province of DMHC-2022, and of what belongs to none
 * @param teams the same of where teams are and what they are called
 * @param perhapsOurs whether this transaction has written, and may see what nobody else sees yet
 * @param moment when they were told
 */
record Marks(Map<String, Long> sums, Map<String, Long> teams, boolean perhapsOurs, Moment moment) {

    /**
     * A moment of a database.
     *
     * @param line the same while it is one database that only goes on; another one after a restart or a restore
     * @param oldest first transaction that may not have been over; what is read after the moment knows all before it
     */
    record Moment(String line, String oldest) {}

    /** The state of the sums, and what a person may see of them. */
    record Seen(Marks marks, Scope scope) {}

    /** @param row whose first columns are those of {@code marks.sql} */
    static Marks of(ResultSet row) throws SQLException {
        return new Marks(map(row, 1), map(row, 3), row.getBoolean(5), new Moment(row.getString(6), row.getString(7)));
    }

    /** @return what is true of that part changes only with these */
    Marks of(Area area) {
        return area.level() == Area.Level.COUNTRY
                ? this
                : new Marks(only(sums, area.provinces()), only(teams, area.provinces()), perhapsOurs, moment);
    }

    /** @return what depends on teams alone changes only with these */
    Marks ofTeams() {
        return new Marks(Map.of(), teams, perhapsOurs, moment);
    }

    /** Marks are drawn from all numbers of 64 bits: what their sum is too long for changes nothing. */
    BigDecimal total() {
        long total = 0;
        for (long mark : sums.values()) {
            total += mark;
        }
        for (long mark : teams.values()) {
            total += mark;
        }
        return BigDecimal.valueOf(total);
    }

    private static Map<String, Long> only(Map<String, Long> marks, Collection<String> provinces) {
        var some = new HashMap<>(marks);
        some.keySet().retainAll(provinces);
        return some;
    }

    private static Map<String, Long> map(ResultSet row, int column) throws SQLException {
        String[] provinces = (String[]) row.getArray(column).getArray();
        Long[] marks = (Long[]) row.getArray(column + 1).getArray();
        var map = new HashMap<String, Long>();
        for (int i = 0; i < marks.length; i++) {
            map.put(provinces[i], marks[i]);
        }
        return map;
    }
}
