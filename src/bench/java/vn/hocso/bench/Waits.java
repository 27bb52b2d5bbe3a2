package vn.hocso.bench;

import java.util.Arrays;

/** How long people waited. */
final class Waits {

    private long[] nanos = new long[1_024];
    private int count;

    void add(long waited) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = waited;
    }

    int count() {
        return count;
    }

    /** @param share of all waits, from 0 to 1 @return milliseconds after which so many were over */
    double millis(double share) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[(int) (share * count)] / 1e6;
    }
}
