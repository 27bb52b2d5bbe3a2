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
 * @param byProvince mark of each province of DMHC-2022, and of what belongs to none
 * @param perhapsOurs whether this transaction has written, and may see sums that nobody else sees yet
 */
record Marks(Map<String, Long> byProvince, boolean perhapsOurs) {

    /** The state of the sums, and what a person may see of them. */
    record Seen(Marks marks, Scope scope) {

        /** @return the same of that part alone: it stays while only others change */
        Seen of(Area area) {
            return new Seen(marks.of(area), scope);
        }
    }

    /** @param row whose first columns are those of {@code marks.sql} */
    static Marks of(ResultSet row) throws SQLException {
        String[] provinces = (String[]) row.getArray(1).getArray();
        Long[] marks = (Long[]) row.getArray(2).getArray();
        var byProvince = new HashMap<String, Long>();
        for (int i = 0; i < marks.length; i++) {
            // A province has two, one of its sums and one of its teams.
            byProvince.merge(provinces[i], marks[i], Long::sum);
        }
        return new Marks(byProvince, row.getBoolean(3));
    }

    /** @return what is true of that part changes only with these */
    Marks of(Area area) {
        return area.level() == Area.Level.COUNTRY ? this : of(area.provinces());
    }

    private Marks of(Collection<String> provinces) {
        var some = new HashMap<>(byProvince);
        some.keySet().retainAll(provinces);
        return new Marks(some, perhapsOurs);
    }

    BigDecimal total() {
        return byProvince.values().stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
