package vn.hocso.roster.intake.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

import vn.hocso.shared.DomainException;

/** The first sheet of a workbook. */
final class XlsxFile {

    private XlsxFile() {}

    static void read(Path file, BoundedRows rows) throws IOException {
        XlsxBounds.check(file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> sheet = workbook.getFirstSheet().openStream()) {
            sheet.forEach(row -> rows.add(row(row)));
        } catch (ExcelReaderException | IOException e) {
            throw unreadable();
        } catch (DomainException e) {
            throw e;
        } catch (RuntimeException e) {
            // The library answers what it does not expect in a sheet with whatever happens then.
            throw unreadable();
        }
    }

    private static SheetRow row(Row row) {
        int width = row.getCellCount();
        BoundedRows.checkWidth(row.getRowNum(), width);
        List<String> cells = new ArrayList<>(Collections.nCopies(width, ""));
        Set<Integer> formulas = Set.of();
        for (Cell cell : row) {
            if (cell != null && cell.getType() == CellType.FORMULA) {
                formulas = formulas.isEmpty() ? new HashSet<>() : formulas;
                formulas.add(cell.getColumnIndex());
            } else if (cell != null && cell.getType() != CellType.EMPTY) {
                cells.set(cell.getColumnIndex(), text(cell));
            }
        }
        return new SheetRow(row.getRowNum(), cells, formulas);
    }

    /** A number as its digits: a date is the number of a day, a code or a phone has lost its zeros. */
    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return cell.asNumber().stripTrailingZeros().toPlainString();
        }
        return cell.getType() == CellType.STRING ? cell.asString() : cell.getText();
    }

    static DomainException unreadable() {
        return DomainException.invalid("xlsx-unreadable",
                "Tệp .xlsx này không đọc được. Bạn mở bằng Excel, lưu lại thành .xlsx rồi gửi lại.");
    }
}
