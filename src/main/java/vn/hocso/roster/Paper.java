package vn.hocso.roster;

import java.time.LocalDate;

/**
 * The decision of an authority that something of a team rests on.
 *
 * @param number as printed: {@code 12/QĐ-UBND}
 * @param dated day of the paper
 * @param issuer who issued it: {@code UBND xã Thủy Phù}
 */
public record Paper(String number, LocalDate dated, String issuer) {

}
