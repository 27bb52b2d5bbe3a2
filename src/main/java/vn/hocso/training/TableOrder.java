package vn.hocso.training;

import java.util.Comparator;
import java.util.Set;

/**
 * How a table is sorted, as it stands in the address: {@code roster}, or {@code -roster} for the other way round. Names begin
 * with A, figures with the largest.
 *
 * @param turned the other way round
 */
record TableOrder(String column, boolean turned) {

    static final TableOrder BY_NAME = new TableOrder("name", false);

    private static final Set<String> COLUMNS = Set.of("name", "trained", "roster", "registered");

    /** @return by name when there is no such column */
    static TableOrder of(String parameter) {
        boolean turned = parameter.startsWith("-");
        String column = turned ? parameter.substring(1) : parameter;
        return COLUMNS.contains(column) ? new TableOrder(column, turned) : BY_NAME;
    }

    boolean isByName() {
        return column.equals("name");
    }

    /** @param ascending the order from A or from the smallest figure */
    <T> Comparator<T> turn(Comparator<T> ascending) {
        return isAscending() ? ascending : ascending.reversed();
    }

    boolean isAscending() {
        return isByName() != turned;
    }

    /** @return what the address says when one asks for this column: the other way round, if it is sorted by it already */
    String whenAskedFor(String other) {
        return column.equals(other) && !turned ? "-" + other : other;
    }

    @Override
    public String toString() {
        return (turned ? "-" : "") + column;
    }
}
