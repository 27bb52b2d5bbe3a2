package vn.hocso.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Two people who wait for each answer before they ask again, and the processor time it costs the service and PostgreSQL. */
final class Load {

    static final int THREADS = 2;
    /** In place of a process. */
    private static final long NONE = -1;

    /** One request; throws when the answer is not the one that is measured. */
    interface Operation {
        void run(long number) throws IOException, InterruptedException;
    }

    /**
     * One measurement.
     *
     * @param load load average of the last minute when it ended
     */
    record Sample(long operations, long serviceMicros, long databaseMicros, long[] nanos, double load) {

        double micros() {
            return (double) (serviceMicros + databaseMicros) / operations;
        }

        double percentile(double share) {
            return nanos[(int) Math.min(nanos.length - 1, share * nanos.length)] / 1e6;
        }

        Sample plus(Sample other) {
            long[] both = Arrays.copyOf(nanos, nanos.length + other.nanos.length);
            System.arraycopy(other.nanos, 0, both, nanos.length, other.nanos.length);
            Arrays.sort(both);
            return new Sample(operations + other.operations, serviceMicros + other.serviceMicros,
                    databaseMicros + other.databaseMicros, both, Math.max(load, other.load));
        }
    }

    /** What one thread did. */
    private record Asked(long[] nanos, long cpuMicros) {}

    private Load() {}

    static Sample during(Duration duration, Service service, Operation operation) throws Exception {
        return measure(service.pid(), service.database().pid(), Long.MAX_VALUE, end(duration), operation);
    }

    /** Of work that the benchmark does itself on the service's database: in place of the service's time stands its own. */
    static Sample without(Duration duration, Service service, Operation operation) throws Exception {
        return measure(NONE, service.database().pid(), Long.MAX_VALUE, end(duration), operation);
    }

    /** Of somebody else's process alone. */
    static Sample of(Duration duration, long pid, Operation operation) throws Exception {
        return measure(pid, NONE, Long.MAX_VALUE, end(duration), operation);
    }

    static Sample times(long count, Service service, Operation operation) throws Exception {
        return measure(service.pid(), service.database().pid(), count, Long.MAX_VALUE, operation);
    }

    private static long end(Duration duration) {
        return System.nanoTime() + duration.toNanos();
    }

    private static Sample measure(long service, long database, long count, long end, Operation operation) throws Exception {
        var next = new AtomicLong();
        long serviceBefore = micros(service);
        long databaseBefore = micros(database);
        var threads = Executors.newFixedThreadPool(THREADS);
        long[] nanos = new long[0];
        long own = 0;
        try {
            Callable<Asked> person = () -> ask(next, count, end, operation);
            for (var done : threads.invokeAll(Collections.nCopies(THREADS, person))) {
                long[] some = done.get().nanos;
                long[] both = Arrays.copyOf(nanos, nanos.length + some.length);
                System.arraycopy(some, 0, both, nanos.length, some.length);
                nanos = both;
                own += done.get().cpuMicros;
            }
        } finally {
            threads.shutdown();
        }
        Arrays.sort(nanos);
        return new Sample(nanos.length, service == NONE ? own : micros(service) - serviceBefore,
                micros(database) - databaseBefore, nanos, Cpu.load());
    }

    private static long micros(long pid) {
        return pid == NONE ? 0 : Cpu.micros(pid);
    }

    private static Asked ask(AtomicLong next, long count, long end, Operation operation) throws Exception {
        long[] nanos = new long[1_024];
        int done = 0;
        long cpuBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (long number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
            long begun = System.nanoTime();
            if (begun > end) {
                break;
            }
            operation.run(number);
            if (done == nanos.length) {
                nanos = Arrays.copyOf(nanos, done * 2);
            }
            nanos[done++] = System.nanoTime() - begun;
        }
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuBefore;
        return new Asked(Arrays.copyOf(nanos, done), cpu / 1_000);
    }
}
