package vn.hocso.training.export;

import java.util.List;

import vn.hocso.training.Rate;

/**
 * A table on its way out.
 *
 * @param facts what it says about itself, whatever the kind of file
 * @param rows read once, in the order of the file; need not be in memory
 */
public record TableFile<R>(List<Heading.Fact> facts, List<Column<R>> columns, Iterable<R> rows) {

    static TableFile<Rate> of(RateSheet sheet) {
        return new TableFile<>(sheet.heading().facts(), RateColumns.of(sheet.heading().target()), sheet.rates());
    }
}
