package vn.hocso.lrs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import vn.hocso.lrs.attachment.AttachmentStore;
import vn.hocso.lrs.attachment.MultipartWriter;
import vn.hocso.lrs.attachment.MultipartWriter.File;
import vn.hocso.lrs.statement.StatementReader;

/** Answers with statements: JSON, or JSON and the files that came with them. */
@ApplicationScoped
class Answers {

    private final AttachmentStore attachments;

    Answers(AttachmentStore attachments) {
        this.attachments = attachments;
    }

    /** @param json what the rows look like */
    ResponseBuilder<Object> of(byte[] json, List<Row> rows, View view) {
        if (!view.attachments()) {
            return ResponseBuilder.<Object>ok(json).type(MediaType.APPLICATION_JSON_TYPE);
        }
        var multipart = new MultipartWriter(attachments, json, files(rows));
        return ResponseBuilder.<Object>ok(multipart).header("Content-Type", multipart.contentType());
    }

    /** Each once, in the order of the statements. */
    private List<File> files(List<Row> rows) {
        Map<UUID, Set<String>> linked = attachments.linked(rows.stream().map(Row::id).toList());
        var files = new LinkedHashMap<String, File>();
        for (Row row : rows) {
            Set<String> own = linked.get(row.id());
            if (own != null) {
                StatementReader.found(row.body(), row.given()).attachments().stream()
                        .filter(attachment -> own.contains(attachment.sha2()))
                        .forEach(a -> files.putIfAbsent(a.sha2(), new File(a.sha2(), a.contentType())));
            }
        }
        return new ArrayList<>(files.values());
    }
}
