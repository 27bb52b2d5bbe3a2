package vn.hocso.roster;

/**
 * A province or centrally run city.
 *
 * @param code two digits; which province they mean depends on the code set, DMHC-2022 where nothing else is said
 */
public record Province(String code, String name) {

}
