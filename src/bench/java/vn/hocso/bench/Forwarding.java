package vn.hocso.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import vn.hocso.bench.People.Visitor;

/** W9: all statements go to a store that answers in five milliseconds, while a few members read their lessons. */
class Forwarding {

    private static final int FAR_MILLIS = 5;
    private static final Duration WINDOW = Duration.ofSeconds(15);
    private static final Duration THINKING = Duration.ofMillis(50);
    private static final int A_SECOND = 2_000;
    private static final int ROUNDS = 4;
    private static final double MOST_SLOWER = 1.05;

    private final List<Visitor> visitors;
    private final Service service;
    private final int port;
    private final Report report;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param port where the far store is to be; the service was told by {@link #options} */
    Forwarding(List<Visitor> visitors, Service service, int port, Report report) {
        this.visitors = visitors;
        this.service = service;
        this.port = port;
        this.report = report;
    }

    /** @return what the service has to know to forward to this machine */
    static String options(int port) {
        return "-Dhocso.lrs.forward.private-addresses=true -Dhocso.lrs.forward.secrets.bench.value=bench "
                + "-Dhocso.lrs.forward.secrets.bench.endpoint=" + endpoint(port);
    }

    void run() throws Exception {
        HttpServer far = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        far.setExecutor(Executors.newFixedThreadPool(2));
        far.createContext("/", Forwarding::answer);
        far.start();
        try {
            service.database()
                    .execute("insert into lrs_forward_target (code, name, endpoint, version, key, secret_name, verbs, "
                            + "activities, agents, extensions, not_from, created_at, created_by, state, position) values ('bench', 'Bench', '"
                            + endpoint(port)
                            + "', '1.0.3', 'bench', 'bench', '{}', '{}', '{}', '{}', '{}', now(), 'bench', 'paused', 0)");
            read();
            measure();
        } finally {
            service.database().execute("update lrs_forward_target set state = 'paused' where code = 'bench'");
            far.stop(0);
        }
    }

    private void measure() throws Exception {
        var rates = new ArrayList<Double>();
        var quiet = new ArrayList<Double>();
        var busy = new ArrayList<Double>();
        double load = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            quiet.add(read());
            become("running");
            long sent = sent();
            long begun = System.nanoTime();
            busy.add(read());
            rates.add((sent() - sent) * 1e9 / (System.nanoTime() - begun));
            become("paused");
            load = Math.max(load, Cpu.load());
            report.detail(
                    "W9 round %d: %,.0f statements a second; median of a page %.2f ms without, %.2f ms meanwhile, load %.1f",
                    round, rates.get(round - 1), quiet.get(round - 1), busy.get(round - 1), Cpu.load());
        }
        report.add("W9: statements forwarded a second while members read", middle(rates), "", A_SECOND, false, load);
        report.add("W9: median of a member's page meanwhile : without", middle(busy) / middle(quiet), "", MOST_SLOWER, true,
                load);
    }

    /** @return the median of what a page took two members who read a little, in milliseconds */
    private double read() throws Exception {
        var millis = new ArrayList<Double>();
        long end = System.nanoTime() + WINDOW.toNanos();
        for (int i = 0; System.nanoTime() < end; i++) {
            long begun = System.nanoTime();
            var page = client.send(visitors.get(i % 2).page("/learning"), HttpResponse.BodyHandlers.ofByteArray());
            if (page.statusCode() != 200) {
                throw new IOException("Page: " + page.statusCode());
            }
            millis.add((System.nanoTime() - begun) / 1e6);
            Thread.sleep(THINKING.toMillis());
        }
        return middle(millis);
    }

    /** It takes the service some moments to notice. */
    private void become(String state) throws Exception {
        service.database().execute("update lrs_forward_target set state = '" + state + "' where code = 'bench'");
        long before = sent();
        for (int i = 0; i < 600 && state.equals("running") && sent() == before; i++) {
            Thread.sleep(100);
        }
        if (state.equals("paused")) {
            Thread.sleep(2_000);
        } else if (sent() == before) {
            throw new IllegalStateException("Nothing is forwarded: "
                    + service.database().query("select problem from lrs_forward_target where code = 'bench'"));
        }
    }

    private long sent() throws Exception {
        return service.database().number("select sent from lrs_forward_target where code = 'bench'");
    }

    private static void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        try {
            Thread.sleep(FAR_MILLIS);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        byte[] body = (exchange.getRequestMethod().equals("GET") ? "{\"version\":[\"1.0.3\",\"2.0.0\"]}" : "[]")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String endpoint(int port) {
        return "http://localhost:" + port + "/far/xapi";
    }

    private static double middle(List<Double> values) {
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
