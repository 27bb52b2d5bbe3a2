package vn.hocso.roster.intake;

/** A cell that cannot be taken; the row is told about once. */
class MistakeException extends RuntimeException {

    final Column column;
    final String code;

    MistakeException(Column column, String code, String detail) {
        super(detail, null, false, false);
        this.column = column;
        this.code = code;
    }
}
