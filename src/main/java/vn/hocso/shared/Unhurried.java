package vn.hocso.shared;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets pages go first while a large file leaves: after each moment of computing, the thread that writes rests. Waiting for a slow network is
 * not computing, and small files leave at once.
 */
public class Unhurried extends FilterOutputStream {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long MOMENT = Duration.ofMillis(5).toNanos();

    private final double rest;
    private long rested = THREADS.getCurrentThreadCpuTime();

    /** @param rest how long, as a multiple of the time that was computed */
    public Unhurried(OutputStream out, double rest) {
        super(out);
        this.rest = rest;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        long computed = THREADS.getCurrentThreadCpuTime() - rested;
        if (computed >= MOMENT) {
            LockSupport.parkNanos((long) (rest * computed));
            rested = THREADS.getCurrentThreadCpuTime();
        }
    }
}
