package vn.hocso.training.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import vn.hocso.shared.text.Numbers;

/** A table for spreadsheets set to Vietnamese. Each row says all there is to say: cut out of the file it is still a figure. */
final class CsvFile {

    /** Without it Excel reads UTF-8 as the code page of the machine. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int BUFFER = 65_536;

    private final DecimalFormat shares = new DecimalFormat("0.00", decimalComma());

    private CsvFile() {}

    static <R> void write(TableFile<R> table, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        text.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF).build(text);
        List<Column<R>> columns = Stream.concat(table.columns().stream(),
                table.facts().stream().map(fact -> Column.<R>constant(fact.label(), fact.value()))).toList();
        csv.writeRecord(columns.stream().map(Column::title).toArray(String[]::new));
        var file = new CsvFile();
        var cells = new String[columns.size()];
        for (R row : table.rows()) {
            for (int i = 0; i < cells.length; i++) {
                cells[i] = file.cell(columns.get(i).value().apply(row));
            }
            csv.writeRecord(cells);
        }
        csv.flush();
        text.flush();
    }

    private String cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double share) {
            return shares.format(share * 100) + "%";
        }
        if (value instanceof LocalDate day) {
            return Numbers.date(day);
        }
        return value instanceof String text ? PlainText.cell(text) : value.toString();
    }

    private static DecimalFormatSymbols decimalComma() {
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(',');
        return symbols;
    }
}
