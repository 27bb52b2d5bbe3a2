package vn.hocso.course.inquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import vn.hocso.shared.Jdbc;

/** Reads a question; whoever asked is not among the columns. */
final class InquiryRow {

    static final String SELECT = "select i.id, i.lesson_code, r.title, i.revision, i.question_id, i.body, i.asked_at, i.taken_by,"
            + " i.answers, i.answer, i.answered_at, i.corrected_revision, i.read_answers from inquiry i"
            + " join lesson_revision r on r.lesson_code = i.lesson_code and r.revision = i.revision ";

    private InquiryRow() {}

    static Inquiry of(ResultSet row) throws SQLException {
        return new Inquiry(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getInt(4), row.getString(5),
                row.getString(6), Jdbc.instant(row, 7), row.getString(8), row.getInt(9), row.getString(10),
                Jdbc.instant(row, 11), row.getObject(12, Integer.class), row.getInt(13));
    }
}
