package vn.hocso.lrs;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * What a list shows: filters, how it shows it, and the last statement already shown (null at the start). Lists are ordered
 * by the time of storing, newest first unless {@code ascending}.
 *
 * @param references whether what is about a matching statement matches too
 */
record StatementQuery(Filter filter, boolean references, Instant since, Instant until, int limit, boolean ascending,
        View view, Instant afterStored, Long afterSeq) {

    /** A number that no name has. */
    static final long NOBODY = 0;

    private static final int PARTS = 17;
    private static final int MICROS = 1_000_000;
    private static final int NANOS = 1000;

    /**
     * By what statements are found; null: by all.
     *
     * @param actor number of the agent
     * @param related whether the agent may stand anywhere in the statement
     * @param authority number of the authority that the agent is, when it may stand anywhere and is one
     * @param anywhere whether the activity may stand in the context or in a sub-statement
     */
    record Filter(Long actor, boolean related, Long authority, Long verb, Long activity, boolean anywhere, UUID registration) {

        boolean isEmpty() {
            return actor == null && verb == null && activity == null && registration == null;
        }
    }

    StatementQuery after(Row last) {
        return new StatementQuery(filter, references, since, until, limit, ascending, view, last.stored(), last.seq());
    }

    /** @return all of it, to be carried by the address of the next page */
    String text() {
        return String.join("|", or(filter.actor()), or(filter.related()), or(filter.authority()), or(filter.verb()),
                or(filter.activity()), or(filter.anywhere()), or(filter.registration()), or(references), micros(since),
                micros(until), or(limit), or(ascending), or(view.format()), or(view.attachments()), micros(afterStored),
                or(afterSeq), "");
    }

    /**
     * @param text as {@link #text} made it
     * @throws IllegalArgumentException when another release of this service made it
     */
    static StatementQuery of(String text) {
        String[] part = text.split("\\|", PARTS);
        if (part.length != PARTS) {
            throw new IllegalArgumentException("Not a query of this release: " + text);
        }
        var filter = new Filter(number(part[0]), bool(part[1]), number(part[2]), number(part[3]), number(part[4]),
                bool(part[5]), part[6].isEmpty() ? null : UUID.fromString(part[6]));
        return new StatementQuery(filter, bool(part[7]), instant(part[8]), instant(part[9]), Integer.parseInt(part[10]),
                bool(part[11]), new View(View.Format.valueOf(part[12]), bool(part[13])), instant(part[14]), number(part[15]));
    }

    private static String or(Object value) {
        return value == null ? "" : value.toString();
    }

    private static String micros(Instant instant) {
        // Not ChronoUnit.MICROS.between, which counts in nanoseconds and ends in the year 2262.
        return instant == null ? "" : Long.toString(instant.getEpochSecond() * MICROS + instant.getNano() / NANOS);
    }

    private static boolean bool(String text) {
        return Boolean.parseBoolean(text);
    }

    private static Long number(String text) {
        return text.isEmpty() ? null : Long.valueOf(text);
    }

    private static Instant instant(String text) {
        return text.isEmpty() ? null : Instant.EPOCH.plus(Long.parseLong(text), ChronoUnit.MICROS);
    }
}
