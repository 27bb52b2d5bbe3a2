package vn.hocso.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;

import vn.hocso.servers.WebSession;

/** Accounts in the real Keycloak, and the sessions they have after signing in. Which member an account is, the bench decides. */
class People {

    private static final String PASSWORD = "hocso-demo";
    private static final String MONITOR = "0900000006";
    /** A page, or what its script asks for. */
    private static final String ACCEPTED = "text/html, application/json";
    private static final String SUBJECT = "00000000-0000-4000-9000-%012d";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** A signed-in browser. */
    record Visitor(String service, String cookies, String token) {

        HttpRequest page(String path) {
            return HttpRequest.newBuilder(URI.create(service + path)).header("Cookie", cookies).header("Accept", ACCEPTED)
                    .header("Accept-Encoding", "gzip").build();
        }

        HttpRequest form(String path, Map<String, String> fields) {
            String body = fields.entrySet().stream().map(f -> f.getKey() + "=" + encode(f.getValue()))
                    .collect(Collectors.joining("&")) + "&csrf-token=" + encode(token);
            return HttpRequest.newBuilder(URI.create(service + path)).header("Cookie", cookies).header("Accept", ACCEPTED)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        }
    }

    private final String keycloak;
    private final String realm;

    People(String realm) {
        this.realm = realm;
        this.keycloak = realm.substring(0, realm.indexOf("/realms/"));
    }

    /** Accounts with fixed subjects, and tokens that outlast the benchmark. */
    void create(int count) throws IOException, InterruptedException {
        String admin = token(keycloak + "/realms/master", "client_id=admin-cli&username=admin");
        var users = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < count; i++) {
            users.add(Map.of("id", subject(i), "username", name(i), "enabled", true, "realmRoles", List.of("member"),
                    "credentials", List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false))));
        }
        send(admin, "POST", "/partialImport", Map.of("ifResourceExists", "FAIL", "users", users));
        send(admin, "PUT", "", Map.of("accessTokenLifespan", 7_200));
    }

    /** The account is this member from now on. */
    static void be(Database database, Map<Integer, String> members) throws Exception {
        String pairs = members.entrySet().stream().map(e -> "('" + subject(e.getKey()) + "', '" + e.getValue() + "'::uuid)")
                .collect(Collectors.joining(", "));
        database.execute("update member set subject = null where subject in (select s from (values " + pairs + ") v(s, m));"
                + "update member set subject = s from (values " + pairs + ") v(s, m) where id = m");
    }

    Visitor signIn(String service, int account) {
        var session = new WebSession(service).signIn(name(account), PASSWORD, "/l/CDS-1");
        if (session.last().statusCode() != 200 || !session.last().body().contains("csrf-token")) {
            throw new IllegalStateException("Not signed in: " + session.last().statusCode() + " at " + session.at());
        }
        return new Visitor(service, session.cookies(), session.token());
    }

    /** @return the cookies of the monitor who sees the whole country */
    String signInMonitor(String service) {
        var session = new WebSession(service).signIn(MONITOR, PASSWORD, "/training");
        if (session.last().statusCode() != 200 || !session.at().getPath().equals("/training")) {
            throw new IllegalStateException("Not signed in: " + session.last().statusCode() + " at " + session.at());
        }
        return session.cookies();
    }

    /** @return a bearer token of the monitor who sees the whole country */
    String monitor() throws IOException, InterruptedException {
        return token(realm, "client_id=hocso-demo-cli&username=" + MONITOR);
    }

    private static String token(String realm, String who) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(who + "&grant_type=password&password=" + PASSWORD)).build();
        return JSON.readTree(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body()).get("access_token").textValue();
    }

    private void send(String token, String method, String path, Object body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms/hocso" + path))
                .header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))).build();
        var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("Keycloak: " + answer.statusCode() + " " + answer.body());
        }
    }

    private static String subject(int account) {
        return SUBJECT.formatted(account);
    }

    private static String name(int account) {
        return "09100%05d".formatted(account);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
