package vn.hocso.training.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;

import vn.hocso.shared.DomainException;

/** A kind of file that rates leave as. Each row is written when it is read: memory does not grow with rows. */
public enum Format {
    /** For spreadsheets set to Vietnamese: UTF-8 with a byte order mark, semicolons, decimal commas. */
    CSV("text/csv;charset=UTF-8", "csv") {
        @Override
        public void write(RateSheet sheet, OutputStream out) throws IOException {
            CsvFile.write(TableFile.of(sheet), out);
        }

        @Override
        public <R> void write(TableFile<R> table, OutputStream out) throws IOException {
            CsvFile.write(table, out);
        }
    },
    /** A workbook: the figures, and a second sheet that says where they come from. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx") {
        @Override
        public void write(RateSheet sheet, OutputStream out) throws IOException {
            XlsxFile.write(TableFile.of(sheet), out);
        }

        @Override
        public <R> void write(TableFile<R> table, OutputStream out) throws IOException {
            XlsxFile.write(table, out);
        }
    },
    /** The rates as the API answers them, with the same heading as the others. */
    JSON("application/json", "json") {
        @Override
        public void write(RateSheet sheet, OutputStream out) throws IOException {
            JsonFile.write(sheet, out);
        }
    },
    /** What {@code POST /api/dataValueSets} of DHIS2 takes. */
    DHIS2("application/json", "dhis2.json") {
        @Override
        public void write(RateSheet sheet, OutputStream out) throws IOException {
            Dhis2File.write(sheet, out);
        }
    };

    private final String mediaType;
    private final String extension;

    Format(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** @throws DomainException NOT_FOUND when there is no such format */
    public static Format of(String name) {
        return Arrays.stream(values()).filter(format -> format.toString().equals(name)).findFirst()
                .orElseThrow(() -> DomainException.notFound("format-unknown",
                        "Chỉ xuất được csv, xlsx, json hoặc dhis2."));
    }

    /** @throws DomainException NOT_FOUND when there is no such format, or it is none of tables of any kind */
    public static Format ofTable(String name) {
        if (!name.equals(CSV.toString()) && !name.equals(XLSX.toString())) {
            throw DomainException.notFound("format-unknown", "Chỉ xuất được csv hoặc xlsx.");
        }
        return of(name);
    }

    /** Writes all rows; the stream stays open. Only {@link #CSV} and {@link #XLSX} hold tables of any kind. */
    public <R> void write(TableFile<R> table, OutputStream out) throws IOException {
        throw new UnsupportedOperationException(this + " holds rates alone");
    }

    /** Writes all rows; the stream stays open. */
    public abstract void write(RateSheet sheet, OutputStream out) throws IOException;

    public String mediaType() {
        return mediaType;
    }

    /** @return the end of the file's name, without a dot before it */
    public String extension() {
        return extension;
    }

    /** @return how it stands in an address */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
