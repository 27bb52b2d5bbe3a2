package vn.hocso.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the kernel says about processes and the machine. */
final class Cpu {

    private static final Path PROC = Path.of("/proc");
    /** Linux counts processor time in hundredths of a second. */
    private static final long MICROS_A_TICK = 10_000;
    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int OF_ENDED_CHILDREN = 13;

    private Cpu() {}

    /** @return processor time of the process, of its children and of those of them that ended, in microseconds */
    static long micros(long pid) {
        while (true) {
            String[] before = stat(PROC.resolve(Long.toString(pid)));
            long ticks = ticks(before) + ofEndedChildren(before) + ofChildren(pid);
            // A child that ended meanwhile is in neither or in both.
            if (ofEndedChildren(stat(PROC.resolve(Long.toString(pid)))) == ofEndedChildren(before)) {
                return ticks * MICROS_A_TICK;
            }
        }
    }

    private static long ofEndedChildren(String[] stat) {
        return Long.parseLong(stat[OF_ENDED_CHILDREN]) + Long.parseLong(stat[OF_ENDED_CHILDREN + 1]);
    }

    private static long ofChildren(long pid) {
        try (Stream<Path> all = Files.list(PROC)) {
            long ticks = 0;
            for (Path process : all.filter(p -> p.getFileName().toString().matches("\\d+")).toList()) {
                String[] stat = stat(process);
                if (stat != null && Long.parseLong(stat[PARENT]) == pid) {
                    ticks += ticks(stat);
                }
            }
            return ticks;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return {@code VmRSS} (now) or {@code VmHWM} (the most so far) of the process, in MB */
    static long memory(long pid, String field) throws IOException {
        String line = Files.readAllLines(PROC.resolve(pid + "/status")).stream().filter(l -> l.startsWith(field + ":"))
                .findFirst().orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
    }

    /** @return load average of the last minute */
    static double load() {
        try {
            return Double.parseDouble(Files.readString(PROC.resolve("loadavg")).split(" ")[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return processors, model and memory */
    static String machine() throws IOException {
        String model = Files.readAllLines(PROC.resolve("cpuinfo")).stream().filter(l -> l.startsWith("model name")).findFirst()
                .map(l -> l.substring(l.indexOf(':') + 2)).orElse("unknown processor");
        long kilobytes = Long.parseLong(Files.readAllLines(PROC.resolve("meminfo")).get(0).replaceAll("\\D", ""));
        return Runtime.getRuntime().availableProcessors() + " processors (" + model + "), " + kilobytes / 1024 / 1024
                + " GiB, Java " + Runtime.version().feature();
    }

    private static long ticks(String[] stat) {
        return Long.parseLong(stat[USER]) + Long.parseLong(stat[SYSTEM]);
    }

    /** @return the fields after the name, null when the process is gone */
    private static String[] stat(Path process) {
        try {
            String line = Files.readString(process.resolve("stat"));
            return line.substring(line.lastIndexOf(')') + 2).split(" ");
        } catch (IOException gone) {
            return null;
        }
    }
}
