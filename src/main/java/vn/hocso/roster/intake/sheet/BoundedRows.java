package vn.hocso.roster.intake.sheet;

import java.util.function.Consumer;

import vn.hocso.shared.DomainException;
import vn.hocso.shared.DomainException.Kind;
import vn.hocso.shared.text.Numbers;

/** Hands rows on as long as there are not too many, none too wide; rows with nothing in them are left out. */
class BoundedRows {

    private final Consumer<SheetRow> rows;
    private int count;

    BoundedRows(Consumer<SheetRow> rows) {
        this.rows = rows;
    }

    void add(SheetRow row) {
        if (row.isEmpty()) {
            return;
        }
        if (++count > SheetReader.MOST_ROWS) {
            throw new DomainException(Kind.TOO_LARGE, "file-too-many-rows", "Dòng " + Numbers.whole(row.number())
                    + ": tệp có hơn " + Numbers.whole(SheetReader.MOST_ROWS) + " dòng. Bạn chia thành nhiều tệp.");
        }
        checkWidth(row.number(), row.cells().size());
        for (int i = 0; i < row.cells().size(); i++) {
            if (row.cells().get(i).length() > SheetReader.LONGEST_CELL) {
                throw DomainException.invalid("cell-too-long", "Dòng " + Numbers.whole(row.number()) + ", cột thứ " + (i + 1)
                        + ": ô dài hơn " + SheetReader.LONGEST_CELL + " ký tự. Bạn xem dấu ngăn cột và dấu ngoặc kép.");
            }
        }
        rows.accept(row);
    }

    static void checkWidth(long number, int cells) {
        if (cells > SheetReader.MOST_CELLS) {
            throw DomainException.invalid("row-too-wide", "Dòng " + Numbers.whole(number) + ": có hơn " + SheetReader.MOST_CELLS
                    + " cột. Bạn dùng tệp mẫu.");
        }
    }
}
