package vn.hocso.course.revision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;
import vn.hocso.course.Catalogue;
import vn.hocso.course.CourseConfig;
import vn.hocso.course.Json;
import vn.hocso.course.Recordings;
import vn.hocso.course.content.CheckedLesson;
import vn.hocso.course.content.ContentDigest;
import vn.hocso.course.content.ContentFiles;
import vn.hocso.course.content.LessonSource;
import vn.hocso.course.content.ProgrammeReader;
import vn.hocso.course.content.ProgrammeSource;
import vn.hocso.course.content.SubjectSource;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.time.ServiceClock;

/**
 * Brings the files of the course into the database when the service starts. A text that the lesson ever had is not brought
 * again, so that neither a second replica nor an older version of the service turns the course back.
 */
@ApplicationScoped
class ContentImport {

    private static final Logger LOG = Logger.getLogger(ContentImport.class);
    /** Before whatever needs lessons at start-up. */
    private static final int EARLY = 100;
    /**
     * Another replica may be bringing the whole content for the first time, and a busy machine takes longer for that than a lock
     * and a statement are waited for elsewhere. Less than a transaction and the driver wait.
     */
    private static final String TAKE_TIME = "select set_config('lock_timeout', '50s', true), "
            + "set_config('statement_timeout', '50s', true)";
    static final String LOCK = "select pg_advisory_xact_lock(hashtext('course.content-import'))";

    private final CourseConfig config;
    private final Lessons lessons;
    private final Recordings recordings;
    private final EntityManager database;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    ContentImport(CourseConfig config, Lessons lessons, Recordings recordings, EntityManager database, ServiceClock clock,
            Event<AuditEvent> audit) {
        this.config = config;
        this.lessons = lessons;
        this.recordings = recordings;
        this.database = database;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    void atStart(@Observes @Priority(EARLY) StartupEvent start) {
        bring(config.directory().map(ContentFiles::in).orElseGet(ContentFiles::packaged));
    }

    /**
     * Files that an earlier start read, found sound and brought are not read again: thirty lessons are a sixth of the work of a
     * start.
     */
    @Transactional
    void bring(ContentFiles files) {
        Optional<String> digest = ContentDigest.of(files);
        if (digest.isPresent() && digest.equals(known())) {
            LOG.info("Course content: unchanged");
            return;
        }
        ProgrammeSource programme = ProgrammeReader.read(files);
        LOG.infof("Course content: %d new revisions", bring(programme));
        database.createNativeQuery("update course_programme set content_digest = ?1 where code = ?2")
                .setParameter(1, digest.orElse(null)).setParameter(2, programme.code()).executeUpdate();
    }

    private Optional<String> known() {
        return database.createNativeQuery("select content_digest from course_programme "
                + "where code = ?1 and content_digest is not null", String.class)
                .setParameter(1, Catalogue.PROGRAMME).getResultStream().map(String.class::cast).findFirst();
    }

    /** @return how many revisions are new */
    @Transactional
    int bring(ProgrammeSource programme) {
        database.createNativeQuery(TAKE_TIME, Object.class).getSingleResult();
        database.createNativeQuery(LOCK, Object.class).getSingleResult();
        database.createNativeQuery("insert into course_programme (code, title) values (:code, :title) "
                + "on conflict (code) do update set title = excluded.title")
                .setParameter("code", programme.code()).setParameter("title", programme.title()).executeUpdate();
        int added = 0;
        int position = 0;
        for (SubjectSource subject : programme.subjects()) {
            keep(programme.code(), subject, ++position);
            for (LessonSource lesson : subject.lessons()) {
                added += bring(lesson, subject.code()) ? 1 : 0;
            }
        }
        return added;
    }

    private void keep(String programme, SubjectSource subject, int position) {
        database.createNativeQuery("insert into course_subject (code, programme_code, position, title, optional, objectives) "
                + "values (:code, :programme, :position, :title, :optional, :objectives) on conflict (code) do update set "
                + "position = excluded.position, title = excluded.title, optional = excluded.optional, "
                + "objectives = excluded.objectives")
                .setParameter("code", subject.code()).setParameter("programme", programme)
                .setParameter("position", position).setParameter("title", subject.title())
                .setParameter("optional", subject.optional()).setParameter("objectives", Json.of(subject.objectives()))
                .executeUpdate();
    }

    private boolean bring(LessonSource source, String subject) {
        database.createNativeQuery(
                "insert into course_lesson (code, subject_code, position) values (:code, :subject, :position) "
                        + "on conflict (code) do update set position = excluded.position")
                .setParameter("code", source.code()).setParameter("subject", subject)
                .setParameter("position", source.position()).executeUpdate();
        String digest = RevisionRow.digest(source.lessonText(), source.questionsText());
        if (lessons.count("id.lessonCode = ?1 and digest = ?2", source.code(), digest) > 0) {
            return false;
        }
        source.read().recordings().forEach(recording -> recordings.keep(recording.sha256(), source.recording()));
        LessonRow lesson = lessons.locked(source.code());
        RevisionRow row = write(source);
        if (isOurs(lesson)) {
            publish(lesson, row, source);
        } else {
            LOG.warnf("%s was published from the desk: the changed file waits there as draft %d", source.code(),
                    row.id.revision());
        }
        return true;
    }

    private RevisionRow write(LessonSource source) {
        Instant now = clock.instant();
        var id = new RevisionId(source.code(), lessons.next(source.code()));
        var row = RevisionRow.begin(id, Origin.FILES, Revision.CONTENT_FILES, now);
        row.write(source.lessonText(), source.questionsText(),
                new CheckedLesson(Optional.of(source.read()), List.of()), Revision.CONTENT_FILES, now);
        lessons.persist(row);
        return row;
    }

    /** Whether what members see came from the files: only then do changed files reach them without a second person. */
    private boolean isOurs(LessonRow lesson) {
        return lesson.publishedRevision == null
                || lessons.revision(lesson.code, lesson.publishedRevision).origin == Origin.FILES;
    }

    private void publish(LessonRow lesson, RevisionRow row, LessonSource source) {
        source.read().questions().forEach(question -> lessons.otherLessonOf(question, source.code()).ifPresent(other -> {
            throw new IllegalStateException(source.code() + ".questions.yaml: " + question.id()
                    + " already belongs to " + other + " in the database");
        }));
        lessons.claim(source.read().questions(), source.code());
        row.publish(clock.instant());
        lessons.flush();
        lesson.show(row);
        audit.fire(new AuditEvent(Revision.CONTENT_FILES, "course.publication", "lesson/" + source.code(),
                "revision " + row.id.revision()));
    }
}
