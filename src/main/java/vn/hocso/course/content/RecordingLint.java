package vn.hocso.course.content;

import java.util.Optional;

import vn.hocso.course.Recording;
import vn.hocso.shared.Sha256;

/** Holds a recording against what the lesson says of it, and to a size that people pay for by the byte. */
final class RecordingLint {

    /** 33 kilobits a second: a voice is clear with 24 to 32, in mono. */
    private static final int BYTES_A_MINUTE = 250_000;
    private static final int MINUTE = 60;

    private RecordingLint() {}

    /** @param content the file of that name, empty when there is none */
    static void check(Recording recording, Optional<byte[]> content, Findings findings) {
        if (content.isEmpty()) {
            findings.unreadable(1, "không có tệp âm thanh “" + recording.file() + "”");
            return;
        }
        byte[] bytes = content.get();
        Optional<Double> seconds = Mpeg4.seconds(bytes);
        if (!Sha256.hex(bytes).equals(recording.sha256())) {
            findings.add(1, "sha256 của “" + recording.file() + "” là " + Sha256.hex(bytes));
        }
        if (bytes.length != recording.bytes()) {
            findings.add(1, "“" + recording.file() + "” có " + bytes.length + " byte");
        }
        if (seconds.isEmpty()) {
            findings.add(1, "“" + recording.file() + "” phải là m4a (AAC), chỉ có tiếng, mục lục ở đầu tệp");
        } else if (Math.abs(seconds.get() - recording.seconds()) > 1) {
            findings.add(1, "“" + recording.file() + "” dài " + Math.round(seconds.get()) + " giây");
        }
        if (bytes.length > (long) BYTES_A_MINUTE * recording.seconds() / MINUTE) {
            findings.add(1, "“" + recording.file() + "” quá nặng: mỗi phút nhiều nhất 250 KB");
        }
    }
}
