package vn.hocso.roster.intake.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import de.siegmar.fastcsv.writer.CsvWriter;

/** A file to fill in: a row of headers and rows of examples. Made anew for each who asks: it is small. */
public final class Template {

    private static final int WIDTH = 22;

    private Template() {}

    /** @return UTF-8 with its mark and semicolons, as Excel in Vietnam opens it without asking */
    public static byte[] csv(List<List<String>> rows) {
        StringWriter text = new StringWriter().append("\uFEFF");
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @return a workbook in which every column is text, so that zeros at the start of codes and numbers stay */
    public static byte[] xlsx(String sheetName, List<List<String>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Hoc So", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(sheetName);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                    sheet.style(row, column).format("@").set();
                }
            }
            for (int column = 0; column < rows.get(0).size(); column++) {
                sheet.width(column, WIDTH);
                sheet.style(0, column).bold().format("@").set();
            }
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
