package vn.hocso.training.export;

import java.util.Objects;

import org.dhatim.fastexcel.Worksheet;

/** How the cells of a table are shown. Cells of one format that follow each other in a column are set at once: each setting costs as much as a cell. */
final class CellFormats {

    private final Worksheet table;
    private final String[] formats;
    private final int[] from;
    private int last;

    CellFormats(Worksheet table, int columns) {
        this.table = table;
        formats = new String[columns];
        from = new int[columns];
    }

    /**
     * Comes row by row.
     *
     * @param format as a spreadsheet writes it; null for a cell that needs none, or that is not there
     */
    void cell(int row, int column, String format) {
        last = row;
        if (!Objects.equals(formats[column], format)) {
            set(column, row - 1);
            formats[column] = format;
            from[column] = row;
        }
    }

    /** Of all cells so far; those to come may stand in rows after them alone. */
    void set() {
        for (int column = 0; column < formats.length; column++) {
            set(column, last);
            formats[column] = null;
        }
    }

    private void set(int column, int until) {
        if (formats[column] != null) {
            table.range(from[column], column, until, column).style().format(formats[column]).set();
        }
    }
}
