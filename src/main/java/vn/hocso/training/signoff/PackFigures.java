package vn.hocso.training.signoff;

import java.time.LocalDate;
import java.util.List;

import vn.hocso.training.Rate;

/**
 * What a pack holds, as it was known when it was prepared.
 *
 * @param asOf the day on which it was prepared, until that moment
 * @param province its own rate
 * @param districts what it consists of, last what belongs to no district
 * @param flagged completions that somebody should look at
 * @param formed the teams of the province, null in packs of before this was kept
 */
record PackFigures(LocalDate asOf, Rate province, List<Rate> districts, long flagged, Formed formed) {}
