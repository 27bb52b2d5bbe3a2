package vn.hocso.course;

import java.util.List;

/**
 * The whole course.
 *
 * @param subjects in the order in which they are learned, each with its published lessons
 */
public record Programme(String code, String title, List<Subject> subjects) {}
