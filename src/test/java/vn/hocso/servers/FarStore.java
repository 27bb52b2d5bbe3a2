package vn.hocso.servers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Somebody else's record store on a port of its own. It keeps what it is sent, in the order in which it came, and does to whoever
 * asks what a test tells it to: every kind of refusal, and silence.
 */
public final class FarStore implements AutoCloseable {

    /** A request with statements as it came, and what it was answered. */
    public record Sent(String version, String type, String authorization, byte[] body, List<String> ids, int status) {}

    /** An answer that waits to be given. */
    private record Reply(int status, String body, Map<String, String> headers) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final ConcurrentLinkedDeque<Reply> replies = new ConcurrentLinkedDeque<>();
    private final Map<String, Integer> refused = new ConcurrentHashMap<>();
    private final Map<String, String> stored = new LinkedHashMap<>();
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private volatile int mostAtOnce = Integer.MAX_VALUE;
    private volatile boolean repeatsAreConflicts;
    private volatile long delay;
    private volatile boolean stalls;
    private volatile String about = "{\"version\":[\"1.0.3\",\"2.0.0\"]}";

    public FarStore() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(pool);
        server.createContext("/", this::handle);
        server.start();
    }

    public URI endpoint() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/far/xapi");
    }

    /** The next requests for statements are answered so, whatever they bring. */
    public FarStore answer(int times, int status, String body, String... headers) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < headers.length; i += 2) {
            map.put(headers[i], headers[i + 1]);
        }
        for (int i = 0; i < times; i++) {
            replies.add(new Reply(status, body, map));
        }
        return this;
    }

    public void answerNormally() {
        replies.clear();
        refused.clear();
    }

    /** A request that brings this statement is answered so, and nothing of it is stored. */
    public void refuse(String id, int status) {
        refused.put(id, status);
    }

    /** More statements than that are too large. */
    public void takeAtMost(int statements) {
        mostAtOnce = statements;
    }

    /** As some stores do: an id that is there already is a conflict, also when the content is the same. */
    public void takeRepeatsForConflicts() {
        repeatsAreConflicts = true;
    }

    /** Every answer takes that long. */
    public void delay(long millis) {
        delay = millis;
    }

    /** The head of an answer is sent and its body never. */
    public void stall(boolean stall) {
        stalls = stall;
    }

    public void about(String json) {
        about = json;
    }

    /** It has this statement already. */
    public void put(String id, String json) {
        synchronized (stored) {
            stored.put(id, json);
        }
    }

    /** @return ids in the order in which they were stored */
    public List<String> stored() {
        synchronized (stored) {
            return List.copyOf(stored.keySet());
        }
    }

    public JsonNode statement(String id) {
        synchronized (stored) {
            return stored.containsKey(id) ? json(stored.get(id)) : null;
        }
    }

    /** @return every request that brought statements */
    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** @return how often a statement was brought */
    public long times(String id) {
        return sent.stream().filter(s -> s.ids().contains(id)).count();
    }

    @Override
    public void close() {
        server.stop(0);
        pool.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        pause();
        if (exchange.getRequestURI().getPath().endsWith("/about")) {
            send(exchange, new Reply(200, about, Map.of()));
        } else if (exchange.getRequestMethod().equals("GET")) {
            Reply scripted = replies.poll();
            send(exchange, scripted == null ? find(exchange.getRequestURI().getRawQuery()) : scripted);
        } else {
            take(exchange, body);
        }
    }

    private void take(HttpExchange exchange, byte[] body) throws IOException {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        JsonNode statements = json(type.startsWith("multipart/") ? firstPart(body) : new String(body, StandardCharsets.UTF_8));
        var brought = new ArrayList<JsonNode>();
        (statements.isArray() ? statements : List.of(statements)).forEach(brought::add);
        List<String> ids = brought.stream().map(s -> s.path("id").asText()).toList();
        Reply scripted = replies.poll();
        Reply reply = scripted == null ? keep(brought, ids) : scripted;
        sent.add(new Sent(exchange.getRequestHeaders().getFirst("X-Experience-API-Version"), type,
                exchange.getRequestHeaders().getFirst("Authorization"), body, ids, reply.status));
        send(exchange, reply);
    }

    private Reply keep(List<JsonNode> brought, List<String> ids) {
        for (String id : ids) {
            if (refused.containsKey(id)) {
                return new Reply(refused.get(id), "{\"error\":\"I do not like " + id + "\"}", Map.of());
            }
        }
        if (ids.size() > mostAtOnce) {
            return new Reply(413, "", Map.of());
        }
        synchronized (stored) {
            if (brought.stream().anyMatch(this::conflicts)) {
                return new Reply(409, "", Map.of());
            }
            brought.forEach(s -> stored.putIfAbsent(s.path("id").asText(), s.toString()));
        }
        return new Reply(200, JSON.valueToTree(ids).toString(), Map.of("Content-Type", "application/json"));
    }

    private boolean conflicts(JsonNode statement) {
        String known = stored.get(statement.path("id").asText());
        Predicate<String> differs = name -> !json(known).path(name).equals(statement.path(name));
        return known != null
                && (repeatsAreConflicts || differs.test("actor") || differs.test("verb") || differs.test("object"));
    }

    private Reply find(String query) {
        String id = Arrays.stream(query.split("&")).filter(p -> p.startsWith("statementId=")).findFirst()
                .map(p -> URLDecoder.decode(p.substring(12), StandardCharsets.UTF_8)).orElse("");
        synchronized (stored) {
            return stored.containsKey(id) ? new Reply(200, stored.get(id), Map.of()) : new Reply(404, "", Map.of());
        }
    }

    private void send(HttpExchange exchange, Reply reply) throws IOException {
        reply.headers.forEach(exchange.getResponseHeaders()::set);
        byte[] body = reply.body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status, stalls ? body.length + 1000 : body.length == 0 ? -1 : body.length);
        if (stalls) {
            exchange.getResponseBody().flush();
            return;
        }
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private void pause() {
        try {
            Thread.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Between the first blank line and the next delimiter. */
    private static String firstPart(byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String delimiter = text.substring(0, text.indexOf("\r\n"));
        int start = text.indexOf("\r\n\r\n") + 4;
        var part = new ByteArrayOutputStream();
        part.write(body, start, text.indexOf("\r\n" + delimiter, start) - start);
        return part.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
