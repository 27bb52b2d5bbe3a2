package vn.hocso.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import vn.hocso.bench.People.Visitor;

/**
 * What somebody who waits for a page feels while a million rows leave as a file: lessons and the country's dashboard, asked for at a steady
 * pace and timed from the moment at which they were due, with and without the file.
 */
class FilesBesidePages {

    private static final int ROWS = 1_000_000;
    private static final Duration PACE = Duration.ofMillis(40);
    private static final Duration WARM = Duration.ofSeconds(10);
    private static final Duration QUIET = Duration.ofSeconds(30);
    private static final double P50 = 0.5;
    private static final double P99 = 0.99;
    private static final double MOST_SLOWER = 2;
    private static final String TEAMS = "/api/v1/targets/members-online-2022-11/exports/";
    private static final int BUFFER = 65_536;

    private interface File {
        /** @return rows of the file that left */
        long leave() throws Exception;
    }

    private final People people;
    private final Visitor member;
    private final Service service;
    private final Report report;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    FilesBesidePages(People people, Visitor member, Service service, Report report) {
        this.people = people;
        this.member = member;
        this.service = service;
        this.report = report;
    }

    void run() throws Exception {
        String monitor = people.signInMonitor(service.url());
        String token = people.monitor();
        String province = service.database().largestProvince();
        long teams = service.database().teamsOf(province);
        var store = StoreClient.of(service);
        beside("statements as NDJSON, one file", monitor,
                () -> lines(store.request("/api/v1/statement-export").build()));
        for (String format : new String[]{"csv", "xlsx"}) {
            HttpRequest file = HttpRequest.newBuilder(URI.create(service.url() + TEAMS
                    + format + "?by=team&within=DMHC-2022%3A" + province)).header("Authorization", "Bearer " + token).build();
            beside("teams of the largest province as " + format.toUpperCase(Locale.ROOT) + ", one file after another",
                    monitor, () -> {
                        lines(file);
                        return teams;
                    });
        }
    }

    private void beside(String what, String monitor, File file) throws Exception {
        pages(monitor, ended(WARM));
        long[] quiet = pages(monitor, ended(QUIET));
        long begun = System.nanoTime();
        var leaving = CompletableFuture.supplyAsync(() -> million(file));
        long[] meanwhile = pages(monitor, leaving::isDone);
        long rows = leaving.get();
        double seconds = (System.nanoTime() - begun) / 1e9;
        report.detail(
                "Files, %s: %,d rows in %.1f s; %,d pages meanwhile, p50 %.1f ms, p99 %.1f ms; quiet %.1f and %.1f ms, load %.1f",
                what, rows, seconds, meanwhile.length, share(meanwhile, P50), share(meanwhile, P99), share(quiet, P50),
                share(quiet, P99), Cpu.load());
        report.add("Files: p99 of pages while a million rows leave, " + what + " : quiet",
                share(meanwhile, P99) / share(quiet, P99), "",
                MOST_SLOWER, true, Cpu.load());
    }

    private static long million(File file) {
        try {
            long rows = 0;
            while (rows < ROWS) {
                rows += file.leave();
            }
            return rows;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static BooleanSupplier ended(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        return () -> System.nanoTime() > end;
    }

    /** @return nanoseconds from the moment at which each page was due, in order of size */
    private long[] pages(String monitor, BooleanSupplier over) throws IOException, InterruptedException {
        long[] nanos = new long[1_024];
        int done = 0;
        for (long due = System.nanoTime(); !over.getAsBoolean(); due += PACE.toNanos()) {
            LockSupport.parkNanos(due - System.nanoTime());
            page(done % 2 == 0
                    ? member.page("/l/CDS-1")
                    : HttpRequest.newBuilder(URI.create(service.url() + "/training")).header("Cookie", monitor)
                            .header("Accept", "text/html").build());
            if (done == nanos.length) {
                nanos = Arrays.copyOf(nanos, done * 2);
            }
            nanos[done++] = System.nanoTime() - due;
        }
        nanos = Arrays.copyOf(nanos, done);
        Arrays.sort(nanos);
        return nanos;
    }

    private static double share(long[] nanos, double share) {
        return nanos[(int) (share * nanos.length)] / 1e6;
    }

    private void page(HttpRequest request) throws IOException, InterruptedException {
        var page = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (page.statusCode() != 200 || page.body().length < 1_000) {
            throw new IOException(request.uri() + ": " + page.statusCode());
        }
    }

    private long lines(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IOException(request.uri() + ": " + answer.statusCode());
        }
        long lines = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream file = answer.body()) {
            for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        return lines;
    }
}
