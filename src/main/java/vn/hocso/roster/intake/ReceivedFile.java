package vn.hocso.roster.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import vn.hocso.shared.text.Vietnamese;

/** A file that came with a form, taken away from the request that ends. */
record ReceivedFile(Path path, String digest) {

    private static final int LONGEST_NAME = 120;

    static ReceivedFile take(Path upload) throws IOException {
        Path file = Files.createTempFile("hocso-roster", null);
        try {
            Files.move(upload, file, StandardCopyOption.REPLACE_EXISTING);
            return new ReceivedFile(file, digest(file));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** @return the name without the folders that some browsers send */
    static String name(String given) {
        String name = Vietnamese.clean(given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1));
        return name.isEmpty() ? "không tên" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static String digest(Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
