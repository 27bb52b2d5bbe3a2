package vn.hocso.roster.territory;

/**
 * A unit that fits a search.
 *
 * @param within what it lies in, so that 301 wards with a number for a name can be told apart: {@code Quận 1, Hồ Chí Minh}
 */
public record FoundUnit(Unit unit, String within) {

}
