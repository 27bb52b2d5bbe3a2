package vn.hocso.roster.intake.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import vn.hocso.shared.DomainException;
import vn.hocso.shared.DomainException.Kind;

/** Unpacks a workbook once, keeping nothing, to know that it is no larger inside than people make them. */
final class XlsxBounds {

    /** Of all parts together; a sheet of 400.000 people has about 200 MB. */
    static final long MOST_BYTES = 600L << 20;
    /** The list of texts, which is held in memory while the sheet is read. */
    static final long MOST_TEXTS = 96L << 20;
    private static final int MOST_PARTS = 500;
    private static final int BUFFER = 1 << 16;
    private static final int HEAD = 512;

    private XlsxBounds() {}

    static void check(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var buffer = new byte[BUFFER];
            long left = MOST_BYTES;
            if (zip.size() > MOST_PARTS) {
                throw bomb();
            }
            for (ZipEntry part : Collections.list(zip.entries())) {
                boolean texts = part.getName().toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml");
                try (InputStream content = zip.getInputStream(part)) {
                    left -= size(content, buffer, texts ? Math.min(left, MOST_TEXTS) : left);
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw XlsxFile.unreadable();
        }
    }

    private static long size(InputStream part, byte[] buffer, long most) throws IOException {
        long size = 0;
        for (int n = part.read(buffer); n >= 0; n = part.read(buffer)) {
            if (size == 0 && head(buffer, n).contains("<!DOCTYPE")) {
                throw XlsxFile.unreadable();
            }
            size += n;
            if (size > most) {
                throw bomb();
            }
        }
        return size;
    }

    private static String head(byte[] buffer, int length) {
        return new String(buffer, 0, Math.min(length, HEAD), StandardCharsets.ISO_8859_1);
    }

    private static DomainException bomb() {
        return new DomainException(Kind.TOO_LARGE, "xlsx-too-large",
                "Tệp .xlsx này khi mở ra quá lớn. Bạn chép riêng danh sách sang tệp mẫu rồi gửi lại.");
    }
}
