package vn.hocso.roster.intake.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as people and spreadsheets write it. */
public final class SheetDate {

    private static final Pattern DATE = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ].*)?");
    /** A day as a spreadsheet counts it, between 2009 and 2064. */
    private static final Pattern SERIAL = Pattern.compile("[45]\\d{4}(\\.\\d+)?");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private SheetDate() {}

    /**
     * @param text {@code 31/12/2022}, {@code 2022-12-31} or the number that a workbook has for a day
     * @return empty when it is not written as a day
     * @throws DateTimeException when it is written as one that no calendar has: {@code 31/02/2022}
     */
    public static Optional<LocalDate> of(String text) {
        if (SERIAL.matcher(text).matches()) {
            return Optional.of(SERIAL_ZERO.plusDays((long) Double.parseDouble(text)));
        }
        Matcher date = DATE.matcher(text);
        Matcher iso = ISO_DATE.matcher(text);
        if (date.matches()) {
            return Optional.of(LocalDate.of(number(date, 3), number(date, 2), number(date, 1)));
        }
        return iso.matches()
                ? Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)))
                : Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
