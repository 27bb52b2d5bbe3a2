package vn.hocso.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.learning.Passes.Pass;
import vn.hocso.learning.StatementWriter.Frame;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;

/** Remembers when a member passed a lesson: of several times that are told, in whatever order, the one that is best for the member. */
@ApplicationScoped
class LessonPasses {

    private static final String FIRST = """
            insert into lesson_passed (member_id, lesson_code, passed_at, received_at, proven, attempt)
            values (?, ?, ?, ?, ?, ?) on conflict (member_id, lesson_code) do nothing""";
    private static final String KNOWN = """
            select lesson_code, passed_at, received_at, proven from lesson_passed where member_id = ? and lesson_code = ?""";
    private static final String BETTER = Sql.load(LessonPasses.class, "pass_lesson_earlier.sql");

    private final Jdbc database;
    private final Deadlines deadlines;

    LessonPasses(Jdbc database, Deadlines deadlines) {
        this.database = database;
        this.deadlines = deadlines;
    }

    /** What was told of a lesson. */
    enum Told {
        /** It was not passed before, as far as is known. */
        FIRST,
        /** A better time than what was told before. */
        BETTER,
        /** It was passed before. */
        AGAIN
    }

    Told pass(Frame frame, Instant at, Instant receivedAt) {
        String lesson = frame.lesson().code();
        if (database.update(FIRST, frame.member(), lesson, at, receivedAt, frame.proven(), frame.attempt()) == 1) {
            return Told.FIRST;
        }
        var told = new Pass(lesson, at, receivedAt, frame.proven());
        Pass known = database.first(KNOWN, LessonPasses::pass, frame.member(), lesson).orElseThrow();
        boolean better = told.isBetterThan(known, deadlines)
                && database.update(BETTER, at, receivedAt, frame.proven(), frame.attempt(), frame.member(), lesson) == 1;
        return better ? Told.BETTER : Told.AGAIN;
    }

    static Pass pass(ResultSet row) throws SQLException {
        return new Pass(row.getString(1), Jdbc.instant(row, 2), Jdbc.instant(row, 3), row.getBoolean(4));
    }
}
