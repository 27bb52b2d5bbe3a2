package vn.hocso.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

import vn.hocso.lrs.access.Secrets;

/** A program that uses the record store of a service with a credential of its own. */
class StoreClient {

    static final String AUTHORITY = "bench";

    private static final String HOME_PAGE = "https://hocso.example/bench";
    private static final int ACTORS = 2_000;
    private static final int QUESTIONS = 150;

    private final String url;
    private final String path;
    private final String authorization;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private StoreClient(String url, String path, String key, String secret) {
        this.url = url;
        this.path = path;
        this.authorization = "Basic "
                + Base64.getEncoder().encodeToString((key + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    /** @param statements address of the statements of somebody else's record store */
    static StoreClient of(URI statements, String key, String secret) {
        String path = statements.getPath();
        return new StoreClient(statements.toString().replace(path, ""), path, key, secret);
    }

    static StoreClient of(Service service) throws Exception {
        var secrets = new Secrets();
        String secret = secrets.make();
        service.database()
                .execute("insert into lrs_credential (key, secret_hash, authority, scopes, created_at) values ('bench', '"
                        + secrets.hashMade(secret) + "', '" + AUTHORITY + "', '{all}', now()) "
                        + "on conflict (key) do update set secret_hash = excluded.secret_hash");
        return new StoreClient(service.url(), "/xapi/statements", "bench", secret);
    }

    /** @param address below the service's, as {@code more} gives it */
    String get(String address) throws IOException, InterruptedException {
        var answer = client.send(request(address).GET().build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(address + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    void post(byte[] statements) throws IOException, InterruptedException {
        var answer = send(request(path).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(statements)).build());
        if (answer.statusCode() != 200) {
            throw new IOException("Statements: " + answer.statusCode() + " " + answer.body());
        }
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(url + address)).header("Authorization", authorization)
                .header("X-Experience-API-Version", "1.0.3");
    }

    /** @return an array of so many new statements of about 1 KB, as a learning platform tells of answers */
    static byte[] statements(int count, long number) {
        var array = new StringBuilder("[");
        for (int i = 0; i < count; i++) {
            array.append(i == 0 ? "" : ",").append(statement(number * count + i));
        }
        return array.append(']').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String statement(long number) {
        long question = number % QUESTIONS;
        return """
                {"id":"%s","actor":{"objectType":"Agent","account":{"homePage":"%s","name":"member-%d"}},\
                "verb":{"id":"http://adlnet.gov/expapi/verbs/answered","display":{"vi":"trả lời","en":"answered"}},\
                "object":{"objectType":"Activity","id":"%s/question/%d","definition":{\
                "type":"http://adlnet.gov/expapi/activities/cmi.interaction","name":{"vi":"Câu hỏi số %d của bài học về an toàn"},\
                "interactionType":"choice","correctResponsesPattern":["a"],"choices":[\
                {"id":"a","description":{"vi":"Gọi cho người thân bằng số đã có trong danh bạ"}},\
                {"id":"b","description":{"vi":"Chuyển tiền ngay theo lời nhắn"}},\
                {"id":"c","description":{"vi":"Bấm vào đường dẫn trong tin nhắn"}}]}},\
                "result":{"score":{"scaled":1},"success":true,"response":"a","duration":"PT12.4S"},\
                "context":{"registration":"%s","platform":"Bench","language":"vi","contextActivities":{\
                "parent":[{"id":"%s/lesson/%d"}],"grouping":[{"id":"%s/course"}]},\
                "extensions":{"%s/ext/team":"T-%d"}},"timestamp":"2022-11-15T08:30:00.123Z"}"""
                .formatted(UUID.randomUUID(), HOME_PAGE, number % ACTORS, HOME_PAGE, question, question, UUID.randomUUID(),
                        HOME_PAGE, question / 5, HOME_PAGE, HOME_PAGE, number % ACTORS / 5);
    }
}
