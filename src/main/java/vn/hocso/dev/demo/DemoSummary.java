package vn.hocso.dev.demo;

/**
 * What was made up.
 *
 * @param importId the list that holds the people
 * @param members people with an account among the {@code entries}
 */
public record DemoSummary(long importId, int teams, int entries, int members) {

}
