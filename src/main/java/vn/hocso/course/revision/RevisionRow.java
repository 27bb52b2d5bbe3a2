package vn.hocso.course.revision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;

import vn.hocso.course.Json;
import vn.hocso.course.content.CheckedLesson;
import vn.hocso.course.content.LessonText;

/** One text of a lesson and how far it has come. */
@Entity
@Table(name = "lesson_revision")
class RevisionRow {

    @EmbeddedId
    RevisionId id;
    @Enumerated(EnumType.STRING)
    Origin origin;
    @Enumerated(EnumType.STRING)
    RevisionState state = RevisionState.DRAFT;
    int version = Revision.BEGUN;
    @Column(name = "lesson_text")
    String lessonText;
    @Column(name = "questions_text")
    String questionsText;
    String digest;
    String title;
    Integer minutes;
    String objectives;
    String sources;
    String body;
    String questions;
    String recordings = "[]";
    String author;
    String reviewer;
    @Column(name = "created_at")
    Instant createdAt;
    @Column(name = "changed_at")
    Instant changedAt;
    @Column(name = "published_at")
    Instant publishedAt;
    @Column(name = "return_reason")
    String returnReason;

    @ElementCollection
    @CollectionTable(name = "lesson_revision_author", joinColumns = {
            @JoinColumn(name = "lesson_code", referencedColumnName = "lesson_code"),
            @JoinColumn(name = "revision", referencedColumnName = "revision")})
    @Column(name = "subject")
    Set<String> authors = new HashSet<>();

    static String digest(String lessonText, String questionsText) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(lessonText.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(questionsText.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    static RevisionRow begin(RevisionId id, Origin origin, String author, Instant now) {
        var row = new RevisionRow();
        row.id = id;
        row.origin = origin;
        row.author = author;
        row.createdAt = now;
        return row;
    }

    /** @param checked what was read from the texts; only a sound text can be reviewed */
    void write(String newLessonText, String newQuestionsText, CheckedLesson checked, String subject, Instant now) {
        lessonText = newLessonText;
        questionsText = newQuestionsText;
        digest = digest(newLessonText, newQuestionsText);
        changedAt = now;
        authors.add(subject);
        LessonText text = checked.isSound() ? checked.text().orElseThrow() : null;
        title = text == null ? null : text.title();
        minutes = text == null ? null : text.minutes();
        objectives = text == null ? null : Json.of(text.objectives());
        sources = text == null ? null : Json.of(text.sources());
        body = text == null ? null : text.body();
        questions = text == null ? null : Json.of(text.questions());
        recordings = Json.of(text == null ? List.of() : text.recordings());
    }

    /** @return why that person's text cannot be saved over it; whoever writes in two tabs is not told of somebody else */
    String overtaking(String subject) {
        return Set.of(subject).containsAll(authors)
                ? "Bạn vừa lưu bản này ở một thẻ hoặc máy khác. Bạn xem chỗ khác nhau trước khi lưu tiếp."
                : "Có người khác vừa thay đổi bản này. Bạn xem bản mới nhất trước khi làm tiếp.";
    }

    void publish(Instant now) {
        state = RevisionState.PUBLISHED;
        publishedAt = now;
    }

    boolean isSound() {
        return title != null;
    }

    Revision toRevision(LessonRow lesson) {
        return new Revision(id.lessonCode(), id.revision(), origin, state, version, lessonText, questionsText, author,
                Set.copyOf(authors), reviewer, createdAt, changedAt, publishedAt, lesson.shows(this), returnReason);
    }
}
