package vn.hocso.roster.intake.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

import vn.hocso.shared.DomainException;

/** Reads a file by what is in it, not by its name. */
public final class SheetReader {

    /** More than the whole country has on its lists, with room. */
    static final int MOST_ROWS = 400_000;
    static final int MOST_CELLS = 60;
    static final int LONGEST_CELL = 500;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private SheetReader() {}

    /**
     * Hands on every row that has something in it, in order.
     *
     * @throws DomainException INVALID or TOO_LARGE with the place and the reason; rows before it were handed on already
     */
    public static void read(Path file, Consumer<SheetRow> rows) throws IOException {
        byte[] start = start(file);
        var bounded = new BoundedRows(rows);
        if (Arrays.equals(start, OLD_EXCEL)) {
            throw DomainException.invalid("file-type-unknown",
                    "Đây là tệp Excel kiểu cũ (.xls) hoặc tệp có mật khẩu. Bạn lưu lại thành .xlsx không mật khẩu.");
        }
        if (Arrays.equals(start, ZIP)) {
            XlsxFile.read(file, bounded);
        } else {
            CsvFile.read(file, bounded);
        }
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ZIP.length);
        }
    }
}
