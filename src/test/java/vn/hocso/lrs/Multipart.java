package vn.hocso.lrs;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import vn.hocso.servers.PlainHttp;

/** Sends and reads multipart/mixed as bytes, the plain way: the tests do not trust what they test. */
class Multipart {

    /** A part of an answer. */
    record Part(String headers, byte[] content) {}

    private static final HttpClient HTTP = PlainHttp.client();

    private final String boundary;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    Multipart(String boundary) {
        this.boundary = boundary;
    }

    Multipart json(String statements) {
        return part("Content-Type: application/json\r\n", statements.getBytes(StandardCharsets.UTF_8));
    }

    Multipart file(String type, byte[] content) {
        return file(type, content, sha2("SHA-256", content));
    }

    Multipart file(String type, byte[] content, String sha2) {
        return part(
                "Content-Type: " + type + "\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: " + sha2 + "\r\n",
                content);
    }

    Multipart part(String headers, byte[] content) {
        body.writeBytes(("--" + boundary + "\r\n" + headers + "\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes());
        return this;
    }

    byte[] bytes() {
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    HttpResponse<byte[]> post(int port) throws Exception {
        return post(port, "multipart/mixed; boundary=" + boundary);
    }

    HttpResponse<byte[]> post(int port, String contentType) throws Exception {
        return send(port, "POST", "", contentType, bytes());
    }

    static HttpResponse<byte[]> send(int port, String method, String query, String contentType, byte[] body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/xapi/statements" + query))
                .header("Authorization",
                        "Basic " + Base64.getEncoder().encodeToString((Xapi.DEMO + ":" + Xapi.DEMO).getBytes()))
                .header("X-Experience-API-Version", "1.0.3");
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        return HTTP.send(request.method(method, HttpRequest.BodyPublishers.ofByteArray(body)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Cuts at the bytes CRLF, two dashes, boundary; as TinCanJS does, the boundary is what follows "boundary=". */
    static List<Part> parts(HttpResponse<byte[]> answer) {
        String boundary = answer.headers().firstValue("Content-Type").orElseThrow().split("boundary=")[1];
        String text = "\r\n" + new String(answer.body(), StandardCharsets.ISO_8859_1);
        var parts = new ArrayList<Part>();
        String[] pieces = text.split("\r\n--" + boundary, -1);
        for (String piece : Arrays.copyOfRange(pieces, 1, pieces.length - 1)) {
            int end = piece.indexOf("\r\n\r\n");
            parts.add(new Part(piece.substring(2, end + 2), piece.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1)));
        }
        if (!pieces[pieces.length - 1].equals("--\r\n")) {
            throw new AssertionError("Ends with " + pieces[pieces.length - 1]);
        }
        return parts;
    }

    static String sha2(String algorithm, byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
