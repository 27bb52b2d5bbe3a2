package vn.hocso.lrs.exchange;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets pages go first while a large file leaves: after each moment of computing, the thread that writes rests for as long as it and the
 * database, which works about as much, have been busy. Waiting for a slow network is not computing, and small files leave at once.
 */
class Unhurried extends FilterOutputStream {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long MOMENT = Duration.ofMillis(20).toNanos();
    private static final int RESTS = 2;

    private long rested = THREADS.getCurrentThreadCpuTime();

    Unhurried(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        long computed = THREADS.getCurrentThreadCpuTime() - rested;
        if (computed >= MOMENT) {
            LockSupport.parkNanos(RESTS * computed);
            rested = THREADS.getCurrentThreadCpuTime();
        }
    }
}
