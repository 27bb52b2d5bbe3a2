package vn.hocso.training.chart;

/**
 * A province as a map shows it.
 *
 * @param code without its code set: {@code 46}
 * @param name in Vietnamese
 * @param share trained people of the roster, 0 to 1, more where the roster is too short; null without a roster
 * @param address of its page
 */
public record Place(String code, String name, Double share, String address) {}
