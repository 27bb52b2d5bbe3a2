package vn.hocso.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import vn.hocso.course.markdown.LessonHtml;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Sql;

/** What there is to learn: the published lessons. */
@ApplicationScoped
public class Catalogue {

    /** The one programme. */
    public static final String PROGRAMME = "core";

    private static final int MOST_CACHED = 1_000;
    private static final int PUBLISHED = 0;
    private static final String PROGRAMME_SQL = Sql.load(Catalogue.class, "programme.sql");
    private static final String LESSON_SQL = Sql.load(Catalogue.class, "published_lesson.sql");

    private final Map<Key, Lesson> cache = new ConcurrentHashMap<>();
    private final EntityManager database;

    Catalogue(EntityManager database) {
        this.database = database;
    }

    /**
     * The programme with its published lessons as they are now; one statement.
     *
     * @throws DomainException NOT_FOUND {@code programme-unknown} before the first start read any content
     */
    @ActivateRequestContext
    public Programme programme() {
        var subjects = new LinkedHashMap<String, Subject>();
        String title = null;
        for (Object found : database.createNativeQuery(PROGRAMME_SQL, Tuple.class).setParameter("programme", PROGRAMME)
                .getResultList()) {
            Tuple row = (Tuple) found;
            title = (String) row.get(8);
            Subject subject = subjects.computeIfAbsent((String) row.get(0), code -> new Subject(code, (String) row.get(1),
                    (boolean) row.get(2), Json.texts((String) row.get(3)), new ArrayList<>()));
            if (row.get(4) != null) {
                subject.lessons().add(new LessonSummary((String) row.get(4), (String) row.get(5), (int) row.get(6),
                        (int) row.get(7)));
            }
        }
        if (title == null) {
            throw DomainException.notFound("programme-unknown", "Chưa có khóa học nào.");
        }
        return new Programme(PROGRAMME, title, List.copyOf(subjects.values()));
    }

    /**
     * The lesson as it is published now; one statement when this revision was read before.
     *
     * @throws DomainException NOT_FOUND {@code lesson-unknown}, GONE {@code lesson-withdrawn}
     */
    public Lesson lesson(String code) {
        return find(code, PUBLISHED);
    }

    /**
     * A revision that is or once was published, also of a lesson withdrawn since: who began with it ends with it. It never
     * changes, so one that was read before costs no statement; whether it is signed is told as it was then.
     *
     * @throws DomainException NOT_FOUND {@code lesson-unknown}
     */
    public Lesson lesson(String code, int revision) {
        if (revision < 1) {
            throw unknown();
        }
        Lesson signed = cache.get(new Key(code, revision, true));
        Lesson known = signed != null ? signed : cache.get(new Key(code, revision, false));
        return known != null ? known : find(code, revision);
    }

    @ActivateRequestContext
    Lesson find(String code, int revision) {
        List<?> rows = database.createNativeQuery(LESSON_SQL, Tuple.class).setParameter("lesson", code)
                .setParameter("revision", revision).getResultList();
        Tuple found = rows.isEmpty() ? null : (Tuple) rows.get(0);
        if (found == null || found.get(1) == null) {
            throw unknown();
        }
        if (revision == PUBLISHED && (boolean) found.get(3)) {
            throw new DomainException(DomainException.Kind.GONE, "lesson-withdrawn",
                    "Bài học này đã được rút để sửa. Những gì bạn đã học vẫn được ghi nhận.");
        }
        var key = new Key(code, (int) found.get(1), (boolean) found.get(2));
        Lesson cached = cache.get(key);
        return cached != null ? cached : remember(key, read(key, (String) found.get(0)));
    }

    private Lesson remember(Key key, Lesson lesson) {
        if (cache.size() >= MOST_CACHED) {
            cache.clear();
        }
        cache.put(key, lesson);
        return lesson;
    }

    private Lesson read(Key key, String subject) {
        Tuple row = (Tuple) database.createNativeQuery("select title, minutes, objectives, sources, body, questions "
                + "from lesson_revision where lesson_code = :lesson and revision = :revision", Tuple.class)
                .setParameter("lesson", key.code).setParameter("revision", key.revision).getSingleResult();
        return new Lesson(key.code, subject, key.revision, (String) row.get(0), (int) row.get(1),
                Json.texts((String) row.get(2)), Json.sources((String) row.get(3)), LessonHtml.render((String) row.get(4)),
                key.reviewed, Json.questions((String) row.get(5)));
    }

    private static DomainException unknown() {
        return DomainException.notFound("lesson-unknown", "Không có bài học này. Bạn kiểm tra lại mã bài.");
    }

    private record Key(String code, int revision, boolean reviewed) {}
}
