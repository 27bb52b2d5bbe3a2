package vn.hocso.course.content;

import java.util.List;

import vn.hocso.course.Question;
import vn.hocso.course.Recording;
import vn.hocso.course.Source;

/**
 * A lesson as written by its author.
 *
 * @param minutes how long it takes to read
 * @param body Markdown
 * @param recordings the lesson read aloud: at most one
 */
public record LessonText(String code, String title, int minutes, List<String> objectives, List<Source> sources, String body,
        List<Question> questions, List<Recording> recordings) {}
