package vn.hocso.learning;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.shared.Jdbc;

/** What a member has passed and where they stopped. Its cost depends on the lessons, not on how much was ever recorded. */
@ApplicationScoped
public class Progress {

    /** An attempt that was begun and not finished. */
    record Unfinished(UUID attempt, String lessonCode, int revision) {}

    /** Where a member stands with one lesson: whether it was passed, and the quiz that is still open (null for none). */
    record OfLesson(boolean passed, UUID unfinished) {}

    private static final String OF_LESSON = """
            select exists (select from lesson_passed p where p.member_id = m.member_id and p.lesson_code = ?),
                   (select attempt from attempt a where a.member_id = m.member_id and a.finished_at is null and a.lesson_code = ?
                    order by a.started_at desc limit 1)
            from roster_member_of_subject m where m.subject = ?""";
    private static final String PASSED = "select lesson_code from lesson_passed where member_id = ?";
    private static final String PASSES = "select lesson_code, passed_at, received_at, proven from lesson_passed where member_id = ?";
    private static final String UNFINISHED = """
            select attempt, lesson_code, revision from attempt
            where member_id = ? and finished_at is null order by started_at desc limit 1""";
    private static final String RULES_MET = "select rule from completion where member_id = ?";

    private final Jdbc database;

    Progress(Jdbc database) {
        this.database = database;
    }

    /** @return codes of the lessons */
    public Set<String> passed(UUID member) {
        return new HashSet<>(database.list(PASSED, row -> row.getString(1), member));
    }

    Passes passes(UUID member) {
        return Passes.of(database.list(PASSES, LessonPasses::pass, member));
    }

    Optional<Unfinished> unfinished(UUID member) {
        return database.first(UNFINISHED,
                row -> new Unfinished(row.getObject(1, UUID.class), row.getString(2), row.getInt(3)), member);
    }

    /** @return empty when nobody with that subject has joined */
    Optional<OfLesson> ofLesson(String subject, String lessonCode) {
        return database.first(OF_LESSON, row -> new OfLesson(row.getBoolean(1), row.getObject(2, UUID.class)), lessonCode,
                lessonCode, subject);
    }

    /** @return the rules by which the member is trained */
    Set<String> rulesMet(UUID member) {
        return new HashSet<>(database.list(RULES_MET, row -> row.getString(1), member));
    }
}
