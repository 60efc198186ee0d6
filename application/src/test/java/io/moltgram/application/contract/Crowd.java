package io.moltgram.application.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Many threads that do something at the same moment. */
public final class Crowd {

    private static final int PATIENCE_SECONDS = 60;

    private Crowd() {}

    /** What each of the threads got, in their order; fails with the first fault of any, or when one never returns. */
    public static <T> List<T> of(int size, IntFunction<T> deed) {
        ExecutorService threads = Executors.newFixedThreadPool(size);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                int number = i;
                futures.add(threads.submit(() -> {
                    start.await();
                    return deed.apply(number);
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError("one of the crowd failed: " + e.getCause(), e.getCause());
        } catch (Exception e) {
            throw new AssertionError("the crowd did not finish: " + e, e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** How many of the threads were told yes. */
    public static long yes(int size, IntFunction<Boolean> deed) {
        return of(size, deed).stream().filter(answer -> answer).count();
    }
}
