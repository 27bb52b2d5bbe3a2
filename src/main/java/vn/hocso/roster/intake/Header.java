package vn.hocso.roster.intake;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import vn.hocso.roster.intake.sheet.SheetRow;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Vietnamese;

/** Which column of a file holds what. Columns with other headers are not read. */
class Header {

    /** Titles and remarks may stand above it. */
    private static final int FEWEST = 3;

    private final Map<Column, Integer> places;

    private Header(Map<Column, Integer> places) {
        this.places = places;
    }

    /**
     * @return empty when the row is no header
     * @throws DomainException {@code header-incomplete}, {@code header-repeated}
     */
    static Optional<Header> of(SheetRow row) {
        var places = new EnumMap<Column, Integer>(Column.class);
        Column repeated = null;
        for (int i = 0; i < row.cells().size(); i++) {
            Column column = Column.of(row.cell(i)).orElse(null);
            if (column != null && places.putIfAbsent(column, i) != null) {
                repeated = column;
            }
        }
        if (places.size() < FEWEST || !places.containsKey(Column.NAME)) {
            return Optional.empty();
        }
        if (repeated != null) {
            throw DomainException.invalid("header-repeated",
                    "Dòng " + row.number() + ": có hai cột “" + repeated.title() + "”. Bạn bỏ một cột.");
        }
        boolean place = places.containsKey(Column.COMMUNE_CODE) || places.containsKey(Column.DISTRICT);
        if (!places.containsKey(Column.TEAM_CODE) && !(places.containsKey(Column.TEAM) && place)) {
            throw DomainException.invalid("header-incomplete", "Dòng " + row.number() + ": thiếu cột cho biết Tổ. Cần cột “"
                    + Column.TEAM_CODE.title() + "”, hoặc “" + Column.TEAM.title() + "” cùng với “"
                    + Column.COMMUNE_CODE.title() + "” hay “" + Column.DISTRICT.title() + "”.");
        }
        return Optional.of(new Header(places));
    }

    /** @return the cleaned text of that column, empty for none */
    String text(SheetRow row, Column column) {
        Integer place = places.get(column);
        return place == null ? "" : Vietnamese.clean(row.cell(place));
    }

    boolean isFormula(SheetRow row, Column column) {
        Integer place = places.get(column);
        return place != null && row.formulas().contains(place);
    }

    static DomainException missing() {
        return DomainException.invalid("header-missing", "Không thấy dòng tiêu đề có cột “" + Column.NAME.title() + "”, “"
                + Column.TEAM_CODE.title() + "” hoặc “" + Column.TEAM.title() + "”. Bạn dùng tệp mẫu.");
    }
}
