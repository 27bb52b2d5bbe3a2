package vn.hocso.roster;

/**
 * A way to put provinces together into clusters.
 *
 * @param code {@code MIC-2022}, {@code TWD-2022}
 */
public record ClusterScheme(String code, String name) {

}
