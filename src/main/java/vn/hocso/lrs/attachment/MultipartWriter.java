package vn.hocso.lrs.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.ws.rs.core.StreamingOutput;

/** Statements and their files as one answer; the files leave portion by portion. */
public class MultipartWriter implements StreamingOutput {

    /**
     * A file to send.
     *
     * @param sha2 as the statement writes it
     */
    public record File(String sha2, String contentType) {}

    private final AttachmentStore store;
    private final byte[] statements;
    private final List<File> files;
    private final String boundary = "hocso" + UUID.randomUUID().toString().replace("-", "");

    /** @param statements the JSON of the first part */
    public MultipartWriter(AttachmentStore store, byte[] statements, List<File> files) {
        this.store = store;
        this.statements = statements;
        this.files = files;
    }

    /** The boundary stands last and needs no quotes: clients cut it off after {@code boundary=}. */
    public String contentType() {
        return MediaType.MULTIPART + "; boundary=" + boundary;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        text(out, "--" + boundary + "\r\nContent-Type: application/json\r\n\r\n");
        out.write(statements);
        for (File file : files) {
            text(out, "\r\n--" + boundary + "\r\nContent-Type: " + file.contentType()
                    + "\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: " + file.sha2() + "\r\n\r\n");
            store.copy(file.sha2().toLowerCase(Locale.ROOT), out);
        }
        text(out, "\r\n--" + boundary + "--\r\n");
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
