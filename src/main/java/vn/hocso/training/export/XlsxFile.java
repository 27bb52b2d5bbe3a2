package vn.hocso.training.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import vn.hocso.training.Rate;

/** A workbook that is never whole in memory: text stands in its cells and not in a table of all texts, rows leave in portions. */
final class XlsxFile {

    private static final int ROWS_A_PORTION = 1_000;
    /** A sheet ends after 1.048.576 rows. */
    private static final int ROWS_A_SHEET = 1_000_000;
    private static final double WIDE = 34;
    private static final double NARROW = 15;

    private final List<Column> columns = Column.OF_RATES;
    private final Workbook workbook;

    private XlsxFile(Workbook workbook) {
        this.workbook = workbook;
    }

    static void write(RateSheet sheet, OutputStream out) throws IOException {
        try (var workbook = new Workbook(new Unclosed(out), "HocSo", "1.0")) {
            new XlsxFile(workbook).write(sheet);
        }
        out.flush();
    }

    private void write(RateSheet sheet) throws IOException {
        facts(sheet.heading());
        Iterator<Rate> rates = sheet.rates().iterator();
        int no = 1;
        do {
            rates(no++, rates);
        } while (rates.hasNext());
        workbook.setActiveTab(1);
    }

    private void facts(Heading heading) throws IOException {
        Worksheet facts = workbook.newWorksheet("Thông tin");
        facts.width(0, WIDE);
        facts.width(1, 3 * WIDE);
        int row = 0;
        for (Heading.Fact fact : heading.facts()) {
            facts.inlineString(row, 0, fact.label());
            facts.style(row, 0).bold().set();
            facts.inlineString(row++, 1, PlainText.cell(fact.value()));
        }
        facts.finish();
    }

    private void rates(int no, Iterator<Rate> rates) throws IOException {
        Worksheet table = workbook.newWorksheet(no == 1 ? "Số liệu" : "Số liệu " + no);
        for (int c = 0; c < columns.size(); c++) {
            table.width(c, c == 1 ? WIDE : NARROW);
            table.inlineString(0, c, columns.get(c).title());
            table.style(0, c).bold().wrapText(true).fillColor("E3F1EE").set();
        }
        table.freezePane(2, 1);
        for (int row = 1; row <= ROWS_A_SHEET && rates.hasNext(); row++) {
            row(table, row, rates.next());
            if (row % ROWS_A_PORTION == 0) {
                table.flush();
            }
        }
        table.finish();
    }

    private void row(Worksheet table, int row, Rate rate) {
        for (int c = 0; c < columns.size(); c++) {
            Object value = columns.get(c).value().apply(rate);
            if (value instanceof String text) {
                table.inlineString(row, c, PlainText.cell(text));
            } else if (value instanceof LocalDate day) {
                table.value(row, c, day);
                table.style(row, c).format("dd/mm/yyyy").set();
            } else if (value instanceof Double share) {
                table.value(row, c, share);
                table.style(row, c).format("0.0%").set();
            } else if (value instanceof Long count) {
                table.value(row, c, count);
                table.style(row, c).format("#,##0").set();
            }
        }
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
