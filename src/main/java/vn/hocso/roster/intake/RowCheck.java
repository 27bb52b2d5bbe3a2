package vn.hocso.roster.intake;

import java.time.LocalDate;
import java.util.function.Consumer;

import vn.hocso.roster.intake.sheet.SheetRow;
import vn.hocso.roster.territory.Unit;
import vn.hocso.roster.territory.Units;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Numbers;
import vn.hocso.shared.text.Vietnamese;

/** Makes people of the rows of one file; what cannot be one is told with row, column and reason. */
class RowCheck {

    /** A header may have titles above it. */
    private static final int HEADER_WITHIN = 10;
    private static final int LONGEST_TEAM = 120;

    private final LocalDate effectiveOn;
    private final Places places;
    private final TeamBook teams;
    private final Consumer<StagedRow> people;
    private final Consumer<Problem> problems;
    private Header header;
    private String codeSet;
    private int above;

    RowCheck(LocalDate effectiveOn, Places places, TeamBook teams, Consumer<StagedRow> people, Consumer<Problem> problems) {
        this.effectiveOn = effectiveOn;
        this.places = places;
        this.teams = teams;
        this.people = people;
        this.problems = problems;
    }

    void add(SheetRow row) {
        if (header == null) {
            header = Header.of(row).orElse(null);
            if (header == null && ++above >= HEADER_WITHIN) {
                throw Header.missing();
            }
            return;
        }
        try {
            people.accept(person(row));
        } catch (MistakeException e) {
            problems.accept(new Problem(row.number(), e.column.title(), e.code, e.getMessage()));
        }
    }

    /** @throws DomainException {@code header-missing} */
    void end() {
        if (header == null) {
            throw Header.missing();
        }
    }

    private StagedRow person(SheetRow row) {
        for (Column column : Column.values()) {
            if (header.isFormula(row, column)) {
                throw new MistakeException(column, "formula",
                        "ô này là công thức. Bạn chép giá trị: Sao chép, rồi Dán đặc biệt, Giá trị.");
            }
        }
        checkCodeSet(header.text(row, Column.CODE_SET));
        String name = Cells.name(header.text(row, Column.NAME));
        String phone = Cells.phone(header.text(row, Column.PHONE));
        LocalDate since = past(Column.SINCE, Cells.date(Column.SINCE, header.text(row, Column.SINCE)));
        LocalDate founded = past(Column.FOUNDED, Cells.date(Column.FOUNDED, header.text(row, Column.FOUNDED)));
        Unit place = places.find(header.text(row, Column.COMMUNE_CODE), header.text(row, Column.DISTRICT),
                header.text(row, Column.COMMUNE));
        long team = teams.find(header.text(row, Column.TEAM_CODE), place, name(row, Column.HAMLET), name(row, Column.TEAM),
                founded, since);
        return new StagedRow(row.number(), name, phone, Cells.shared(header.text(row, Column.SHARED)), team,
                Cells.role(header.text(row, Column.ROLE)), Cells.audience(header.text(row, Column.AUDIENCE)), since);
    }

    private String name(SheetRow row, Column column) {
        String text = header.text(row, column);
        if (text.length() > LONGEST_TEAM) {
            throw new MistakeException(column, "team-name-long", "dài nhất là " + LONGEST_TEAM + " ký tự.");
        }
        return text;
    }

    private void checkCodeSet(String named) {
        if (named.isEmpty()) {
            return;
        }
        if (codeSet == null) {
            codeSet = named;
        }
        if (!Vietnamese.fold(named).equals(Vietnamese.fold(codeSet))) {
            throw new MistakeException(Column.CODE_SET, "code-sets-mixed",
                    "ghi bộ mã " + named + ", dòng trên ghi " + codeSet + ". Mỗi tệp chỉ dùng một bộ mã.");
        }
        if (!Vietnamese.fold(named).equals(Vietnamese.fold(Units.CODE_SET))) {
            throw new MistakeException(Column.CODE_SET, "code-set-unknown",
                    "bộ mã " + named + " không nhập được ở đây; danh sách Tổ dùng bộ mã " + Units.CODE_SET + ".");
        }
    }

    private LocalDate past(Column column, LocalDate day) {
        if (day != null && day.isAfter(effectiveOn)) {
            throw new MistakeException(column, "date-after-effect", "ngày " + Numbers.date(day)
                    + " sau ngày có hiệu lực của danh sách (" + Numbers.date(effectiveOn) + ").");
        }
        return day;
    }
}
