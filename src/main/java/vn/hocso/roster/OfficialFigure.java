package vn.hocso.roster;

import java.time.LocalDate;

import vn.hocso.shared.text.Numbers;

/**
 * A figure of the whole country that an office published. It says nothing about a single province.
 *
 * @param asOf the day it describes, not the day it was published
 * @param source how a page names where it comes from
 * @param lowerBound the source says "more than"
 * @param approximate the source says "about"
 * @param period how a source that names no day dates it, else null; {@code asOf} then only orders it
 */
public record OfficialFigure(FigureKind kind, long value, LocalDate asOf, String source, boolean lowerBound,
        boolean approximate,
        String period) {

    /** @return whether it says how many there were on a day, so that others can be compared with it */
    public boolean isExact() {
        return !lowerBound && !approximate;
    }

    /** @return {@code 07/09/2022}, or the words of the source */
    public String dated() {
        return period == null ? Numbers.date(asOf) : period;
    }
}
