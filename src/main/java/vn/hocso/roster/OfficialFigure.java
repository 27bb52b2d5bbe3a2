package vn.hocso.roster;

import java.time.LocalDate;

/**
 * A figure of the whole country that an office published. It says nothing about a single province.
 *
 * @param asOf the day it describes, not the day it was published
 * @param source how a page names where it comes from
 * @param lowerBound the source says "more than"
 */
public record OfficialFigure(FigureKind kind, long value, LocalDate asOf, String source, boolean lowerBound) {

}
