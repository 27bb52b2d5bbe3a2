package vn.hocso.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Many people, or several replicas, who do a thing at the same moment. */
public final class Together {

    private static final int PATIENCE_SECONDS = 60;

    /** What one of them does. */
    @FunctionalInterface
    public interface Work<T> {

        /** @param worker which of them, from 0 */
        T run(int worker) throws Exception;
    }

    private Together() {}

    /**
     * @return what each came to, in the order of the workers
     * @throws Exception the first worker's failure, or that they took too long
     */
    public static <T> List<T> run(int workers, Work<T> work) throws Exception {
        var pool = Executors.newFixedThreadPool(workers);
        try {
            var start = new CountDownLatch(1);
            List<Future<T>> running = IntStream.range(0, workers).<Callable<T>>mapToObj(worker -> () -> {
                start.await();
                return work.run(worker);
            }).map(pool::submit).toList();
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
