package vn.hocso.lrs.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** The command that loads a file, with a service that behaves in every way a service behind a gateway can. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LoadCommandTest {

    private static final String DONE = """
            {"id":"1","state":"done","items":1,"stored":1,"repeated":0,"refused":0}""";

    private record Reply(int status, String type, String body) {}

    private final Deque<Reply> replies = new ArrayDeque<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private volatile boolean tells = true;
    private final AtomicInteger items = new AtomicInteger();
    private volatile boolean counts;
    private volatile long takes;
    private HttpServer service;

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        service.createContext("/", this::handle);
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void a_service_that_is_being_renewed_gets_the_file_when_it_is_back() throws Exception {
        replies.add(new Reply(502, "text/html", "<html>"));
        replies.add(new Reply(503, "text/plain", ""));
        replies.add(new Reply(200, "application/json", DONE));
        assertThat(load()).isZero();
        assertThat(sent).hasValue(3);
        assertThat(text()).contains("502", "503", "stored 1", "done");
    }

    @Test
    void after_some_tries_it_gives_up_and_says_how_to_go_on() throws Exception {
        for (int i = 0; i < 50; i++) {
            replies.add(new Reply(500, "application/problem+json", "{\"detail\":\"Hệ thống gặp lỗi.\"}"));
        }
        assertThat(load()).isEqualTo(1);
        assertThat(sent).hasValue(LoadCommand.MOST_BREAKS);
        assertThat(text()).contains("500 Hệ thống gặp lỗi.", "gave up", "Run the same command again");
    }

    @Test
    void a_break_while_it_asks_how_far_it_has_come_breaks_nothing() throws Exception {
        takes = 700;
        tells = false;
        replies.add(new Reply(200, "application/json", DONE));
        assertThat(load()).isZero();
        assertThat(sent).hasValue(1);
        assertThat(text()).doesNotContain("broken off");
    }

    @Test
    void that_the_statements_left_out_cannot_be_listed_does_not_send_the_file_again() throws Exception {
        tells = false;
        replies.add(new Reply(200, "application/json", DONE.replace("\"refused\":0", "\"refused\":1")));
        assertThat(load()).isEqualTo(2);
        assertThat(sent).hasValue(1);
        assertThat(text()).contains("/api/v1/statement-loads/1/problems");
    }

    @Test
    void as_long_as_it_gets_further_breaks_are_not_counted() throws Exception {
        takes = 400;
        for (int i = 0; i < LoadCommand.MOST_BREAKS + 2; i++) {
            replies.add(new Reply(504, "text/plain", ""));
        }
        replies.add(new Reply(200, "application/json", DONE));
        counts = true;
        assertThat(load()).isZero();
    }

    @Test
    void what_the_service_refuses_is_not_tried_again() throws Exception {
        replies.add(new Reply(403, "application/problem+json",
                "{\"type\":\"/errors/scope-missing\",\"detail\":\"thiếu phạm vi all\"}"));
        assertThat(load()).isEqualTo(1);
        assertThat(sent).hasValue(1);
        assertThat(text()).contains("403 thiếu phạm vi all");
    }

    private int load() throws Exception {
        Path file = Files.writeString(folder.resolve("a.ndjson"), "{}");
        String[] arguments = {LoadCommand.NAME, file.toString(), "--to", "http://localhost:" + service.getAddress().getPort(),
                "--key", "k"};
        return LoadCommand.run(arguments, Map.of("HOCSO_LRS_SECRET", "s"),
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                Duration.ofMillis(100));
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private void handle(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestMethod().equals("GET")) {
            tell(exchange);
            return;
        }
        sent.incrementAndGet();
        try {
            Thread.sleep(takes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        answer(exchange, replies.remove());
    }

    private void tell(HttpExchange exchange) throws IOException {
        if (!tells) {
            exchange.close();
            return;
        }
        int looked = counts ? items.incrementAndGet() : 0;
        answer(exchange, new Reply(200, "application/json", "[{\"state\":\"running\",\"items\":" + looked + "}]"));
    }

    private static void answer(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = reply.body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", reply.type);
        exchange.sendResponseHeaders(reply.status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
