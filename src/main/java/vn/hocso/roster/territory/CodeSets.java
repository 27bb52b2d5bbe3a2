package vn.hocso.roster.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.shared.Jdbc;
import vn.hocso.shared.text.Vietnamese;

/**
 * What a province's code means in which list and on which day: seven of the codes of 2022 name another province since
 * 01/07/2025. Read once into memory (97 provinces): a new list comes by migration.
 */
@ApplicationScoped
public class CodeSets {

    /** The 34 provinces since 01/07/2025. */
    public static final String SINCE_2025 = "DMHC-2025";

    private static final String PROVINCES = """
            select code_set, code, level, kind, name, name_full, search_key, parent_code, valid_from, valid_to
            from admin_unit where level = 'PROVINCE'""";

    private static final String MERGERS = """
            select m.old_code, m.new_code, u.name, m.valid_from
            from unit_merger m join admin_unit u on u.code_set = m.new_set and u.code = m.new_code
            where m.old_set = ? and m.new_set = ? order by m.old_code""";

    private record Coded(String codeSet, Unit unit) {

        static Coded of(ResultSet row) throws SQLException {
            return new Coded(row.getString(1), new Unit(row.getString(2), UnitLevel.valueOf(row.getString(3)),
                    UnitKind.valueOf(row.getString(4)), row.getString(5), row.getString(6), row.getString(7), row.getString(8),
                    row.getObject(9, LocalDate.class), row.getObject(10, LocalDate.class)));
        }
    }

    private record Known(List<Coded> provinces, List<Merger> mergers) {}

    private final Jdbc database;
    private volatile Known known;

    CodeSets(Jdbc database) {
        this.database = database;
    }

    /** @return provinces of that list with their own first and last days, in dictionary order */
    public List<Unit> provinces(String codeSet) {
        return known().provinces.stream().filter(coded -> coded.codeSet.equals(codeSet)).map(Coded::unit).toList();
    }

    /** @return the province with that code in that list */
    public Optional<Unit> province(String codeSet, String code) {
        return provinces(codeSet).stream().filter(unit -> unit.code().equals(code)).findFirst();
    }

    /** @return the province that has the code on that day, whatever the list; none when the code is retired or not yet given */
    public Optional<Unit> provinceOn(String code, LocalDate day) {
        return known().provinces.stream().map(Coded::unit).filter(unit -> unit.code().equals(code) && unit.standsOn(day))
                .findFirst();
    }

    /** @return for each province of DMHC-2022, by code, what it became */
    public List<Merger> mergers() {
        return known().mergers;
    }

    private Known known() {
        if (known == null) {
            known = new Known(
                    database.list(PROVINCES, Coded::of).stream().sorted(Vietnamese.orderBy(coded -> coded.unit.name()))
                            .toList(),
                    List.copyOf(database.list(MERGERS, row -> new Merger(row.getString(1), row.getString(2), row.getString(3),
                            row.getObject(4, LocalDate.class)), Units.CODE_SET, SINCE_2025)));
        }
        return known;
    }
}
