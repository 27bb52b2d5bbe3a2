package vn.hocso.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.hocso.roster.Province;
import vn.hocso.roster.Roster;
import vn.hocso.roster.territory.Merger;

/**
 * A province since 2025 and the provinces of the campaign that are in it.
 *
 * @param code two digits of DMHC-2025; they may have named another province before
 * @param parts codes of DMHC-2022; one where nothing came together
 */
record Merged(String code, String name, List<String> parts) {

    /** @return the 34 in dictionary order */
    static List<Merged> all(Roster roster) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        for (Merger merger : roster.mergers()) {
            parts.computeIfAbsent(merger.newCode(), code -> new ArrayList<>()).add(merger.oldCode());
        }
        return roster.provinces2025().stream().map(province -> of(province, parts)).toList();
    }

    private static Merged of(Province province, Map<String, List<String>> parts) {
        return new Merged(province.code(), province.name(), parts.get(province.code()));
    }
}
