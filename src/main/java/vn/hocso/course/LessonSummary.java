package vn.hocso.course;

/**
 * A published lesson in the list of its subject.
 *
 * @param minutes how long it takes to read
 * @param revision the published one
 */
public record LessonSummary(String code, String title, int minutes, int revision) {}
