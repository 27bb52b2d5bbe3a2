package vn.hocso.training.export;

import vn.hocso.training.Rate;

/**
 * Rates on their way out.
 *
 * @param rates read once, in the order of the file; need not be in memory
 */
public record RateSheet(Heading heading, Iterable<Rate> rates) {}
