package vn.hocso.course;

import java.util.List;

/**
 * One revision of a lesson, ready to be shown.
 *
 * @param code printed on QR codes and part of every record of learning: never changes
 * @param revision counts up from 1 inside the lesson; a published revision never changes
 * @param minutes how long it takes to read
 * @param bodyHtml sanitised; the only text of a lesson that may be put on a page unescaped
 * @param reviewed whether a person other than the authors signed this revision
 * @param questions the whole bank, at least five
 * @param recording the lesson read aloud, null when there is none
 */
public record Lesson(String code, String subjectCode, int revision, String title, int minutes, List<String> objectives,
        List<Source> sources, String bodyHtml, boolean reviewed, List<Question> questions,
        Recording recording) {}
