package vn.hocso.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.course.PublishedHeads.Head;
import vn.hocso.course.markdown.LessonHtml;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;

/** What there is to learn: the published lessons. */
@ApplicationScoped
public class Catalogue {

    /** The one programme. */
    public static final String PROGRAMME = "core";

    private static final int MOST_CACHED = 1_000;
    private static final String PROGRAMME_SQL = Sql.load(Catalogue.class, "programme.sql");
    private static final String REVISION_SQL = "select title, minutes, objectives, sources, body, questions, recordings "
            + "from lesson_revision where lesson_code = ? and revision = ?";

    private static final String PUBLISHED_SQL = "select published_at from lesson_revision"
            + " where lesson_code = ? and revision = ? and published_at is not null";

    private final Map<Key, Instant> published = new ConcurrentHashMap<>();
    private final Map<Key, Lesson> cache = new ConcurrentHashMap<>();
    private final Jdbc database;
    private final PublishedHeads heads;

    Catalogue(Jdbc database, PublishedHeads heads) {
        this.database = database;
        this.heads = heads;
    }

    /**
     * The programme with its published lessons as they are now; one statement.
     *
     * @throws DomainException NOT_FOUND {@code programme-unknown} before the first start read any content
     */
    public Programme programme() {
        var subjects = new LinkedHashMap<String, Subject>();
        String title = null;
        for (Line line : database.list(PROGRAMME_SQL, Line::of, PROGRAMME)) {
            title = line.programme;
            Subject subject = subjects.computeIfAbsent(line.code, code -> line.subject());
            if (line.lesson != null) {
                subject.lessons().add(line.lesson);
            }
        }
        if (title == null) {
            throw DomainException.notFound("programme-unknown", "Chưa có khóa học nào.");
        }
        return new Programme(PROGRAMME, title, List.copyOf(subjects.values()));
    }

    /**
     * The lesson as it is published now; see {@link PublishedHeads} for how soon a change is seen.
     *
     * @throws DomainException NOT_FOUND {@code lesson-unknown}, GONE {@code lesson-withdrawn}
     */
    public Lesson lesson(String code) {
        Head head = heads.of(code).orElseThrow(Catalogue::unknown);
        if (head.withdrawn()) {
            throw new DomainException(DomainException.Kind.GONE, "lesson-withdrawn",
                    "Bài học này đã được rút để sửa. Những gì bạn đã học vẫn được ghi nhận.");
        }
        return lesson(code, head);
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
        return known != null ? known : lesson(code, heads.of(code, revision).orElseThrow(Catalogue::unknown));
    }

    /** @return when that revision was published, the beginning of time for one that never was */
    public Instant publishedAt(String code, int revision) {
        var key = new Key(code, revision, false);
        Instant known = published.get(key);
        if (known != null) {
            return known;
        }
        Optional<Instant> found = database.first(PUBLISHED_SQL, row -> Jdbc.instant(row, 1), code, revision);
        // Only what never changes is kept, and there is no more of it than of lessons.
        found.ifPresent(at -> published.put(key, at));
        return found.orElse(Instant.EPOCH);
    }

    private Lesson lesson(String code, Head head) {
        var key = new Key(code, head.revision(), head.reviewed());
        Lesson cached = cache.get(key);
        return cached != null ? cached : remember(key, read(key, head.subject()));
    }

    private Lesson remember(Key key, Lesson lesson) {
        if (cache.size() >= MOST_CACHED) {
            cache.clear();
        }
        cache.put(key, lesson);
        return lesson;
    }

    private Lesson read(Key key, String subject) {
        return database.first(REVISION_SQL, row -> new Lesson(key.code, subject, key.revision, row.getString(1), row.getInt(2),
                Json.texts(row.getString(3)), Json.sources(row.getString(4)), LessonHtml.render(row.getString(5)), key.reviewed,
                Json.questions(row.getString(6)), Json.recordings(row.getString(7)).stream().findFirst().orElse(null)),
                key.code, key.revision).orElseThrow();
    }

    private static DomainException unknown() {
        return DomainException.notFound("lesson-unknown", "Không có bài học này. Bạn kiểm tra lại mã bài.");
    }

    private record Key(String code, int revision, boolean reviewed) {}

    /** A subject with one of its lessons, or none; the objectives as JSON. */
    private record Line(String programme, String code, String title, boolean optional, String objectives,
            LessonSummary lesson) {

        static Line of(ResultSet row) throws SQLException {
            String lesson = row.getString(5);
            return new Line(row.getString(9), row.getString(1), row.getString(2), row.getBoolean(3), row.getString(4),
                    lesson == null ? null : new LessonSummary(lesson, row.getString(6), row.getInt(7), row.getInt(8)));
        }

        Subject subject() {
            return new Subject(code, title, optional, Json.texts(objectives), new ArrayList<>());
        }
    }
}
