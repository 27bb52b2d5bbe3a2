package vn.hocso.drill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Supplier;

/** A connection to the record store of one replica, wherever that listens at the moment. */
class StoreClient {

    private static final String LOGIN = "Basic " + Base64.getEncoder()
            .encodeToString((Replicas.KEY + ":" + Replicas.KEY).getBytes(StandardCharsets.UTF_8));
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private final Supplier<String> service;

    StoreClient(Supplier<String> service) {
        this.service = service;
    }

    /** @return the status */
    int post(String statements) throws IOException, InterruptedException {
        return send("POST", "/xapi/statements", BodyPublishers.ofString(statements)).statusCode();
    }

    /** @return the status */
    int put(UUID id, String statement) throws IOException, InterruptedException {
        return send("PUT", "/xapi/statements?statementId=" + id, BodyPublishers.ofString(statement)).statusCode();
    }

    /** @param path with the query, as in {@code more} */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send("GET", path, BodyPublishers.noBody());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(service.get() + path)).timeout(PATIENCE)
                .header("Authorization", LOGIN).header("X-Experience-API-Version", "1.0.3")
                .header("Content-Type", "application/json").method(method, body).build(), BodyHandlers.ofString());
    }

    /** @param activity an IRI */
    static String statement(UUID id, String mailbox, String activity) {
        return """
                {"id":"%s","actor":{"mbox":"mailto:%s"},"verb":{"id":"http://adlnet.gov/expapi/verbs/experienced"},\
                "object":{"id":"%s"}}""".formatted(id, mailbox, activity);
    }
}
