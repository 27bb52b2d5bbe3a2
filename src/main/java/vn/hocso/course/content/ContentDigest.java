package vn.hocso.course.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * One digest over all files of a course, by which a start sees that nothing has changed without reading and checking thirty
 * lessons again.
 */
public final class ContentDigest {

    private final ContentFiles files;
    private final MessageDigest digest = sha256();

    private ContentDigest(ContentFiles files) {
        this.files = files;
    }

    /** @return SHA-256 in hexadecimal; empty when a file is missing or the list of lessons cannot be read */
    public static Optional<String> of(ContentFiles files) {
        try {
            return new ContentDigest(files).digest();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<String> digest() throws IOException {
        var findings = new Findings(ProgrammeReader.PROGRAMME);
        Optional<YamlMap> programme = files.text(ProgrammeReader.PROGRAMME, findings)
                .flatMap(text -> YamlMap.parse(text, 0, findings));
        boolean whole = programme.isPresent() && add(ProgrammeReader.PROGRAMME);
        for (YamlMap subject : programme.map(map -> map.maps("subjects")).orElseThrow(IOException::new)) {
            String folder = String.valueOf(subject.text("code")).toLowerCase(Locale.ROOT) + "/";
            whole &= add(folder + "subject.yaml");
            for (String lesson : subject.texts("lessons")) {
                whole &= add(folder + lesson + ".md") & add(folder + lesson + ".questions.yaml");
            }
        }
        return whole && !findings.isUnreadable() ? Optional.of(HexFormat.of().formatHex(digest.digest())) : Optional.empty();
    }

    /** Path and length too, so that no text can be moved from one file to another unseen. */
    private boolean add(String path) throws IOException {
        Optional<byte[]> bytes = files.bytes(path);
        bytes.ifPresent(content -> {
            digest.update((path + ' ' + content.length + '\n').getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        });
        return bytes.isPresent();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
