package vn.hocso.course;

/**
 * Where a lesson has its facts from.
 *
 * @param id inside the lesson: {@code Q749}
 * @param asOf day, month or year (ISO 8601) on which what is cited was true or was last checked
 * @param url where it can be read, {@code https}; null without one
 */
public record Source(String id, String title, String asOf, String url) {

    private static final int MONTH = 7;
    private static final int DAY = 10;

    /** @return {@link #asOf()} as it is written in Vietnamese: {@code 03/06/2020}, {@code 10/2022}, {@code 2022} */
    public String asOfText() {
        String year = asOf.substring(0, 4);
        return switch (asOf.length()) {
            case DAY -> asOf.substring(8) + "/" + asOf.substring(5, 7) + "/" + year;
            case MONTH -> asOf.substring(5) + "/" + year;
            default -> year;
        };
    }
}
