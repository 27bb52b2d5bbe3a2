package vn.hocso.course;

/**
 * One possible answer.
 *
 * @param id unique inside its question; never changes meaning, because answers are recorded by it
 * @param right exactly one option of a question is
 */
public record Option(String id, String text, boolean right) {}
