package vn.hocso.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import vn.hocso.bench.People.Visitor;

/**
 * What somebody who waits for a page feels while millions of rows leave as files: lessons and the country's dashboard, asked for at a steady
 * pace and timed from the moment at which they were due, without and with files by turns. Pages and files are warm.
 */
class FilesBesidePages {

    private static final int ROWS = 1_000_000;
    private static final Duration PACE = Duration.ofMillis(40);
    private static final Duration WARM = Duration.ofSeconds(10);
    private static final Duration TURN = Duration.ofSeconds(20);
    /** Of them fifteen took longer than p99. */
    private static final int PAGES = 1_500;
    private static final double P50 = 0.5;
    private static final double P99 = 0.99;
    private static final double MOST_SLOWER = 2;
    private static final String TEAMS = "/api/v1/targets/members-online-2022-11/exports/";
    private static final int BUFFER = 65_536;

    private enum Kind {
        CSV(10), XLSX(60);

        final double mostSeconds;

        Kind(double mostSeconds) {
            this.mostSeconds = mostSeconds;
        }
    }

    private interface File {
        /** @return rows of the file that left; it is broken off when that is enough */
        long leave(BooleanSupplier enough) throws Exception;
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
                enough -> lines(store.request("/api/v1/statement-export").build(), enough));
        for (Kind kind : Kind.values()) {
            HttpRequest file = HttpRequest.newBuilder(URI.create(service.url() + TEAMS
                    + kind.name().toLowerCase(Locale.ROOT) + "?by=team&within=DMHC-2022%3A" + province))
                    .header("Authorization", "Bearer " + token).build();
            double seconds = beside("teams of the largest province as " + kind + ", one file after another",
                    monitor, enough -> {
                        lines(file, enough);
                        return teams;
                    });
            report.add("Files: a million rows as " + kind + " while pages are asked for", seconds, "s", kind.mostSeconds, true,
                    Cpu.load());
        }
    }

    /** @return seconds that a million rows took */
    private double beside(String what, String monitor, File file) throws Exception {
        var warm = leaving(file, ended(WARM), ended(WARM));
        pages(monitor, warm::isDone, new Waits());
        var quiet = new Waits();
        var meanwhile = new Waits();
        long rows = 0;
        double seconds = 0;
        while (meanwhile.count() < PAGES) {
            pages(monitor, ended(TURN), quiet);
            long begun = System.nanoTime();
            var leaving = leaving(file, ended(TURN), () -> false);
            pages(monitor, leaving::isDone, meanwhile);
            rows += leaving.get();
            seconds += (System.nanoTime() - begun) / 1e9;
        }
        report.detail(
                "Files, %s: %,d rows, a million in %.1f s; %,d pages meanwhile, p50 %.1f ms, p99 %.1f ms; %,d quiet ones, %.1f and %.1f ms, load %.1f",
                what, rows, seconds * ROWS / rows, meanwhile.count(), meanwhile.millis(P50), meanwhile.millis(P99),
                quiet.count(),
                quiet.millis(P50), quiet.millis(P99), Cpu.load());
        report.add("Files: p99 of pages while millions of rows leave, " + what + " : quiet",
                meanwhile.millis(P99) / quiet.millis(P99), "",
                MOST_SLOWER, true, Cpu.load());
        return seconds * ROWS / rows;
    }

    /** Files leave one after another, at least a million rows, until that is over. */
    private static CompletableFuture<Long> leaving(File file, BooleanSupplier over, BooleanSupplier enough) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                long rows = 0;
                while (!enough.getAsBoolean() && (rows < ROWS || !over.getAsBoolean())) {
                    rows += file.leave(enough);
                }
                return rows;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static BooleanSupplier ended(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        return () -> System.nanoTime() > end;
    }

    private void pages(String monitor, BooleanSupplier over, Waits waits) throws IOException, InterruptedException {
        long due = System.nanoTime();
        for (int no = 0; !over.getAsBoolean(); no++, due += PACE.toNanos()) {
            LockSupport.parkNanos(due - System.nanoTime());
            page(no % 2 == 0
                    ? member.page("/l/CDS-1")
                    : HttpRequest.newBuilder(URI.create(service.url() + "/training")).header("Cookie", monitor)
                            .header("Accept", "text/html").build());
            waits.add(System.nanoTime() - due);
        }
    }

    private void page(HttpRequest request) throws IOException, InterruptedException {
        var page = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (page.statusCode() != 200 || page.body().length < 1_000) {
            throw new IOException(request.uri() + ": " + page.statusCode());
        }
    }

    private long lines(HttpRequest request, BooleanSupplier enough) throws IOException, InterruptedException {
        var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IOException(request.uri() + ": " + answer.statusCode());
        }
        long lines = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream file = answer.body()) {
            for (int read = file.read(buffer); read >= 0 && !enough.getAsBoolean(); read = file.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        return lines;
    }
}
