package vn.hocso.servers;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A person with a browser without script: keeps cookies (also the Secure ones, which a plain client would not send over
 * http on loopback), follows redirects between the service and Keycloak, fills in forms.
 */
public class WebSession {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");
    private static final Pattern KEYCLOAK_FORM = Pattern.compile("<form[^>]+action=\"([^\"]+)\"");
    private static final Pattern REGISTRATION = Pattern.compile("href=\"([^\"]*/registration[^\"]*)\"");
    private static final String PAGE = "text/html,*/*;q=0.8";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int MOST_REDIRECTS = 12;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10)).build();
    private final Map<String, Map<String, String>> cookies = new HashMap<>();
    private final List<String> set = new ArrayList<>();
    private final List<String> elsewhere = new ArrayList<>();
    private final String service;
    private HttpResponse<String> last;
    private URI at;
    private String token;

    /** @param service address of the service, without a slash at the end */
    public WebSession(String service) {
        this.service = service;
    }

    /** Signs in through the real Keycloak, on the way to a page of the service. */
    public WebSession signIn(String userName, String password, String path) {
        follow(path);
        fillIn(Map.of("username", userName, "password", password));
        return this;
    }

    /** Fills in the form of Keycloak's page that was read last, and follows where that leads. */
    public HttpResponse<String> fillIn(Map<String, String> fields) {
        return fillIn(last, fields);
    }

    /** The same with a page of Keycloak's that was read earlier. */
    public HttpResponse<String> fillIn(HttpResponse<String> page, Map<String, String> fields) {
        Matcher form = KEYCLOAK_FORM.matcher(page.body());
        if (!form.find()) {
            throw new IllegalStateException("No form at " + page.uri() + ": " + page.statusCode());
        }
        URI action = page.uri().resolve(form.group(1).replace("&amp;", "&"));
        send(request(action).POST(body(fields)).header("Content-Type", FORM));
        followRedirects();
        return last;
    }

    /** Goes on to the form for people who have no account yet. */
    public HttpResponse<String> openRegistration() {
        Matcher link = REGISTRATION.matcher(last.body());
        if (!link.find()) {
            throw new IllegalStateException("No way to register at " + at);
        }
        send(request(at.resolve(link.group(1).replace("&amp;", "&"))).GET().header("Accept", PAGE));
        followRedirects();
        return last;
    }

    /** Loses what the service keeps in the browser; Keycloak still knows the person. */
    public void loseCookies() {
        cookies.remove(URI.create(service).getAuthority());
    }

    /** Loses everything, as a browser that is told to clear its data. */
    public void loseAllCookies() {
        cookies.clear();
    }

    /** @return every cookie that the service ever set, as it was sent */
    public List<String> cookiesSet() {
        return List.copyOf(set);
    }

    /** @return the cookies that Keycloak set for pages below that path, as they were sent */
    public List<String> cookiesSetBy(String path) {
        return elsewhere.stream().filter(cookie -> cookie.contains("ath=" + path)).toList();
    }

    /** @return value of a cookie of whoever answered last, null for none */
    public String cookie(String name) {
        return cookies.getOrDefault(at.getAuthority(), Map.of()).get(name);
    }

    /** Sets a cookie of whoever answered last, as somebody does who has the browser in hand. */
    public void setCookie(String name, String value) {
        cookies.computeIfAbsent(at.getAuthority(), host -> new LinkedHashMap<>()).put(name, value);
    }

    /** One request, redirects not followed. */
    public HttpResponse<String> get(String path) {
        return send(request(resolve(path)).GET().header("Accept", PAGE));
    }

    /** A request and all the redirects it leads to. */
    public HttpResponse<String> follow(String path) {
        get(path);
        followRedirects();
        return last;
    }

    /** Posts a form with the CSRF token that a page showed last; redirects not followed. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        var form = new LinkedHashMap<>(fields);
        if (token != null) {
            form.put("csrf-token", token);
        }
        return send(request(resolve(path)).POST(body(form)).header("Content-Type", FORM)
                .header("Accept", PAGE));
    }

    /** Posts a form that has a field several times; names and values alternate. */
    public HttpResponse<String> post(String path, String... namesAndValues) {
        var form = new ArrayList<Map.Entry<String, String>>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.add(Map.entry(namesAndValues[i], namesAndValues[i + 1]));
        }
        form.add(Map.entry("csrf-token", token));
        return send(request(resolve(path)).POST(body(form)).header("Content-Type", FORM).header("Accept", PAGE));
    }

    public HttpResponse<String> postAndFollow(String path, Map<String, String> fields) {
        post(path, fields);
        followRedirects();
        return last;
    }

    /** Sends any method without the page's token, as an attacker would; what the answer does to the cookies is not kept. */
    public HttpResponse<String> any(String method, String path) {
        return any(method, path, FORM);
    }

    /** The same with the type of content that a script of an attacker would name. */
    public HttpResponse<String> any(String method, String path, String type) {
        return exchange(request(resolve(path)).method(method, HttpRequest.BodyPublishers.noBody()).header("Accept", PAGE)
                .header("Content-Type", type));
    }

    /** Sends any method without a body, as a program with a bearer token or, without one, as anybody. */
    public HttpResponse<String> bearer(String method, String path, String token) {
        var builder = HttpRequest.newBuilder(resolve(path)).timeout(Duration.ofSeconds(30))
                .method(method, HttpRequest.BodyPublishers.noBody()).header("Accept", "application/json,*/*;q=0.5");
        return exchange(token == null ? builder : builder.header("Authorization", "Bearer " + token));
    }

    /** @return bytes of the answer as it travels, compressed, head included; the answer must be 200 */
    public int weight(String path) {
        HttpRequest request = request(resolve(path)).GET().header("Accept", PAGE).header("Accept-Encoding", "gzip").build();
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + response.statusCode());
            }
            int head = response.headers().map().entrySet().stream().mapToInt(header -> header.getValue().stream()
                    .mapToInt(value -> header.getKey().length() + value.length() + 4).sum()).sum();
            return head + response.body().length;
        } catch (IOException e) {
            throw new IllegalStateException(request.uri() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> last() {
        return last;
    }

    /** @return where the last redirect led */
    public URI at() {
        return at;
    }

    /** @return the service's cookies as a browser would send them, for a client of one's own */
    public String cookies() {
        return cookiesFor(URI.create(service));
    }

    /** @return the CSRF token of the page that was read last */
    public String token() {
        Matcher token = TOKEN.matcher(last.body());
        return token.find() ? token.group(1) : null;
    }

    private URI resolve(String path) {
        return URI.create(service + path);
    }

    private void followRedirects() {
        for (int i = 0; i < MOST_REDIRECTS && last.headers().firstValue("Location").isPresent(); i++) {
            URI next = at.resolve(last.headers().firstValue("Location").get());
            send(request(next).GET().header("Accept", PAGE));
        }
    }

    private HttpRequest.Builder request(URI uri) {
        var builder = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30));
        String jar = cookiesFor(uri);
        return jar.isEmpty() ? builder : builder.header("Cookie", jar);
    }

    private String cookiesFor(URI uri) {
        return cookies.getOrDefault(uri.getAuthority(), Map.of()).entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; "));
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) {
        last = exchange(builder);
        at = last.request().uri();
        last.headers().allValues("Set-Cookie").forEach(this::keep);
        Matcher field = TOKEN.matcher(last.body());
        if (field.find()) {
            token = field.group(1);
        }
        return last;
    }

    private HttpResponse<String> exchange(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(request.uri() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        if (at.getAuthority().equals(URI.create(service).getAuthority())) {
            set.add(cookie);
        } else {
            elsewhere.add(cookie);
        }
        String pair = cookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        var jar = cookies.computeIfAbsent(at.getAuthority(), host -> new LinkedHashMap<>());
        String name = pair.substring(0, equals);
        String value = pair.substring(equals + 1);
        if (value.isEmpty() || cookie.toLowerCase(Locale.ROOT).contains("max-age=0")) {
            jar.remove(name);
        } else {
            jar.put(name, value);
        }
    }

    private static HttpRequest.BodyPublisher body(Map<String, String> form) {
        return body(form.entrySet());
    }

    private static HttpRequest.BodyPublisher body(Collection<Map.Entry<String, String>> form) {
        return HttpRequest.BodyPublishers.ofString(form.stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue())).collect(Collectors.joining("&")));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
