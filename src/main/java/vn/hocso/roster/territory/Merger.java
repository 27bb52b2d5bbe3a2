package vn.hocso.roster.territory;

import java.time.LocalDate;

/**
 * What a province became on 01/07/2025, whole, alone or with others.
 *
 * @param oldCode of code set DMHC-2022
 * @param newCode of code set DMHC-2025
 * @param newName {@code Gia Lai}
 * @param from first day of the new province
 */
public record Merger(String oldCode, String newCode, String newName, LocalDate from) {

}
