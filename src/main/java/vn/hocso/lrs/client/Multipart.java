package vn.hocso.lrs.client;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Statements and their files as one body of a length known beforehand; the files are read while they are sent. */
final class Multipart {

    private final String boundary = "xapi" + UUID.randomUUID().toString().replace("-", "");
    private final List<Supplier<InputStream>> pieces = new ArrayList<>();
    private long length;

    Multipart(byte[] statements, List<XapiFile> files) {
        text("--" + boundary + "\r\nContent-Type: application/json\r\n\r\n");
        bytes(statements);
        for (XapiFile file : files) {
            text("\r\n--" + boundary + "\r\nContent-Type: " + file.contentType()
                    + "\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: " + file.sha2() + "\r\n\r\n");
            pieces.add(file.content());
            length += file.length();
        }
        text("\r\n--" + boundary + "--\r\n");
    }

    /** The boundary stands last and needs no quotes: some stores cut it off after {@code boundary=}. */
    String contentType() {
        return "multipart/mixed; boundary=" + boundary;
    }

    BodyPublisher publisher() {
        return BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(this::open), length);
    }

    private InputStream open() {
        var opened = pieces.stream().map(Supplier::get).toList();
        return new SequenceInputStream(Collections.enumeration(opened));
    }

    private void text(String text) {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(byte[] bytes) {
        pieces.add(() -> new ByteArrayInputStream(bytes));
        length += bytes.length;
    }
}
