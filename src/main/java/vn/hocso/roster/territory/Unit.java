package vn.hocso.roster.territory;

import java.time.LocalDate;

/**
 * An administrative unit; of code set DMHC-2022 where nothing else is said.
 *
 * @param code text with leading zeros; 2 digits for a province, 3 for a district, 5 for a commune
 * @param name without its kind where that is clear: {@code Thủy Phù}, {@code Phường 1}
 * @param fullName {@code Xã Thủy Phù}
 * @param searchKey the short name folded, by which it is found without diacritics
 * @param parentCode the district of a commune, the province of a district, null for a province
 * @param validFrom first day
 * @param validTo last day, null when it stood for as long as its code set
 */
public record Unit(String code, UnitLevel level, UnitKind kind, String name, String fullName, String searchKey,
        String parentCode, LocalDate validFrom, LocalDate validTo) {

    /** @return whether the unit stood on that day */
    public boolean standsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
