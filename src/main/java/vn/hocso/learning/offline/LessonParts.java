package vn.hocso.learning.offline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.hocso.course.Lesson;
import vn.hocso.shared.Sha256;
import vn.hocso.web.Language;
import vn.hocso.web.Languages;

/** Lessons as phones fetch them: the same bytes for everybody, in Vietnamese, made once. */
@ApplicationScoped
class LessonParts {

    private static final int MOST_KEPT = 200;

    /**
     * @param sha256 of the content, 64 hexadecimal digits
     * @param bytes about how many travel, compressed
     */
    record Part(byte[] content, String sha256, int bytes) {}

    private record Key(String lesson, int revision) {}

    @CheckedTemplate(basePath = "course")
    static class Templates {
        static native TemplateInstance lessonBody(Lesson lesson);
    }

    private final Map<Key, Part> made = new ConcurrentHashMap<>();
    private final ObjectMapper json;

    LessonParts(ObjectMapper json) {
        this.json = json;
    }

    Part of(Lesson lesson) {
        if (made.size() > MOST_KEPT) {
            made.clear();
        }
        return made.computeIfAbsent(new Key(lesson.code(), lesson.revision()), key -> make(lesson));
    }

    private Part make(Lesson lesson) {
        try {
            // As lessons are written, whoever fetches this one first.
            String body = Languages.pageIn(Language.VIETNAMESE, Templates.lessonBody(signed(lesson))).render();
            byte[] content = json.writeValueAsBytes(LessonPart.of(lesson, body));
            return new Part(content, Sha256.hex(content), compressed(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record of text is always JSON", e);
        }
    }

    /** Whether somebody signed it may change, and replicas see it at different moments: the bytes are the same either way. */
    private static Lesson signed(Lesson lesson) {
        return new Lesson(lesson.code(), lesson.subjectCode(), lesson.revision(), lesson.title(), lesson.minutes(),
                lesson.objectives(), lesson.sources(), lesson.bodyHtml(), true, lesson.questions(), lesson.recording());
    }

    private static int compressed(byte[] content) {
        var counted = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(counted)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail", e);
        }
        return counted.size();
    }
}
