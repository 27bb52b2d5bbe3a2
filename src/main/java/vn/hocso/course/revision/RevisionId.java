package vn.hocso.course.revision;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Which text of which lesson. */
@Embeddable
record RevisionId(@Column(name = "lesson_code") String lessonCode, @Column(name = "revision") int revision) {}
