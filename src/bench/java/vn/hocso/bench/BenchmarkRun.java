package vn.hocso.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import vn.hocso.bench.People.Visitor;
import vn.hocso.dev.BenchKeycloak;
import vn.hocso.training.export.Format;
import vn.hocso.training.export.OneFile;

/** The benchmark, from the packaged jar to docs/benchmarks.md. It measures and concludes; it never fails over a figure. */
class BenchmarkRun {

    private static final int LETTER = 225_417;
    /** {@code -Dhocso.bench.large=1000000 -Dhocso.bench.parts=rates,figures,files,growth} for four times as many people, and ten million statements. */
    private static final int LARGE = Integer.getInteger("hocso.bench.large", LETTER);
    private static final boolean BEYOND = LARGE > LETTER;
    private static final int SMALL = BEYOND ? LETTER : 2_000;
    private static final String BEYOND_LETTER = "-beyond";
    private static final int STARTS = 3;
    /** So many times as many statements. */
    private static final int GROWN = 10;
    /** On grown databases: the jobs would seal millions of statements meanwhile. */
    private static final String NO_JOBS = " -Dquarkus.scheduler.enabled=false";
    private static final double MOST_SECONDS_CSV = 10;
    private static final double MOST_SECONDS_XLSX = 60;
    /** Megabytes. */
    private static final double MOST_HEAP = 64;
    /** Statements of months that were seeded just now would be sealed meanwhile, all at once; a service seals an hour at a time. */
    private static final Set<String> UNDISTURBED = Set.of("starts", "quiz", "queued", "last");
    static final Map<String, String> TITLES = titles();
    /** {@code -Dhocso.bench.parts=pages,rates} measures these sections anew; {@code classes} is no part of a benchmark. */
    private static final Set<String> PARTS = System.getProperty("hocso.bench.parts") == null
            ? TITLES.keySet()
            : Set.of(System.getProperty("hocso.bench.parts").split(","));

    private final Report report = new Report();

    @Test
    void measure() throws Exception {
        int port = Service.freePort();
        try (var keycloak = new BenchKeycloak(Service.freePort(), "http://localhost:" + port);
                var small = Database.toMeasure(SMALL);
                var large = BEYOND ? Database.grown(LARGE, GROWN) : Database.toMeasure(LARGE)) {
            keycloak.launch();
            Map<String, String> signIn = keycloak.awaitReady();
            large.execute("create extension if not exists pg_stat_statements");
            large.execute(BEYOND ? "analyze" : "vacuum analyze");
            small.execute("vacuum analyze");
            if (BEYOND) {
                report.detail(data(large));
            } else {
                report.describe(data(large));
            }
            run("starts", () -> starts(large, port, signIn));
            run("onefile", this::oneFile);
            var people = new People(signIn.get("quarkus.oidc.auth-server-url"));
            people.create(LastAnswers.ACCOUNTS);
            if (PARTS.equals(Set.of("classes"))) {
                LoadedClasses.write(large, port, signIn, service -> signIn(people, service));
                return;
            }
            int far = Service.freePort();
            try (var service = Service.start(large, port, signIn,
                    Forwarding.options(far) + (BEYOND || UNDISTURBED.containsAll(PARTS) ? NO_JOBS : ""));
                    var other = Service.start(small, Service.freePort(), signIn)) {
                List<Visitor> visitors = signIn(people, service);
                run("pages", new LessonPages(visitors, service, report)::run);
                run("rates", new RatesApi(people, other, service, report)::run);
                run("figures", new FigurePages(people, service, report)::run);
                run("quiz", new QuizAnswers(visitors, service, report)::run);
                run("queued", new QueuedActs(visitors, service, report)::run);
                run("last", () -> last(visitors, service));
                run("lists", new RosterFiles(service, report)::run);
                run("files", new FilesBesidePages(people, visitors.get(0), service, report)::run);
                run("sessions", new SessionDay(people, visitors, service, report)::run);
                run("writes", new StoreWrites(service, report)::run);
                if (BEYOND) {
                    run("growth", () -> StoreWrites.besideMany(other, service, report));
                } else if (PARTS.contains("reads") || PARTS.contains("growth")) {
                    besideMany(service, signIn);
                }
                run("forwarding", new Forwarding(visitors, service, far, report)::run);
                run("many", new ManyWriters(service, report)::run);
            }
        }
    }

    private interface Part {
        void run() throws Exception;
    }

    private void run(String name, Part part) throws Exception {
        if (PARTS.contains(name)) {
            part.run();
            report.write(BEYOND ? TITLES.getOrDefault(name + BEYOND_LETTER, TITLES.get(name)) : TITLES.get(name),
                    List.copyOf(TITLES.values()));
        }
    }

    private static Map<String, String> titles() {
        var titles = new LinkedHashMap<String, String>();
        titles.put("starts", "Start");
        titles.put("pages", "Lesson pages");
        // Written by src/bench/lighthouse; kept.
        titles.put("lighthouse", "Lighthouse");
        titles.put("rates", "Rates");
        titles.put("figures", "Figures");
        titles.put("rates" + BEYOND_LETTER, "Rates of a million");
        titles.put("figures" + BEYOND_LETTER, "Figures of a million");
        titles.put("people", "Completions counted");
        titles.put("quiz", "Quiz");
        titles.put("queued", "Queued answers");
        titles.put("last", "Last answer");
        titles.put("lists", "Lists from files");
        titles.put("onefile", "One file of a million rows");
        titles.put("files", "Files beside pages");
        titles.put("files" + BEYOND_LETTER, "Files beside pages of a million");
        titles.put("sessions", "Sessions in person");
        titles.put("writes", "Statements written");
        titles.put("reads", "Statements read");
        titles.put("growth", "Statements written beside ten million");
        // Written by the drill of a million statements into target/plans.md; kept.
        titles.put("plans", "Plans of queries");
        titles.put("forwarding", "Statements forwarded");
        titles.put("many", "Many writers");
        return titles;
    }

    private void oneFile() throws IOException {
        for (Format format : List.of(Format.CSV, Format.XLSX)) {
            OneFile.Measured measured = OneFile.of(format);
            double most = format == Format.CSV ? MOST_SECONDS_CSV : MOST_SECONDS_XLSX;
            report.add("One file: a million rows as " + format.name() + ", alone", measured.seconds(), "s", most, true,
                    Cpu.load());
            report.add("One file: heap in use that grew with " + format.name() + ", MB", measured.heapGrown(), "", MOST_HEAP,
                    true,
                    Cpu.load());
            report.detail("One file as %s: %.0f MB written, load %.1f", format.name(), measured.written(), Cpu.load());
        }
    }

    private void starts(Database database, int port, Map<String, String> signIn) throws IOException {
        var firsts = new ArrayList<Long>();
        var readies = new ArrayList<Long>();
        var memory = new ArrayList<Long>();
        double load = Cpu.load();
        for (int i = 0; i < STARTS; i++) {
            try (var service = Service.start(database, port, signIn)) {
                firsts.add(service.firstAnswerMillis());
                readies.add(service.readyMillis());
                memory.add(Cpu.memory(service.pid(), "VmRSS"));
                load = Math.max(load, Cpu.load());
                report.detail("Start %d: first answer %,d ms, ready %,d ms, %d MB, load %.1f", i + 1,
                        service.firstAnswerMillis(), service.readyMillis(), memory.get(i), Cpu.load());
            }
        }
        report.add("W10: process start to first answer, s", median(firsts) / 1000.0, "", 5, true, load);
        report.add("W10: process start to ready, warmed up, s", median(readies) / 1000.0, "", 12, true, load);
        report.add("W10: memory when ready, MB", median(memory), "", 300, true, load);
    }

    private void last(List<Visitor> visitors, Service service) throws Exception {
        new LastAnswers(visitors, service, report).run();
        report.add("W10: memory after all of this, MB", Cpu.memory(service.pid(), "VmHWM"), "", 600, true, Cpu.load());
    }

    private void besideMany(Service service, Map<String, String> signIn) throws Exception {
        try (var many = Database.grown(LARGE, GROWN);
                var grown = Service.start(many, Service.freePort(), signIn, NO_JOBS)) {
            report.detail("Grown to %,d statements", many.number("select count(*) from statement"));
            run("reads", new StoreReads(service, grown, report)::run);
            run("growth", () -> StoreWrites.besideMany(service, grown, report));
        }
    }

    private static List<Visitor> signIn(People people, Service service) throws Exception {
        var anybody = service.database().query("select member_id from bench.learner where kind <> 'HEAVY' order by 1 limit "
                + LastAnswers.ACCOUNTS);
        var visitors = new ArrayList<Visitor>();
        for (int account = 0; account < LastAnswers.ACCOUNTS; account++) {
            People.be(service.database(), Map.of(account, anybody.get(account).get(0)));
            visitors.add(people.signIn(service.url(), account));
        }
        return visitors;
    }

    private static String data(Database database) throws Exception {
        return "%,d people in %,d teams, %,d with an account; %,d statements; the small database has %,d people".formatted(
                database.number("select count(*) from roster_entry"), database.number("select count(*) from team"),
                database.number("select count(*) from member"), database.number("select count(*) from statement"), SMALL);
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
