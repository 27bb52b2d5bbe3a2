package vn.hocso.course;

/**
 * A lesson read aloud by a person; its text is the lesson's. What is said here is held against the file when it is brought.
 *
 * @param file name in the lesson's folder: {@code CDS-1.m4a}
 * @param sha256 of the file, 64 hexadecimal digits: with the text it says which recording belongs to a revision
 * @param bytes of the file, which compresses no further
 * @param seconds how long it plays
 * @param voice who reads
 * @param licence under which it may be passed on
 */
public record Recording(String file, String sha256, int bytes, int seconds, String voice, String licence) {

    private static final int MINUTE = 60;

    /** @return {@code 6 phút 12 giây} */
    public String length() {
        int minutes = seconds / MINUTE;
        int rest = seconds % MINUTE;
        return (minutes == 0 ? "" : minutes + " phút") + (minutes == 0 || rest == 0 ? "" : " ")
                + (rest == 0 && minutes > 0 ? "" : rest + " giây");
    }

    /** @return size in thousands of bytes, at least one */
    public int kilobytes() {
        return Math.max(1, Math.round(bytes / 1_000f));
    }
}
