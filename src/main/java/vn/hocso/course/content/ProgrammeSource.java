package vn.hocso.course.content;

import java.util.List;

/** Everything in the files. */
public record ProgrammeSource(String code, String title, List<SubjectSource> subjects) {}
