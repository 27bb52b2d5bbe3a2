package vn.hocso.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

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
    /** Longer than any test waits for one answer; {@link #close} ends it. */
    private static final long LONGEST_SILENCE = 60_000;

    private final HttpServer server;
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final ConcurrentLinkedDeque<Reply> replies = new ConcurrentLinkedDeque<>();
    private final Map<String, Integer> refused = new ConcurrentHashMap<>();
    private final FarShelf shelf = new FarShelf();
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private volatile int mostAtOnce = Integer.MAX_VALUE;
    private volatile boolean repeatsAreConflicts;
    private volatile long delay;
    private volatile boolean stalls;
    private volatile int readers = 200;
    private volatile Reply about = new Reply(200, "{\"version\":[\"1.0.3\",\"2.0.0\"]}", Map.of());
    private final Set<String> silent = ConcurrentHashMap.newKeySet();
    private final Set<InetSocketAddress> callers = ConcurrentHashMap.newKeySet();

    public FarStore() {
        this(0);
    }

    /** @param port 0 for any that is free */
    public FarStore(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
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
        silent.clear();
    }

    /** A request that brings this statement is answered so, and nothing of it is stored. */
    public void refuse(String id, int status) {
        refused.put(id, status);
    }

    /** A request that brings this statement is never answered, and nothing of it is stored. */
    public void beSilentOver(String id) {
        silent.add(id);
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
        about(200, json);
    }

    public void about(int status, String body) {
        about = new Reply(status, body, Map.of());
    }

    /** Who wants to read a statement is answered so. */
    public void answerReaders(int status) {
        readers = status;
    }

    /** @return how many connections there were so far */
    public int connections() {
        return callers.size();
    }

    /** It has this statement already. */
    public void put(String id, String json) {
        shelf.put(id, json);
    }

    /** @return ids in the order in which they were stored */
    public List<String> stored() {
        return shelf.ids();
    }

    public JsonNode statement(String id) {
        return shelf.statement(id);
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
        callers.add(exchange.getRemoteAddress());
        byte[] body = exchange.getRequestBody().readAllBytes();
        pause(delay);
        if (exchange.getRequestURI().getPath().endsWith("/about")) {
            send(exchange, about);
        } else if (exchange.getRequestMethod().equals("GET")) {
            Reply scripted = readers == 200 ? replies.poll() : new Reply(readers, "", Map.of());
            send(exchange, scripted == null ? find(exchange.getRequestURI().getRawQuery()) : scripted);
        } else {
            take(exchange, body);
        }
    }

    private void take(HttpExchange exchange, byte[] body) throws IOException {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        List<JsonNode> brought = FarShelf.brought(type, body);
        List<String> ids = brought.stream().map(s -> s.path("id").asText()).toList();
        Reply scripted = replies.poll();
        Reply reply = scripted == null ? keep(brought, ids) : scripted;
        sent.add(new Sent(exchange.getRequestHeaders().getFirst("X-Experience-API-Version"), type,
                exchange.getRequestHeaders().getFirst("Authorization"), body, ids, reply.status));
        if (ids.stream().anyMatch(silent::contains)) {
            pause(LONGEST_SILENCE);
        }
        send(exchange, reply);
    }

    private Reply keep(List<JsonNode> brought, List<String> ids) {
        if (ids.stream().anyMatch(silent::contains)) {
            return new Reply(503, "", Map.of());
        }
        for (String id : ids) {
            if (refused.containsKey(id)) {
                return new Reply(refused.get(id), "{\"error\":\"I do not like " + id + "\"}", Map.of());
            }
        }
        if (ids.size() > mostAtOnce) {
            return new Reply(413, "", Map.of());
        }
        if (!shelf.store(brought, repeatsAreConflicts)) {
            return new Reply(409, "", Map.of());
        }
        return new Reply(200, JSON.valueToTree(ids).toString(), Map.of("Content-Type", "application/json"));
    }

    private Reply find(String query) {
        String id = Arrays.stream(query.split("&")).filter(p -> p.startsWith("statementId=")).findFirst()
                .map(p -> URLDecoder.decode(p.substring(12), StandardCharsets.UTF_8)).orElse("");
        String found = shelf.text(id);
        return found == null ? new Reply(404, "", Map.of()) : new Reply(200, found, Map.of());
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

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
