package vn.hocso.lrs.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.lrs.protocol.LrsLimits;
import vn.hocso.shared.DomainException;

/** Reads what clients send to the statement resource: JSON alone, or JSON first and then the files (Communication 1.5). */
@ApplicationScoped
public class Intake {

    private final LrsLimits limits;

    Intake(LrsLimits limits) {
        this.limits = limits;
    }

    /**
     * @param contentType the header, null when there was none
     * @throws DomainException INVALID when it is something else or broken, TOO_LARGE beyond {@link LrsLimits}
     */
    public Parcel read(String contentType, InputStream body) throws IOException {
        MediaType type = MediaType.of(contentType);
        if (type.name().equals(MediaType.JSON)) {
            requireUtf8(type);
            var json = new ByteArrayOutputStream();
            body.transferTo(new Bounded(json, limits.json().asLongValue()));
            return new Parcel(json.toByteArray(), Map.of());
        }
        if (type.name().equals(MediaType.MULTIPART)) {
            String boundary = type.parameter("boundary").orElseThrow(() -> MultipartReader.broken("thiếu boundary"));
            return parts(new MultipartReader(body, boundary));
        }
        throw DomainException.invalid("content-type-invalid",
                "Content-Type: phải là application/json hoặc multipart/mixed.");
    }

    private Parcel parts(MultipartReader reader) throws IOException {
        Map<String, String> headers = reader.next();
        MediaType type = MediaType.of(headers == null ? null : headers.get("content-type"));
        if (!type.name().equals(MediaType.JSON)) {
            throw MultipartReader.broken("phần đầu tiên phải là application/json");
        }
        requireUtf8(type);
        var json = new ByteArrayOutputStream();
        reader.copy(new Bounded(json, limits.json().asLongValue()));
        var parcel = new Parcel(json.toByteArray(), new HashMap<>());
        try {
            for (headers = reader.next(); headers != null; headers = reader.next()) {
                file(reader, headers, parcel.files());
            }
            return parcel;
        } catch (IOException | RuntimeException e) {
            parcel.close();
            throw e;
        }
    }

    private void file(MultipartReader reader, Map<String, String> headers, Map<String, Spooled> files) throws IOException {
        String sha2 = headers.get("x-experience-api-hash");
        if (sha2 == null) {
            throw MultipartReader.broken("mỗi phần sau phần đầu phải có X-Experience-API-Hash");
        }
        if (!"binary".equalsIgnoreCase(headers.get("content-transfer-encoding"))) {
            throw MultipartReader.broken("mỗi phần sau phần đầu phải có Content-Transfer-Encoding: binary");
        }
        if (files.size() == limits.attachments()) {
            throw Bounded.tooLarge();
        }
        Spooled again = files.put(sha2.toLowerCase(Locale.ROOT),
                Spooled.read(reader, sha2.toLowerCase(Locale.ROOT), limits.attachment().asLongValue()));
        if (again != null) {
            again.close();
        }
    }

    private static void requireUtf8(MediaType type) {
        String charset = type.parameter("charset").orElse("utf-8");
        try {
            if (Charset.forName(charset).equals(StandardCharsets.UTF_8)
                    || Charset.forName(charset).equals(StandardCharsets.US_ASCII)) {
                return;
            }
        } catch (IllegalArgumentException unknown) {
            // refused below
        }
        throw DomainException.invalid("content-type-invalid", "Content-Type: JSON phải viết bằng mã UTF-8.");
    }
}
