package vn.hocso.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.shared.Jdbc;

/** Rows of attempts and their answers. */
@ApplicationScoped
class AttemptStore {

    /**
     * One attempt with its answers, option by question.
     *
     * @param lastAnsweredAt null when nothing was answered, or when it was not asked for: then what comes is later
     * @param proven whether the times of the answers are sure
     */
    record Stored(UUID attempt, String lessonCode, int revision, Instant finishedAt, Map<String, String> answers,
            Instant lastAnsweredAt, boolean proven) {

        /** @return empty when the lines tell of no attempt */
        static Optional<Stored> of(UUID attempt, List<Line> lines) {
            if (lines.isEmpty() || lines.get(0).lessonCode == null) {
                return Optional.empty();
            }
            var answers = new HashMap<String, String>();
            lines.stream().filter(line -> line.questionId != null).forEach(line -> answers.put(line.questionId, line.optionId));
            Line any = lines.get(0);
            return Optional.of(new Stored(attempt, any.lessonCode, any.revision, any.finishedAt, answers, any.lastAnsweredAt,
                    any.proven));
        }
    }

    /** An attempt beside one of its answers; without any there is one line all the same. */
    record Line(String lessonCode, int revision, Instant finishedAt, String questionId, String optionId, Instant lastAnsweredAt,
            boolean proven) {

        /** @param row whose first columns are the line's, without times */
        static Line of(ResultSet row) throws SQLException {
            return new Line(row.getString(1), row.getInt(2), Jdbc.instant(row, 3), row.getString(4), row.getString(5), null,
                    true);
        }

        static Line timed(ResultSet row) throws SQLException {
            return new Line(row.getString(1), row.getInt(2), Jdbc.instant(row, 3), row.getString(4), row.getString(5),
                    Jdbc.instant(row, 6), row.getBoolean(7));
        }
    }

    private static final String FIND = """
            select a.lesson_code, a.revision, a.finished_at, q.question_id, q.option_id, max(q.answered_at) over (),
                   bool_and(coalesce(q.proven, true)) over ()
            from attempt a left join attempt_answer q on q.member_id = a.member_id and q.attempt = a.attempt
            where a.member_id = ? and a.attempt = ?""";
    private static final String BEGIN = """
            insert into attempt (member_id, attempt, lesson_code, revision, started_at, received_at)
            values (?, ?, ?, ?, ?, ?)""";
    private static final String ANSWER = """
            insert into attempt_answer (member_id, attempt, question_id, option_id, correct, answered_at, proven)
            values (?, ?, ?, ?, ?, ?, ?)""";
    private static final String FINISH = """
            update attempt set finished_at = ?, right_answers = ? where member_id = ? and attempt = ?""";

    private final Jdbc database;

    AttemptStore(Jdbc database) {
        this.database = database;
    }

    Optional<Stored> find(UUID member, UUID attempt) {
        return Stored.of(attempt, database.list(FIND, Line::timed, member, attempt));
    }

    void begin(UUID member, AttemptRecord record, Instant receivedAt) {
        database.update(BEGIN, member, record.attempt(), record.lessonCode(), record.revision(), record.startedAt(),
                receivedAt);
    }

    void answer(UUID member, AttemptRecord record, AnswerGiven answer, boolean correct) {
        database.update(ANSWER, member, record.attempt(), answer.questionId(), answer.optionId(), correct, answer.at(),
                record.proven());
    }

    void finish(UUID member, UUID attempt, Instant at, int right) {
        database.update(FINISH, at, right, member, attempt);
    }
}
