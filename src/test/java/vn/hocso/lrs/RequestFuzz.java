package vn.hocso.lrs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

import com.code_intelligence.jazzer.api.BugDetectors;

/**
 * Sends the input to the running service: as statements, as a document, and as a query; a first line that looks like a
 * content type or a query is one. Whatever the answer is, it is no failure of the service.
 */
public final class RequestFuzz {

    private static final String SERVICE = System.getProperty("hocso.fuzz.service");
    private static final String LOGIN = "Basic " + Base64.getEncoder().encodeToString("lrs-demo:lrs-demo".getBytes());
    private static final String PLACE = "/activities/state?activityId=https://example.org/fuzz&stateId=fuzz"
            + "&agent=%7B%22mbox%22:%22mailto:fuzz@example.org%22%7D";
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private RequestFuzz() {}

    /** Elsewhere a connection would be a finding: nothing that reads an input asks the network. */
    public static void fuzzerInitialize() {
        BugDetectors.allowNetworkConnections();
    }

    public static void fuzzerTestOneInput(byte[] input) throws InterruptedException {
        int end = 0;
        while (end < input.length && input[end] != '\n') {
            end++;
        }
        String line = new String(input, 0, end, StandardCharsets.ISO_8859_1);
        byte[] rest = Arrays.copyOfRange(input, Math.min(end + 1, input.length), input.length);
        if (line.startsWith("multipart/") || line.startsWith("application/")) {
            send("POST", "/statements", "Content-Type", line, rest);
        } else if (line.indexOf('=') > 0 && !line.startsWith("{")) {
            send("GET", "/statements?" + query(line), "Accept-Language", line, new byte[0]);
            send("GET", "/statements/more?cursor=" + query(line), "Accept", "*/*", new byte[0]);
        } else if (line.startsWith("\"") || line.startsWith("W/") || line.startsWith("*")) {
            send("POST", PLACE, "If-Match", line, rest);
            send("PUT", PLACE, "If-None-Match", line, rest);
        } else {
            send("POST", "/statements", "Content-Type", "application/json", input);
        }
    }

    private static void send(String method, String path, String header, String value, byte[] body)
            throws InterruptedException {
        try {
            HttpResponse<String> answer = HTTP.send(HttpRequest.newBuilder(URI.create(SERVICE + "/xapi" + path))
                    .header("Authorization", LOGIN).header("X-Experience-API-Version", "1.0.3").header(header, printable(value))
                    .method(method, BodyPublishers.ofByteArray(body)).build(), BodyHandlers.ofString());
            switch (answer.statusCode() / 100) {
                case 2 -> answer.headers();
                case 3 -> answer.version();
                case 4 -> answer.body();
                default -> throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes that no client can send as they are, escaped. */
    private static String query(String line) {
        var query = new StringBuilder();
        for (char c : line.toCharArray()) {
            query.append(
                    Character.isLetterOrDigit(c) && c < 128 || "%&=+-._~:".indexOf(c) >= 0 ? c : "%%%02X".formatted((int) c));
        }
        return query.toString().replaceAll("%(?![0-9a-fA-F]{2})", "%25");
    }

    private static String printable(String value) {
        return value.replaceAll("[^ -~]", "?");
    }
}
