package vn.hocso.course.content;

/**
 * A lesson of the files, sound, with its two texts as they are written.
 *
 * @param position in its subject, from 1
 * @param recording the bytes of the file that the lesson names, null when it names none
 */
public record LessonSource(String code, int position, String lessonText, String questionsText, LessonText read,
        byte[] recording) {}
