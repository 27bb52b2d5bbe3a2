package vn.hocso.lrs.exchange;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * {@code java -jar quarkus-run.jar load FILE --to https://SERVICE --key KEY}: sends a file to a service that runs, tells how
 * far it has come, and goes on after a break. Starts no service of its own, so it needs no database. The secret comes from
 * the environment ({@code HOCSO_LRS_SECRET}) or is asked for, never from the command line.
 */
public final class LoadCommand {

    /** Its first argument. */
    public static final String NAME = "load";

    private static final String USAGE = "load FILE --to https://SERVICE --key KEY   (secret: HOCSO_LRS_SECRET, or it is asked for)";
    private static final String LOADS = "/api/v1/statement-loads";
    private static final int OK = 0;
    private static final int FAILED = 1;
    private static final int SOME_LEFT_OUT = 2;
    private static final int OK_STATUS = 200;
    private static final int LEAST_OF_SERVERS = 500;
    /** What is over after a while: the load that a crash left behind, a load of somebody else. */
    private static final Set<String> PASSING = Set.of("/errors/load-running", "/errors/load-busy");
    /** In a row, without getting any further. */
    static final int MOST_BREAKS = 5;
    private static final int MOST_TRIES = 200;
    private static final int SHOWN_PROBLEMS = 20;
    /** After the first break, and between two looks at how far it has come; after each further break twice as long. */
    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final Duration LONGEST_QUESTION = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10)).build();
    private final PrintStream out;
    private final Path file;
    private final String service;
    private final String authorization;
    private final Duration pause;
    private long items;
    private boolean further;

    private LoadCommand(PrintStream out, Path file, String service, String authorization, Duration pause) {
        this.pause = pause;
        this.out = out;
        this.file = file;
        this.service = service;
        this.authorization = authorization;
    }

    /** @return 0 when all is stored, 2 when some statements were left out, 1 when it failed */
    public static int run(String[] arguments, Map<String, String> environment, PrintStream out) throws InterruptedException {
        return run(arguments, environment, out, PAUSE);
    }

    static int run(String[] arguments, Map<String, String> environment, PrintStream out, Duration pause)
            throws InterruptedException {
        Map<String, String> options = options(arguments);
        String key = options.get("--key");
        String service = options.get("--to");
        Path file = options.containsKey("") ? Path.of(options.get("")) : null;
        if (key == null || service == null || file == null || options.size() > 3) {
            out.println(USAGE);
            return FAILED;
        }
        if (!Files.isReadable(file)) {
            out.println(file + ": cannot be read");
            return FAILED;
        }
        String secret = secret(environment);
        if (secret == null) {
            out.println(USAGE);
            return FAILED;
        }
        String basic = Base64.getEncoder().encodeToString((key + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return new LoadCommand(out, file, service.replaceAll("/+$", ""), "Basic " + basic, pause).run();
    }

    private static Map<String, String> options(String[] arguments) {
        var options = new HashMap<String, String>();
        for (int i = 1; i < arguments.length; i++) {
            boolean option = arguments[i].startsWith("--") && i + 1 < arguments.length;
            options.put(option ? arguments[i] : "", option ? arguments[++i] : arguments[i]);
        }
        return options;
    }

    private static String secret(Map<String, String> environment) {
        String given = environment.get("HOCSO_LRS_SECRET");
        Console console = System.console();
        if (given != null || console == null) {
            return given;
        }
        char[] typed = console.readPassword("Secret: ");
        return typed == null ? null : new String(typed);
    }

    /** Goes on as long as it gets any further; else after some breaks in a row it gives up. */
    private int run() throws InterruptedException {
        int breaks = 0;
        for (int tries = 0; tries < MOST_TRIES && breaks < MOST_BREAKS; tries++) {
            if (tries > 0) {
                TimeUnit.MILLISECONDS.sleep(pause.toMillis() << Math.max(0, breaks - 1));
            }
            further = false;
            try {
                HttpResponse<String> answer = send();
                if (answer.statusCode() == OK_STATUS) {
                    return finished(JSON.readTree(answer.body()));
                }
                out.println(said(answer));
                if (answer.statusCode() >= LEAST_OF_SERVERS) {
                    breaks = further ? 1 : breaks + 1;
                } else if (!PASSING.contains(problem(answer).path("type").asText())) {
                    return FAILED;
                }
            } catch (IOException e) {
                out.println("broken off: " + cause(e));
                breaks = further ? 1 : breaks + 1;
            }
        }
        out.println("gave up. What was stored stays stored. Run the same command again: it goes on where it stopped.");
        return FAILED;
    }

    private HttpResponse<String> send() throws IOException, InterruptedException {
        String name = URLEncoder.encode(file.getFileName().toString(), StandardCharsets.UTF_8);
        HttpRequest request = request(LOADS + "?name=" + name).header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofFile(file)).build();
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request, BodyHandlers.ofString());
        while (true) {
            try {
                return answer.get(pause.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillAtIt) {
                tell();
            } catch (ExecutionException e) {
                throw new IOException(cause(e.getCause()), e.getCause());
            }
        }
    }

    /** The newest load of this key that runs is this one, as far as anybody can tell. Not to know it is no reason to stop. */
    private void tell() throws InterruptedException {
        try {
            HttpResponse<String> answer = ask(LOADS);
            if (answer.statusCode() == OK_STATUS) {
                for (JsonNode load : JSON.readTree(answer.body())) {
                    if ("running".equals(load.path("state").textValue())) {
                        tell(load);
                        return;
                    }
                }
            }
        } catch (IOException e) {
            out.println("still sending; how far it has come cannot be asked now");
        }
    }

    private void tell(JsonNode load) {
        out.println(counts(load));
        further |= load.path("items").asLong() > items;
        items = Math.max(items, load.path("items").asLong());
    }

    private int finished(JsonNode load) throws InterruptedException {
        out.println(counts(load) + ", done");
        if (load.path("refused").asLong() == 0) {
            return OK;
        }
        String all = LOADS + "/" + load.path("id").textValue() + "/problems";
        try {
            int shown = 0;
            for (JsonNode problem : JSON.readTree(ask(all).body())) {
                if (shown++ == SHOWN_PROBLEMS) {
                    out.println("... all of them: " + service + all);
                    break;
                }
                out.println("line " + problem.path("line").asLong() + ": " + problem.path("detail").textValue());
            }
        } catch (IOException e) {
            out.println("what was left out: " + service + all);
        }
        return SOME_LEFT_OUT;
    }

    private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        return client.send(request(path).timeout(LONGEST_QUESTION).build(), BodyHandlers.ofString());
    }

    private static String said(HttpResponse<String> answer) throws IOException {
        return (answer.statusCode() + " " + problem(answer).path("detail").asText("")).strip();
    }

    private static String cause(Throwable e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static JsonNode problem(HttpResponse<String> answer) throws IOException {
        boolean json = answer.headers().firstValue("Content-Type").orElse("").contains("json");
        return json ? JSON.readTree(answer.body()) : JSON.createObjectNode();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(service + path)).header("Authorization", authorization).header("Accept",
                "application/json");
    }

    private static String counts(JsonNode load) {
        return "statements " + load.path("items").asLong() + ", stored " + load.path("stored").asLong() + ", there before "
                + load.path("repeated").asLong() + ", left out " + load.path("refused").asLong();
    }
}
