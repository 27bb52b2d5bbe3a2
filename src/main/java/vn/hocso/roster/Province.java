package vn.hocso.roster;

/**
 * A province or centrally run city.
 *
 * @param code two digits of code set DMHC-2022
 */
public record Province(String code, String name) {

}
