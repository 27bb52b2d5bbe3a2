package vn.hocso.shared.text;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import vn.hocso.shared.time.Campaign;

/** How numbers and dates are written: {@code 225.417}, {@code 91,4%}, {@code 05/09/2022}. */
public final class Numbers {

    private static final DecimalFormatSymbols SYMBOLS = symbols();
    private static final DecimalFormat WHOLE = new DecimalFormat("#,##0", SYMBOLS);
    private static final DecimalFormat DECIMAL = new DecimalFormat("#,##0.#", SYMBOLS);
    private static final DecimalFormat IN_TABLE = new DecimalFormat("#,##0.0", SYMBOLS);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(Campaign.ZONE);

    private static final int SHORTEST_GROUPED = 1_000;

    private Numbers() {}

    /** {@code 225417} as {@code 225.417}. */
    public static String whole(long number) {
        return Math.abs(number) < SHORTEST_GROUPED ? Long.toString(number) : copy(WHOLE).format(number);
    }

    /** With at most one decimal: {@code 0.34} as {@code 0,3}. */
    public static String decimal(double number) {
        return copy(DECIMAL).format(number);
    }

    /** A share as a percentage with at most one decimal: {@code 0.914} as {@code 91,4%}. */
    public static String percent(double share) {
        return copy(DECIMAL).format(share * 100) + "%";
    }

    /** The same with one decimal always, so that figures below each other line up: {@code 0.41} as {@code 41,0%}. */
    public static String percentInTable(double share) {
        return copy(IN_TABLE).format(share * 100) + "%";
    }

    /** {@code 05/09/2022}. */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** {@code 08:05 05/09/2022}, in Vietnam's time. */
    public static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** No two threads may use one; a copy costs less than reading the pattern, and a page of figures has a thousand numbers. */
    private static DecimalFormat copy(DecimalFormat format) {
        return (DecimalFormat) format.clone();
    }

    private static DecimalFormatSymbols symbols() {
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        return symbols;
    }
}
