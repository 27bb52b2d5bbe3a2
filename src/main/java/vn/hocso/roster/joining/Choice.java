package vn.hocso.roster.joining;

/**
 * A unit to go down into.
 *
 * @param within what it lies in, empty when that is clear
 * @param teams how many teams work in it, null when not counted
 */
public record Choice(String code, String name, String within, Integer teams) {

}
