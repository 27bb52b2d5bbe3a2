package vn.hocso.bench;

import static java.util.stream.Collectors.groupingBy;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.bench.Completing.Learner;
import vn.hocso.dev.demo.DemoPlan;
import vn.hocso.dev.demo.DemoRoster;
import vn.hocso.learning.CompletionsTold;
import vn.hocso.roster.Roster;
import vn.hocso.roster.RosterIntake;
import vn.hocso.roster.TrainingCluster;
import vn.hocso.training.RecountNow;

/**
 * W7: how many completions a second the sums take, without quiz, statement and signature: from the whole country, and all from one cluster,
 * whose sums everybody then waits for. {@code mvn -Pbench test-compile surefire:test@people -Dhocso.bench.people=1000000}.
 */
@QuarkusTest
@WithTestResource(PeopleServers.class)
@EnabledIfSystemProperty(named = "hocso.bench.people", matches = "\\d+")
class CompletionsCounted {

    static final int PEOPLE = Integer.getInteger("hocso.bench.people", 0);
    private static final int PEOPLE_A_TEAM = 10;
    private static final int THREADS = 16;
    private static final Duration WARM = Duration.ofSeconds(10);
    private static final Duration MEASURED = Duration.ofSeconds(20);
    /** The load average of the writers has left the last minute. */
    private static final double QUIET = 2;
    private static final Duration A_WHILE = Duration.ofSeconds(5);

    private record Counted(long completions, double seconds, double micros) {}

    @Inject
    RosterIntake intake;
    @Inject
    DemoRoster people;
    @Inject
    Roster roster;
    @Inject
    Completing completing;
    @Inject
    AgroalDataSource dataSource;
    @Inject
    EntityManager entities;
    @Inject
    RecountNow recount;
    @Inject
    CompletionsTold told;

    private final Report report = new Report();

    @Test
    void count() throws Exception {
        if (intake.isEmpty()) {
            people.load(new DemoPlan(2_022, PEOPLE, PEOPLE / PEOPLE_A_TEAM, "demo-", false));
        }
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery("analyze").executeUpdate());
        List<Learner> everybody = completing.learners();
        List<String> largest = roster.clusters(TrainingCluster.SCHEME, LocalDate.of(2022, 11, 1)).get(0).provinceCodes();
        Map<Boolean, List<Learner>> byCluster = everybody.stream()
                .collect(groupingBy(learner -> largest.contains(learner.province())));
        report.detail("W7: %,d people in %,d teams, %,d with an account", PEOPLE, PEOPLE / PEOPLE_A_TEAM, everybody.size());
        during(byCluster.get(false), WARM);
        Counted country = during(byCluster.get(false), MEASURED);
        Counted cluster = during(byCluster.get(true), MEASURED);
        tell("the whole country", country);
        tell("one cluster", cluster);
        // The load is its own: sixteen threads that write as fast as they can.
        report.add("W7: completions a second from the whole country", country.completions / country.seconds, "", 2_000, false,
                0);
        report.add("W7: from the whole country : all from one cluster",
                country.completions / country.seconds / (cluster.completions / cluster.seconds), "", 2.5, true, 0);
        told.tell(Completing.UNSIGNED);
        recount();
        report.write(BenchmarkRun.TITLES.get("people"), List.copyOf(BenchmarkRun.TITLES.values()));
    }

    /** By a quiet machine: what the writers left to PostgreSQL to tidy up is not the recount's. */
    private void recount() throws Exception {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
            long begun = micros();
            statement.execute(Pace.WORK);
            report.detail(Pace.told(micros() - begun));
        }
        while (Cpu.load() > QUIET) {
            Thread.sleep(A_WHILE.toMillis());
        }
        long before = micros();
        long untold = told.differences();
        long between = micros();
        long differences = recount.differences();
        long after = micros();
        report.detail("W7: read again from statements %.2f s, sums from people and completions %.2f s of processor time",
                (between - before) / 1e6, (after - between) / 1e6);
        report.add("W7: completions that differ from their statements", untold, "", 0, true, 0);
        report.add("W7: sums that differ from a recount", differences, "", 0, true, 0);
        report.add("W7: recount from statements, s of processor time", (after - before) / 1e6, "", 5, true, Cpu.load());
    }

    private void tell(String from, Counted counted) {
        report.detail("W7 from %s: %,d completions in %.0f s, %,.0f us each, load %.1f", from, counted.completions,
                counted.seconds, counted.micros / counted.completions, Cpu.load());
    }

    /** Takes the learners from the end of the list, until the time is over or the list is. */
    private Counted during(List<Learner> learners, Duration duration) throws Exception {
        var next = new AtomicInteger(learners.size());
        var done = new AtomicInteger();
        long begun = System.nanoTime();
        long before = micros();
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < THREADS; i++) {
                running.add(threads.submit(() -> {
                    for (int taken = next.decrementAndGet(); taken >= 0
                            && System.nanoTime() - begun < duration.toNanos(); taken = next.decrementAndGet()) {
                        completing.complete(learners.get(taken));
                        done.incrementAndGet();
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
        var counted = new Counted(done.get(), (System.nanoTime() - begun) / 1e9, micros() - before);
        learners.subList(Math.max(0, next.get()), learners.size()).clear();
        return counted;
    }

    private long micros() {
        return Cpu.micros(ProcessHandle.current().pid()) + Cpu.micros(postgres());
    }

    /** The process of one connection is a child of the server. */
    private long postgres() {
        int own = QuarkusTransaction.requiringNew()
                .call(() -> (Integer) entities.createNativeQuery("select pg_backend_pid()", Integer.class).getSingleResult());
        return ProcessHandle.of(own).flatMap(ProcessHandle::parent).orElseThrow().pid();
    }
}
