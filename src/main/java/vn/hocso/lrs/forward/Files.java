package vn.hocso.lrs.forward;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.lrs.attachment.AttachmentStore;
import vn.hocso.lrs.client.XapiFile;
import vn.hocso.lrs.statement.Attachment;
import vn.hocso.lrs.statement.StatementReader;

/** The files that came with statements go with them. */
@ApplicationScoped
class Files {

    private final AttachmentStore store;

    Files(AttachmentStore store) {
        this.store = store;
    }

    /** @return the digests of the files of each statement that has any */
    Map<UUID, Set<String>> of(List<Row> rows) {
        return rows.isEmpty() ? Map.of() : store.linked(rows.stream().map(Row::id).toList());
    }

    /** @param digests of the files that came with it; others have an address of their own */
    List<XapiFile> toSend(Row row, Set<String> digests) {
        var files = new ArrayList<XapiFile>();
        var left = new HashSet<>(digests);
        for (Attachment attachment : StatementReader.found(row.body(), row.given()).attachments()) {
            String sha2 = attachment.sha2();
            if (left.remove(sha2)) {
                files.add(new XapiFile(sha2, attachment.contentType(), store.length(sha2), () -> store.open(sha2)));
            }
        }
        return files;
    }
}
