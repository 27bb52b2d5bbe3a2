package vn.hocso.lrs;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * What a list shows: filters (null: all), and the last statement already shown (null at the start). Lists are ordered by the
 * time of storing, newest first unless {@code ascending}.
 *
 * @param actor number of the agent
 * @param since exclusive
 * @param until inclusive
 */
record StatementQuery(Long actor, Long verb, Long activity, UUID registration, Instant since, Instant until, int limit,
        boolean ascending, Instant afterStored, Long afterSeq) {

    private static final int PARTS = 10;

    StatementQuery after(Row last) {
        return new StatementQuery(actor, verb, activity, registration, since, until, limit, ascending, last.stored(),
                last.seq());
    }

    /** @return all of it, to be carried by the address of the next page */
    String text() {
        return String.join("|", or(actor), or(verb), or(activity), or(registration), micros(since), micros(until), or(limit),
                or(ascending), micros(afterStored), or(afterSeq));
    }

    /** @param text as {@link #text} made it */
    static StatementQuery of(String text) {
        String[] part = text.split("\\|", PARTS);
        return new StatementQuery(number(part[0]), number(part[1]), number(part[2]),
                part[3].isEmpty() ? null : UUID.fromString(part[3]), instant(part[4]), instant(part[5]),
                Integer.parseInt(part[6]),
                Boolean.parseBoolean(part[7]), instant(part[8]), number(part[9]));
    }

    private static String or(Object value) {
        return value == null ? "" : value.toString();
    }

    private static String micros(Instant instant) {
        return instant == null ? "" : Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
    }

    private static Long number(String text) {
        return text.isEmpty() ? null : Long.valueOf(text);
    }

    private static Instant instant(String text) {
        return text.isEmpty() ? null : Instant.EPOCH.plus(Long.parseLong(text), ChronoUnit.MICROS);
    }
}
