package vn.hocso.roster;

/**
 * What a team is known by for ever.
 *
 * @param code the six characters on its QR sheet
 */
public record TeamNumber(long id, String code) {

}
