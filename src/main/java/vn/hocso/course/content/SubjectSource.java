package vn.hocso.course.content;

import java.util.List;

/**
 * A subject of the files.
 *
 * @param optional see {@link vn.hocso.course.Subject#optional()}
 */
public record SubjectSource(String code, String title, boolean optional, List<String> objectives,
        List<LessonSource> lessons) {}
