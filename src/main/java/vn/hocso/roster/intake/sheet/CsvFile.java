package vn.hocso.roster.intake.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Numbers;

/** Comma or semicolon, UTF-8 with or without its mark at the start; another encoding is refused, never guessed. */
final class CsvFile {

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_HEADER = 16_384;
    private static final char MARK = '\uFEFF';

    private CsvFile() {}

    static void read(Path file, BoundedRows rows) throws IOException {
        long last = 0;
        try (InputStream bytes = Files.newInputStream(file); Reader text = text(bytes)) {
            char separator = separator(text);
            try (CsvReader<CsvRecord> csv = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(true)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(text)) {
                for (CsvRecord row : csv) {
                    last = row.getStartingLineNumber();
                    BoundedRows.checkWidth(last, row.getFieldCount());
                    rows.add(new SheetRow((int) last, row.getFields(), Set.of()));
                }
            }
        } catch (CharacterCodingException e) {
            throw encoding(last);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw encoding(last);
            }
            throw e;
        } catch (CsvParseException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw encoding(last);
            }
            throw DomainException.invalid("csv-unreadable", "Sau dòng " + Numbers.whole(last)
                    + ": không đọc tiếp được. Bạn xem dấu ngoặc kép: mỗi dấu mở phải có dấu đóng.");
        }
    }

    private static Reader text(InputStream bytes) {
        return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)), BUFFER);
    }

    /** What stands more often in the first line outside of quotes; the mark at the start is skipped. */
    private static char separator(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != MARK) {
            text.reset();
        }
        text.mark(LONGEST_HEADER);
        int commas = 0;
        int semicolons = 0;
        boolean quoted = false;
        for (int i = 0, c = text.read(); i < LONGEST_HEADER - 1 && c >= 0 && c != '\n'; i++, c = text.read()) {
            if (c == 0) {
                throw encoding(0);
            }
            quoted ^= c == '"';
            commas += !quoted && c == ',' ? 1 : 0;
            semicolons += !quoted && c == ';' ? 1 : 0;
        }
        text.reset();
        return semicolons > commas ? ';' : ',';
    }

    private static DomainException encoding(long lastGood) {
        return DomainException.invalid("encoding-not-utf8", (lastGood == 0
                ? "Ngay đầu tệp"
                : "Sau dòng "
                        + Numbers.whole(lastGood))
                + ": tệp không phải mã UTF-8, nên chữ có dấu sẽ sai. Trong Excel, bạn chọn"
                + " Lưu thành (Save As) loại “CSV UTF-8”, hoặc gửi tệp .xlsx.");
    }
}
