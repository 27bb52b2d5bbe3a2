package vn.hocso.training.export;

import java.io.IOException;
import java.io.OutputStream;

/** One file of a million rows, each another group, as it leaves: how long it takes alone, and how far memory grows with it. */
public final class OneFile {

    private static final int ROWS = 1_000_000;
    private static final int WARM_ROWS = 100_000;
    private static final double BYTES_A_MEGABYTE = 1 << 20;

    /**
     * What was measured.
     *
     * @param seconds without the collections in between that memory was measured after
     * @param heapGrown megabytes that were still in use after a collection, at most
     * @param written megabytes
     */
    public record Measured(double seconds, double heapGrown, double written) {}

    /** Counts bytes, and at some of them the memory that is still in use. */
    private static final class Scale extends OutputStream {

        private static final long STEP = 20L << 20;

        private long bytes;
        private long most;
        private long paused;
        private long next = STEP;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] piece, int offset, int length) {
            bytes += length;
            if (bytes >= next) {
                next += STEP;
                long from = System.nanoTime();
                most = Math.max(most, used());
                paused += System.nanoTime() - from;
            }
        }
    }

    private OneFile() {}

    /** @return of one file after a smaller one that warms up */
    public static Measured of(Format format) throws IOException {
        format.write(Sheets.of(WARM_ROWS), new Scale());
        long before = used();
        var scale = new Scale();
        long from = System.nanoTime();
        format.write(Sheets.of(ROWS), scale);
        double seconds = (System.nanoTime() - from - scale.paused) / 1e9;
        return new Measured(seconds, (Math.max(scale.most, used()) - before) / BYTES_A_MEGABYTE,
                scale.bytes / BYTES_A_MEGABYTE);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
