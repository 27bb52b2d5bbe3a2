package vn.hocso.course;

import java.util.List;

/**
 * A topic of the programme.
 *
 * @param optional shown beside the programme; the ministry's rule does not count it
 * @param lessons published ones, in the order of the programme
 */
public record Subject(String code, String title, boolean optional, List<String> objectives, List<LessonSummary> lessons) {}
