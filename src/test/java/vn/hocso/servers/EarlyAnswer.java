package vn.hocso.servers;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * The answer to a request that is refused before it was read. Who is still writing when it comes may lose it together with the
 * connection, which is the nature of TCP: such a request is sent again.
 */
public final class EarlyAnswer {

    private static final int MOST_TRIES = 10;

    private EarlyAnswer() {}

    /** @throws IOException when no try brought an answer */
    public static HttpResponse<String> to(HttpRequest request) throws IOException, InterruptedException {
        return to(HttpClient.Version.HTTP_1_1, request);
    }

    /** @throws IOException when no try brought an answer */
    public static HttpResponse<String> to(HttpClient.Version version, HttpRequest request)
            throws IOException, InterruptedException {
        for (int tries = 1;; tries++) {
            try {
                return HttpClient.newBuilder().version(version).build().send(request, BodyHandlers.ofString());
            } catch (IOException e) {
                if (tries == MOST_TRIES) {
                    throw e;
                }
            }
        }
    }
}
