package vn.hocso.training.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import vn.hocso.shared.text.Numbers;

/** A table for spreadsheets set to Vietnamese. Each row says all there is to say: cut out of the file it is still a figure. */
final class CsvFile {

    /** Without it Excel reads UTF-8 as the code page of the machine. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final char SEPARATOR = ';';
    private static final LineDelimiter END = LineDelimiter.CRLF;
    private static final int BUFFER = 65_536;

    private final DecimalFormat percent = new DecimalFormat("0.00", decimalComma());
    /** As written: among small groups there are few different ones. */
    private final Map<Double, String> shares = new HashMap<>();
    private final StringWriter record = new StringWriter();
    private final CsvWriter csv = CsvWriter.builder().fieldSeparator(SEPARATOR).lineDelimiter(END).bufferSize(0).build(record);

    private CsvFile() {}

    static <R> void write(TableFile<R> table, OutputStream to) throws IOException {
        OutputStream out = new BufferedOutputStream(to, BUFFER);
        var file = new CsvFile();
        List<Column<R>> columns = table.columns();
        List<Heading.Fact> facts = table.facts();
        out.write(bytes(BYTE_ORDER_MARK));
        out.write(file.begun(columns.stream().map(Column::title).toArray(String[]::new)));
        out.write(file.ended(facts.stream().map(Heading.Fact::label).toArray(String[]::new)));
        // Most of each row is what the whole file says of itself.
        byte[] said = file.ended(facts.stream().map(fact -> PlainText.cell(fact.value())).toArray(String[]::new));
        var cells = new String[columns.size()];
        for (R row : table.rows()) {
            for (int i = 0; i < cells.length; i++) {
                cells[i] = file.cell(columns.get(i).value().apply(row));
            }
            out.write(file.begun(cells));
            out.write(said);
        }
        out.flush();
    }

    /** @return the first cells of a record */
    private byte[] begun(String[] cells) {
        String whole = record(cells);
        return bytes(whole.substring(0, whole.length() - END.toString().length()));
    }

    /** @return the rest of a record, with its end */
    private byte[] ended(String[] cells) {
        return bytes(cells.length == 0 ? END.toString() : SEPARATOR + record(cells));
    }

    private String record(String[] cells) {
        record.getBuffer().setLength(0);
        csv.writeRecord(cells);
        return record.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double share) {
            return shares.computeIfAbsent(share, one -> percent.format(one * 100) + "%");
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
