package vn.hocso.course.content;

/**
 * One thing in the content that breaks a rule.
 *
 * @param file path below the content's folder, or the name that stands for a text on the trainer's desk
 * @param line counted from 1
 * @param reason a sentence in Vietnamese
 */
public record Finding(String file, int line, String reason) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + reason;
    }
}
