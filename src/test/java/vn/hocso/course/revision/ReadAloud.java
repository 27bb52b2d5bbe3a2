package vn.hocso.course.revision;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.course.Catalogue;
import vn.hocso.course.Lesson;
import vn.hocso.course.content.ContentFiles;
import vn.hocso.course.content.ProgrammeReader;
import vn.hocso.course.content.SilentRecording;
import vn.hocso.shared.Sha256;

/** A lesson that somebody read aloud, as the files of another course folder bring it; in this one nobody did. */
@ApplicationScoped
public class ReadAloud {

    /** No other test looks at its text. */
    public static final String LESSON = "SKDT-3";
    public static final byte[] SOUND = SilentRecording.of(65, 120_000);

    private static final String AUDIO = """
            audio:
              file: "%s.m4a"
              sha256: "%s"
              bytes: %d
              seconds: 65
              voice: "Nguyễn Thị Đọc"
              licence: "CC BY 4.0"
            ---
            """.formatted(LESSON, Sha256.hex(SOUND), SOUND.length);

    private final ContentImport contentImport;
    private final Catalogue catalogue;

    ReadAloud(ContentImport contentImport, Catalogue catalogue) {
        this.contentImport = contentImport;
        this.catalogue = catalogue;
    }

    public Lesson lesson() {
        contentImport.bring(ProgrammeReader.read(files()));
        return catalogue.lesson(LESSON);
    }

    private static ContentFiles files() {
        ContentFiles files = ContentFiles.in(Path.of(ContentFiles.FOLDER));
        String folder = "skdt/" + LESSON;
        return path -> path.equals(folder + ".m4a")
                ? Optional.of(SOUND)
                : files.bytes(path).map(bytes -> path.equals(folder + ".md") ? withAudio(bytes) : bytes);
    }

    private static byte[] withAudio(byte[] lesson) {
        String text = new String(lesson, StandardCharsets.UTF_8);
        int end = text.indexOf("\n---\n") + 1;
        return (text.substring(0, end) + AUDIO + text.substring(end + 4)).getBytes(StandardCharsets.UTF_8);
    }
}
