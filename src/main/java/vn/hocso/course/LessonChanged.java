package vn.hocso.course;

/**
 * Somebody changes what members see of a lesson, or may do so, in the transaction under way.
 *
 * @param code of the lesson
 */
public record LessonChanged(String code) {}
