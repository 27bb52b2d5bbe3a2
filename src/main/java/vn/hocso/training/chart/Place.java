package vn.hocso.training.chart;

/**
 * A province as a map shows it.
 *
 * @param code without its code set: {@code 46}
 * @param name in Vietnamese
 * @param share trained people of the roster, 0 to 1, more where the roster is too short; null without a roster
 * @param address of its page
 * @param veiled what stands in the place of a share that may not be shown, null otherwise
 */
public record Place(String code, String name, Double share, String address, String veiled) {

    /** A province whose share may be shown, if it has one. */
    public Place(String code, String name, Double share, String address) {
        this(code, name, share, address, null);
    }
}
