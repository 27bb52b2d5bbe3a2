package vn.hocso.learning;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Rows of attempts and their answers. */
@ApplicationScoped
class AttemptStore {

    /** One attempt with its answers, option by question. */
    record Stored(UUID attempt, String lessonCode, int revision, Instant finishedAt, Map<String, String> answers) {}

    private static final String FIND = """
            select a.lesson_code, a.revision, a.finished_at, q.question_id, q.option_id
            from attempt a left join attempt_answer q on q.member_id = a.member_id and q.attempt = a.attempt
            where a.member_id = ?1 and a.attempt = ?2""";
    private static final String BEGIN = """
            insert into attempt (member_id, attempt, lesson_code, revision, started_at, received_at)
            values (?1, ?2, ?3, ?4, ?5, ?6)""";
    private static final String ANSWER = """
            insert into attempt_answer (member_id, attempt, question_id, option_id, correct, answered_at)
            values (?1, ?2, ?3, ?4, ?5, ?6)""";
    private static final String FINISH = """
            update attempt set finished_at = ?3, right_answers = ?4 where member_id = ?1 and attempt = ?2""";
    private static final String PASS = """
            insert into lesson_passed (member_id, lesson_code, passed_at, received_at, attempt)
            values (?1, ?2, ?3, ?4, ?5) on conflict (member_id, lesson_code) do nothing""";

    private final EntityManager database;

    AttemptStore(EntityManager database) {
        this.database = database;
    }

    Optional<Stored> find(UUID member, UUID attempt) {
        List<Object[]> rows = database.createNativeQuery(FIND, Object[].class)
                .setParameter(1, member).setParameter(2, attempt).getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var answers = new HashMap<String, String>();
        for (Object[] row : rows) {
            if (row[3] != null) {
                answers.put((String) row[3], (String) row[4]);
            }
        }
        Object[] first = rows.get(0);
        return Optional.of(new Stored(attempt, (String) first[0], (int) first[1], (Instant) first[2], answers));
    }

    void begin(UUID member, AttemptRecord record, Instant receivedAt) {
        database.createNativeQuery(BEGIN).setParameter(1, member).setParameter(2, record.attempt())
                .setParameter(3, record.lessonCode()).setParameter(4, record.revision())
                .setParameter(5, record.startedAt()).setParameter(6, receivedAt).executeUpdate();
    }

    void answer(UUID member, UUID attempt, AnswerGiven answer, boolean correct) {
        database.createNativeQuery(ANSWER).setParameter(1, member).setParameter(2, attempt)
                .setParameter(3, answer.questionId()).setParameter(4, answer.optionId()).setParameter(5, correct)
                .setParameter(6, answer.at()).executeUpdate();
    }

    void finish(UUID member, UUID attempt, Instant at, int right) {
        database.createNativeQuery(FINISH).setParameter(1, member).setParameter(2, attempt).setParameter(3, at)
                .setParameter(4, right).executeUpdate();
    }

    /** @return whether this was the first time */
    boolean pass(UUID member, String lessonCode, Instant at, Instant receivedAt, UUID attempt) {
        return database.createNativeQuery(PASS).setParameter(1, member).setParameter(2, lessonCode).setParameter(3, at)
                .setParameter(4, receivedAt).setParameter(5, attempt).executeUpdate() == 1;
    }
}
