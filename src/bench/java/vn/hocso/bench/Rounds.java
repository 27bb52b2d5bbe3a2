package vn.hocso.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import vn.hocso.bench.Load.Operation;
import vn.hocso.bench.Load.Sample;

/** Workloads that are compared with each other, measured in turns. */
class Rounds {

    static final int ROUNDS = 3;
    private static final Duration WARM = Duration.ofSeconds(15);
    private static final int LEAST_WARMING = 3;
    private static final int MOST_WARMING = 12;
    /** Warming up ends when two windows in a row are no faster than the best one by this share: one alone may be bad luck. */
    private static final double STEADY = 0.05;
    private static final Duration MEASURED = Duration.ofSeconds(10);

    private interface Workload {
        Sample during(Duration duration) throws Exception;
    }

    private final Duration warm;
    private final Duration measured;
    private final Map<String, Workload> workloads = new LinkedHashMap<>();
    private final Map<String, List<Sample>> samples = new LinkedHashMap<>();

    Rounds() {
        this(WARM, MEASURED);
    }

    /** For many workloads that are much alike. */
    Rounds(Duration warm, Duration measured) {
        this.warm = warm;
        this.measured = measured;
    }

    Rounds with(String name, Service service, Operation operation) {
        workloads.put(name, duration -> Load.during(duration, service, operation));
        return this;
    }

    /** @param operation on the service's database, without the service */
    Rounds without(String name, Service service, Operation operation) {
        workloads.put(name, duration -> Load.without(duration, service, operation));
        return this;
    }

    /** @param pid somebody else's process, of which alone the time is taken */
    Rounds of(String name, long pid, Operation operation) {
        workloads.put(name, duration -> Load.of(duration, pid, operation));
        return this;
    }

    Rounds run(Report report) throws Exception {
        for (Workload workload : workloads.values()) {
            warm(workload);
        }
        for (int round = 1; round <= ROUNDS; round++) {
            for (var workload : workloads.entrySet()) {
                Sample sample = workload.getValue().during(measured);
                samples.computeIfAbsent(workload.getKey(), name -> new ArrayList<>()).add(sample);
                tell(report, workload.getKey(), round, sample);
            }
        }
        return this;
    }

    private void warm(Workload workload) throws Exception {
        double best = Double.MAX_VALUE;
        int steady = 0;
        for (int window = 1; window <= MOST_WARMING && (steady < 2 || window <= LEAST_WARMING); window++) {
            double now = workload.during(warm).micros();
            steady = now > best * (1 - STEADY) ? steady + 1 : 0;
            best = Math.min(best, now);
        }
    }

    static void tell(Report report, String name, int round, Sample s) {
        report.detail(
                "%s, round %d: %,.0f us (service %,.0f, PostgreSQL %,.0f), %,d operations, p50 %.1f ms, p99 %.1f ms, load %.1f",
                name, round, s.micros(), (double) s.serviceMicros() / s.operations(),
                (double) s.databaseMicros() / s.operations(), s.operations(), s.percentile(0.5), s.percentile(0.99), s.load());
    }

    double micros(String name) {
        return median(samples.get(name)).micros();
    }

    /** @return the highest load average at the end of a round that a figure of these workloads was taken from */
    double load(String... names) {
        return Stream.of(names).mapToDouble(name -> median(samples.get(name)).load()).max().orElseThrow();
    }

    static Sample median(List<Sample> samples) {
        return samples.stream().sorted(Comparator.comparing(Sample::micros)).toList().get(samples.size() / 2);
    }
}
