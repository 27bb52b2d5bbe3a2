package vn.hocso.training.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook that is never whole in memory: text stands in its cells and not in a table of all texts, rows leave in portions. */
final class XlsxFile<R> {

    private static final int ROWS_A_PORTION = 1_000;
    /** A sheet ends after 1.048.576 rows. */
    private static final int ROWS_A_SHEET = 1_000_000;
    private static final double WIDE = 34;
    private static final double NARROW = 15;

    private final List<Column<R>> columns;
    private final Workbook workbook;

    private XlsxFile(Workbook workbook, List<Column<R>> columns) {
        this.workbook = workbook;
        this.columns = columns;
    }

    static <R> void write(TableFile<R> table, OutputStream out) throws IOException {
        try (var workbook = new Workbook(new Unclosed(out), "HocSo", "1.0")) {
            new XlsxFile<>(workbook, table.columns()).write(table);
        }
        out.flush();
    }

    private void write(TableFile<R> table) throws IOException {
        facts(table.facts());
        Iterator<R> rows = table.rows().iterator();
        int no = 1;
        do {
            rows(no++, rows);
        } while (rows.hasNext());
        workbook.setActiveTab(1);
    }

    private void facts(List<Heading.Fact> all) throws IOException {
        Worksheet facts = workbook.newWorksheet("Thông tin");
        facts.width(0, WIDE);
        facts.width(1, 3 * WIDE);
        int row = 0;
        for (Heading.Fact fact : all) {
            facts.inlineString(row, 0, fact.label());
            facts.style(row, 0).bold().set();
            facts.inlineString(row++, 1, PlainText.cell(fact.value()));
        }
        facts.finish();
    }

    private void rows(int no, Iterator<R> rows) throws IOException {
        Worksheet table = workbook.newWorksheet(no == 1 ? "Số liệu" : "Số liệu " + no);
        for (int c = 0; c < columns.size(); c++) {
            table.width(c, c == 1 ? WIDE : NARROW);
            table.inlineString(0, c, columns.get(c).title());
            table.style(0, c).bold().wrapText(true).fillColor("E3F1EE").set();
        }
        table.freezePane(2, 1);
        var formats = new CellFormats(table, columns.size());
        for (int row = 1; row <= ROWS_A_SHEET && rows.hasNext(); row++) {
            row(table, formats, row, rows.next());
            if (row % ROWS_A_PORTION == 0) {
                formats.set();
                table.flush();
            }
        }
        formats.set();
        table.finish();
    }

    private void row(Worksheet table, CellFormats formats, int row, R one) {
        for (int c = 0; c < columns.size(); c++) {
            Object value = columns.get(c).value().apply(one);
            formats.cell(row, c, formatOf(value));
            if (value instanceof String text) {
                table.inlineString(row, c, PlainText.cell(text));
            } else if (value instanceof LocalDate day) {
                table.value(row, c, day);
            } else if (value instanceof Number number) {
                table.value(row, c, number);
            }
        }
    }

    private static String formatOf(Object value) {
        if (value instanceof LocalDate) {
            return "dd/mm/yyyy";
        }
        if (value instanceof Double) {
            return "0.0%";
        }
        return value instanceof Long ? "#,##0" : null;
    }

    /** Whoever opened a stream closes it. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
