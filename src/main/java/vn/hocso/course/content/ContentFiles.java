package vn.hocso.course.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the files of the content are: a folder, or the service's own class path. */
@FunctionalInterface
public interface ContentFiles {

    /** Name of the folder, in the project and in the packaged service. */
    String FOLDER = "course-content";

    /** @return the bytes of the file at that path, if there is one */
    Optional<byte[]> bytes(String path) throws IOException;

    /** @return the files of a folder */
    static ContentFiles in(Path folder) {
        return path -> Files.isRegularFile(folder.resolve(path))
                ? Optional.of(Files.readAllBytes(folder.resolve(path)))
                : Optional.empty();
    }

    /** @return the files that were packaged with the service */
    static ContentFiles packaged() {
        return path -> {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            try (InputStream in = loader.getResourceAsStream(FOLDER + "/" + path)) {
                return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
            }
        };
    }

    /** @return the bytes of the file; empty, with a finding, when it cannot be read */
    default Optional<byte[]> content(String path, Findings findings) {
        try {
            return bytes(path);
        } catch (IOException e) {
            findings.unreadable(1, "không đọc được tệp: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** @return the text of the file; empty, with a finding, when it is not there or not UTF-8 */
    default Optional<String> text(String path, Findings findings) {
        try {
            Optional<byte[]> bytes = bytes(path);
            if (bytes.isEmpty()) {
                findings.unreadable(1, "không có tệp này");
                return Optional.empty();
            }
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.get())).toString();
            return Optional.of(text.replace("\r\n", "\n"));
        } catch (CharacterCodingException e) {
            findings.unreadable(1, "tệp không phải UTF-8");
        } catch (IOException e) {
            findings.unreadable(1, "không đọc được tệp: " + e.getMessage());
        }
        return Optional.empty();
    }
}
