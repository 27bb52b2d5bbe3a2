package vn.hocso.lrs.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

import jakarta.ws.rs.core.StreamingOutput;

import vn.hocso.lrs.StatementFeed.Feed;
import vn.hocso.lrs.attachment.AttachmentStore;
import vn.hocso.shared.Unhurried;

/** Statements on their way out, one a line, and a last line that tells whether they are all there. */
class Export implements StreamingOutput {

    private static final int BUFFER = 65_536;
    /** The database works about as much as the thread that writes. */
    private static final double REST = 2;

    private final Feed feed;
    private final boolean packed;
    private final AttachmentStore attachments;
    private final Recent written = new Recent();

    /** @param attachments null when they stay here */
    Export(Feed feed, boolean packed, AttachmentStore attachments) {
        this.feed = feed;
        this.packed = packed;
        this.attachments = attachments;
    }

    /** An error on the way ends the answer without the last line. */
    @Override
    public void write(OutputStream out) throws IOException {
        var unhurried = new Unhurried(out, REST);
        OutputStream lines = new BufferedOutputStream(packed ? new GZIPOutputStream(unhurried, BUFFER) : unhurried, BUFFER);
        long count = feed.each((id, statement) -> {
            if (attachments != null && mayHaveAttachments(statement)) {
                attachments(id, lines);
            }
            lines.write(onOneLine(statement));
            lines.write('\n');
        });
        lines.write(new Trailer(count, feed.through()).line());
        lines.flush();
        if (packed) {
            lines.close();
        }
    }

    /** In pieces, before the first statement that they belong to. */
    private void attachments(UUID id, OutputStream lines) throws IOException {
        for (String sha2 : new TreeSet<>(attachments.linked(List.of(id)).getOrDefault(id, Set.of()))) {
            if (written.add(sha2)) {
                attachments.copy(sha2, new Pieces(sha2, lines));
            }
        }
    }

    private static boolean mayHaveAttachments(byte[] statement) {
        return new String(statement, StandardCharsets.ISO_8859_1).contains("\"attachments\"");
    }

    /** What is written at once becomes a line. */
    private static final class Pieces extends OutputStream {

        private final String sha2;
        private final OutputStream lines;

        Pieces(String sha2, OutputStream lines) {
            this.sha2 = sha2;
            this.lines = lines;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            lines.write(new FileLine(sha2, Arrays.copyOfRange(bytes, offset, offset + length)).line());
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[]{(byte) b}, 0, 1);
        }
    }

    /** A line end in JSON stands between two tokens only, where a blank does as well. */
    private static byte[] onOneLine(byte[] statement) {
        for (int i = 0; i < statement.length; i++) {
            if (statement[i] == '\n' || statement[i] == '\r') {
                statement[i] = ' ';
            }
        }
        return statement;
    }
}
