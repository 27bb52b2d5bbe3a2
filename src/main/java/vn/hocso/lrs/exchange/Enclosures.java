package vn.hocso.lrs.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import vn.hocso.lrs.attachment.AttachmentStore;
import vn.hocso.lrs.attachment.Spooled;
import vn.hocso.lrs.attachment.Spooling;
import vn.hocso.lrs.protocol.LrsLimits;
import vn.hocso.lrs.statement.Attachment;
import vn.hocso.lrs.statement.Signature;
import vn.hocso.lrs.statement.Statement;
import vn.hocso.shared.DomainException;

/** The attachments of one file of statements, as far as it has been read: in temporary files until their statement is stored. */
class Enclosures implements AutoCloseable {

    private final LrsLimits limits;
    private final AttachmentStore store;
    private final Map<String, Spooling> coming = new LinkedHashMap<>();
    private final Map<String, Spooled> whole = new LinkedHashMap<>();
    private final Recent stored = new Recent();
    /** Too large, or waited too long for a statement: who still names them is refused for that. */
    private final Recent lost = new Recent();
    /** Those of statements that are about to be stored. */
    private final Set<String> promised = new HashSet<>();

    Enclosures(LrsLimits limits, AttachmentStore store) {
        this.store = store;
        this.limits = limits;
    }

    /** One that is too large is lost, and no more than its statements with it. */
    void add(FileLine piece) throws IOException {
        if (lost.contains(piece.sha2())) {
            return;
        }
        try {
            Spooling spooling = coming.get(piece.sha2());
            if (spooling == null) {
                makeRoom();
                spooling = Spooling.begin(piece.sha2(), limits.attachment().asLongValue());
                coming.put(piece.sha2(), spooling);
            }
            spooling.write(piece.content());
        } catch (DomainException unfit) {
            lose(piece.sha2());
        }
    }

    /** What is promised to no statement and has waited longest belongs to one that was refused. */
    private void makeRoom() {
        if (coming.size() + whole.size() >= limits.attachments()) {
            Stream.concat(whole.keySet().stream().filter(sha2 -> !promised.contains(sha2)), coming.keySet().stream())
                    .findFirst().ifPresent(this::lose);
        }
    }

    private void lose(String sha2) {
        lost.add(sha2);
        Stream.of(coming.remove(sha2), whole.remove(sha2)).filter(Objects::nonNull).forEach(Enclosures::close);
    }

    /** What an earlier try went over is in the store, unless its statement was refused. */
    void pass(FileLine piece) {
        stored.add(piece.sha2());
    }

    /**
     * @return the digests of what the file brought for this statement
     * @throws DomainException INVALID when something is missing, is not what its digest says, or signs something else
     */
    Set<String> of(Statement statement) throws IOException {
        var enclosed = new HashSet<String>();
        for (Attachment attachment : statement.found().attachments()) {
            Spooled file = file(attachment.sha2());
            if (attachment.signs()) {
                if (file == null) {
                    throw missing(attachment);
                }
                Signature.check(statement, attachment, file.bytes((int) limits.json().asLongValue()));
            }
            if (file != null || stored.contains(attachment.sha2()) && store.isKept(attachment.sha2())) {
                enclosed.add(attachment.sha2());
            } else if (!attachment.hosted()) {
                throw missing(attachment);
            }
        }
        promised.addAll(enclosed);
        return enclosed;
    }

    /** @return those of these digests that are not stored yet */
    List<Spooled> files(Set<String> digests) {
        var files = new ArrayList<Spooled>();
        digests.stream().filter(whole::containsKey).forEach(sha2 -> files.add(whole.get(sha2)));
        return files;
    }

    /** They are in the store by now. */
    void stored(Set<String> digests) {
        promised.removeAll(digests);
        for (String sha2 : digests) {
            stored.add(sha2);
            Spooled file = whole.remove(sha2);
            if (file != null) {
                file.close();
            }
        }
    }

    private Spooled file(String sha2) throws IOException {
        Spooling spooling = coming.remove(sha2);
        if (spooling != null) {
            whole.put(sha2, spooling.finish());
        }
        return whole.get(sha2);
    }

    private static DomainException missing(Attachment attachment) {
        return DomainException.invalid("attachment-missing",
                "attachments: không có fileUrl, và tệp không mang nội dung có mã băm " + attachment.sha2()
                        + " (hoặc nội dung đó quá lớn).");
    }

    private static void close(AutoCloseable file) {
        try {
            file.close();
        } catch (Exception e) {
            throw new IllegalStateException("A temporary file could not be removed", e);
        }
    }

    @Override
    public void close() {
        Stream.concat(whole.values().stream(), coming.values().stream()).forEach(Enclosures::close);
    }
}
