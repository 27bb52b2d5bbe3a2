package vn.hocso.bench;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several at a time, until all is done or one fails. */
public final class Together {

    private static final int THREADS = 4;

    private Together() {}

    public static void run(List<Callable<Void>> work) throws Exception {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<Void> future : threads.invokeAll(work)) {
                future.get();
            }
        } finally {
            threads.shutdown();
        }
    }
}
