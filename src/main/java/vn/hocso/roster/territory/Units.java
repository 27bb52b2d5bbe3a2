package vn.hocso.roster.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.hibernate.Session;

import io.quarkus.narayana.jta.QuarkusTransaction;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Vietnamese;

/**
 * The tree of units of code set DMHC-2022. It is read once into memory (11.367 small records) because it never changes
 * while the service runs: a new code set comes by migration. A unit that ended only because its list did has no last day here:
 * teams keep the codes of 2022, and what they did is counted by these boundaries on any later day as well. What a code means
 * on a day is told by {@link CodeSets}. Lists are sorted by names that are found here: no proxy stands before it.
 */
@Singleton
public class Units {

    /** The list of September 2022. */
    public static final String CODE_SET = "DMHC-2022";

    private static final String UNITS = """
            select u.code, u.level, u.kind, u.name, u.name_full, u.search_key, u.parent_code, u.valid_from,
                   nullif(u.valid_to, s.valid_to)
            from admin_unit u join code_set s on s.code = u.code_set where u.code_set = ?1""";

    private static final Comparator<Unit> BY_NAME = Vietnamese.orderBy(Unit::name);

    private final Session database;
    private volatile Tree tree;

    private record Tree(Map<String, Unit> byCode, Map<String, List<Unit>> byParent, Map<String, List<String>> aliases) {}

    Units(Session database) {
        this.database = database;
    }

    /** @return the unit with that code, whatever its level */
    public Optional<Unit> find(String code) {
        return Optional.ofNullable(tree().byCode.get(code));
    }

    /** @throws DomainException {@code unit-unknown} when there is none */
    public Unit unit(String code) {
        return find(code).orElseThrow(
                () -> DomainException.notFound("unit-unknown", "Không có tỉnh, huyện hoặc xã nào mang mã này."));
    }

    /** @return provinces standing on that day, in dictionary order */
    public List<Unit> provinces(LocalDate on) {
        return tree().byParent.get("").stream().filter(unit -> unit.standsOn(on)).toList();
    }

    /** @return what lies directly in the unit, in dictionary order; nothing for a commune and for five island districts */
    public List<Unit> within(String code) {
        return tree().byParent.getOrDefault(code, List.of());
    }

    /** @return the unit and what it lies in, the province first */
    public List<Unit> path(String code) {
        var path = new ArrayList<Unit>();
        for (String next = code; next != null; next = path.get(0).parentCode()) {
            path.add(0, unit(next));
        }
        return path;
    }

    /**
     * Finds units by name without diacritics, best first: the name with its kind as typed, the same name with its diacritics, the same without, the
     * beginning, a word, any part; provinces before districts before communes. When no name fits, the words may name a unit and what it lies
     * in.
     *
     * @param within only below this unit; null for the whole country
     * @param limit at most so many
     */
    public List<FoundUnit> search(String typed, String within, int limit) {
        var name = new UnitName(typed);
        if (name.isEmpty()) {
            return List.of();
        }
        Collection<Unit> candidates = candidates(within);
        Map<Unit, Integer> named = ranks(candidates, unit -> rank(name, unit));
        Map<Unit, Integer> ranks = named.isEmpty()
                ? ranks(candidates, new Whereabouts(typed, this::rank, this::parent)::rank)
                : named;
        return ranks.keySet().stream()
                .sorted(Comparator.<Unit, Boolean>comparing(unit -> !name.isWhole(unit.fullName()))
                        .thenComparing(ranks::get).thenComparing(Unit::level).thenComparing(BY_NAME)
                        .thenComparing(Unit::code))
                .limit(limit).map(unit -> new FoundUnit(unit, surroundings(unit))).toList();
    }

    private static Map<Unit, Integer> ranks(Collection<Unit> candidates, ToIntFunction<Unit> rank) {
        var ranks = new HashMap<Unit, Integer>();
        for (Unit unit : candidates) {
            int found = rank.applyAsInt(unit);
            if (found >= 0) {
                ranks.put(unit, found);
            }
        }
        return ranks;
    }

    private Collection<Unit> candidates(String within) {
        if (within == null) {
            return tree().byCode.values();
        }
        return tree().byCode.values().stream().filter(unit -> isBelow(unit, within)).toList();
    }

    private boolean isBelow(Unit unit, String code) {
        Unit parent = parent(unit);
        return parent != null && (parent.code().equals(code) || isBelow(parent, code));
    }

    /** @return null for a province */
    private Unit parent(Unit unit) {
        return unit.parentCode() == null ? null : tree().byCode.get(unit.parentCode());
    }

    private int rank(UnitName name, Unit unit) {
        int rank = name.fits(unit.name(), unit.searchKey());
        for (String alias : tree().aliases.getOrDefault(unit.code(), List.of())) {
            int other = name.fits(alias, alias);
            rank = rank < 0 || other >= 0 && other < rank ? other : rank;
        }
        return rank;
    }

    private String surroundings(Unit unit) {
        List<Unit> path = path(unit.code());
        var names = new ArrayList<String>();
        for (int i = path.size() - 2; i >= 0; i--) {
            names.add(i == 0 ? path.get(i).name() : path.get(i).fullName());
        }
        return String.join(", ", names);
    }

    private Tree tree() {
        if (tree == null) {
            tree = QuarkusTransaction.joiningExisting().call(this::read);
        }
        return tree;
    }

    private Tree read() {
        Map<String, Unit> byCode = database.createNativeQuery(UNITS, Object[].class).setParameter(1, CODE_SET).getResultStream()
                .map(Units::unit)
                .collect(Collectors.toMap(Unit::code, unit -> unit, (a, b) -> a, LinkedHashMap::new));
        Map<String, List<Unit>> byParent = byCode.values().stream().sorted(BY_NAME)
                .collect(Collectors.groupingBy(unit -> unit.parentCode() == null ? "" : unit.parentCode()));
        Map<String, List<String>> aliases = new HashMap<>();
        database.createNativeQuery("select unit_code, alias_key from unit_alias where code_set = ?1", Object[].class)
                .setParameter(1, CODE_SET).getResultStream()
                .forEach(row -> aliases.computeIfAbsent((String) row[0], code -> new ArrayList<>()).add((String) row[1]));
        return new Tree(byCode, byParent, aliases);
    }

    private static Unit unit(Object[] row) {
        return new Unit((String) row[0], UnitLevel.valueOf((String) row[1]), UnitKind.valueOf((String) row[2]), (String) row[3],
                (String) row[4], (String) row[5], (String) row[6], (LocalDate) row[7], (LocalDate) row[8]);
    }
}
