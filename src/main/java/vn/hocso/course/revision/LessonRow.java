package vn.hocso.course.revision;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A lesson: its code and which of its revisions members see. */
@Entity
@Table(name = "course_lesson")
class LessonRow {

    @Id
    String code;
    @Column(name = "subject_code")
    String subjectCode;
    int position;
    @Column(name = "published_revision")
    Integer publishedRevision;
    @Column(name = "withdrawn_at")
    Instant withdrawnAt;

    boolean shows(RevisionRow revision) {
        return publishedRevision != null && publishedRevision == revision.id.revision();
    }

    void show(RevisionRow revision) {
        publishedRevision = revision.id.revision();
    }
}
