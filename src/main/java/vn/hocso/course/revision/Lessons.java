package vn.hocso.course.revision;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import vn.hocso.course.LessonChanged;
import vn.hocso.course.Question;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Sql;

/** The rows of lessons and their revisions. */
@ApplicationScoped
class Lessons implements PanacheRepositoryBase<RevisionRow, RevisionId> {

    private static final String OVERVIEW_SQL = Sql.load(Lessons.class, "overview.sql");

    private final EntityManager database;
    private final Event<LessonChanged> changes;

    Lessons(EntityManager database, Event<LessonChanged> changes) {
        this.database = database;
        this.changes = changes;
    }

    List<LessonOverview> overview() {
        return database.createNativeQuery(OVERVIEW_SQL, Tuple.class).getResultList().stream().<LessonOverview>map(found -> {
            Tuple row = (Tuple) found;
            String state = (String) row.get(8);
            return new LessonOverview((String) row.get(0), (String) row.get(1), (String) row.get(2), (String) row.get(3),
                    (Integer) row.get(4), (boolean) row.get(5), (boolean) row.get(6), (Integer) row.get(7),
                    state == null ? null : RevisionState.valueOf(state));
        }).toList();
    }

    LessonRow lesson(String code) {
        return found(database.find(LessonRow.class, code));
    }

    /** All changes of one lesson wait for each other here. */
    LessonRow locked(String code) {
        changes.fire(new LessonChanged(code));
        return found(database.find(LessonRow.class, code, LockModeType.PESSIMISTIC_WRITE));
    }

    RevisionRow revision(String code, int revision) {
        return findByIdOptional(new RevisionId(code, revision)).orElseThrow(
                () -> DomainException.notFound("revision-unknown", "Không có bản này của bài học."));
    }

    List<RevisionRow> newestFirst(String code) {
        return list("from RevisionRow r left join fetch r.authors where r.id.lessonCode = ?1 order by r.id.revision desc",
                code);
    }

    Optional<RevisionRow> open(String code) {
        return find("id.lessonCode = ?1 and state in ?2 order by id.revision desc", code, RevisionState.OPEN)
                .firstResultOptional();
    }

    int next(String code) {
        return database
                .createQuery("select coalesce(max(id.revision), 0) from RevisionRow where id.lessonCode = ?1", Integer.class)
                .setParameter(1, code).getSingleResult() + 1;
    }

    /** @return the lesson that a question of this id was published in, when it is another one */
    Optional<String> otherLessonOf(Question question, String lesson) {
        return database.createNativeQuery("select lesson_code from course_question where id = :id and lesson_code <> :lesson",
                String.class).setParameter("id", question.id()).setParameter("lesson", lesson)
                .getResultStream().map(String.class::cast).findFirst();
    }

    /** Gives the ids of the questions to this lesson for ever. */
    void claim(List<Question> questions, String lesson) {
        for (Question question : questions) {
            database.createNativeQuery("insert into course_question (id, lesson_code) values (:id, :lesson) "
                    + "on conflict (id) do nothing").setParameter("id", question.id()).setParameter("lesson", lesson)
                    .executeUpdate();
        }
    }

    private static LessonRow found(LessonRow lesson) {
        if (lesson == null) {
            throw unknown();
        }
        return lesson;
    }

    static DomainException unknown() {
        return DomainException.notFound("lesson-unknown", "Không có bài học này. Bạn kiểm tra lại mã bài.");
    }
}
