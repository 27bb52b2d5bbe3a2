package vn.hocso.learning.copy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.learning.copy.OwnLearning.Answer;
import vn.hocso.learning.copy.OwnLearning.Attempt;
import vn.hocso.learning.copy.OwnLearning.Completed;
import vn.hocso.learning.copy.OwnLearning.Passed;
import vn.hocso.shared.Jdbc;

/** Reads everything that one member learned. */
@ApplicationScoped
class OwnLearnings {

    private static final String PASSED = "select lesson_code, passed_at from lesson_passed where member_id = ? order by passed_at";
    private static final String COMPLETED = "select rule, event_at from completion where member_id = ?"
            + " union all select rule, event_at from completion_renewal where member_id = ? order by event_at, rule";
    private static final String ATTEMPTS = "select attempt, lesson_code, revision, started_at, finished_at, right_answers"
            + " from attempt where member_id = ? order by started_at";
    private static final String ANSWERS = "select attempt, question_id, option_id, correct, answered_at from attempt_answer"
            + " where member_id = ? order by answered_at";

    private record Given(UUID attempt, Answer answer) {}

    private final Jdbc database;

    OwnLearnings(Jdbc database) {
        this.database = database;
    }

    OwnLearning of(UUID member) {
        Map<UUID, List<Answer>> answers = database.list(ANSWERS, OwnLearnings::given, member).stream()
                .collect(Collectors.groupingBy(Given::attempt, Collectors.mapping(Given::answer, Collectors.toList())));
        return new OwnLearning(
                database.list(PASSED, row -> new Passed(row.getString(1), Jdbc.instant(row, 2)), member),
                database.list(ATTEMPTS, row -> attempt(row, answers), member),
                database.list(COMPLETED, row -> new Completed(row.getString(1), Jdbc.instant(row, 2)), member, member));
    }

    private static Given given(ResultSet row) throws SQLException {
        return new Given(row.getObject(1, UUID.class),
                new Answer(row.getString(2), row.getString(3), row.getBoolean(4), Jdbc.instant(row, 5)));
    }

    private static Attempt attempt(ResultSet row, Map<UUID, List<Answer>> answers) throws SQLException {
        UUID attempt = row.getObject(1, UUID.class);
        return new Attempt(attempt, row.getString(2), row.getInt(3), Jdbc.instant(row, 4), Jdbc.instant(row, 5),
                row.getObject(6, Integer.class), answers.getOrDefault(attempt, List.of()));
    }
}
