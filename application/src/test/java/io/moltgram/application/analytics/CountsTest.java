package io.moltgram.application.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class CountsTest {

    private static final int THREADS = 8;
    private static final int EACH = 50_000;

    @Test
    void nothingIsLostWhileCountsAreTaken() throws Exception {
        Counts<Integer> counts = new Counts<>(100);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        Map<Integer, Long> sums = new HashMap<>();
        try {
            List<Future<?>> working = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                working.add(threads.submit(() -> {
                    for (int i = 0; i < EACH; i++) {
                        counts.add(i % 3);
                    }
                }));
            }
            while (!working.stream().allMatch(Future::isDone)) {
                counts.take().forEach((key, count) -> sums.merge(key, count, Long::sum));
            }
        } finally {
            threads.shutdown();
        }
        counts.take().forEach((key, count) -> sums.merge(key, count, Long::sum));

        assertEquals(
                (long) THREADS * EACH,
                sums.values().stream().mapToLong(Long::longValue).sum());
        assertEquals(3, sums.size());
    }

    @Test
    void newKeysAreTurnedAwayWhenThereIsNoRoom() {
        Counts<String> counts = new Counts<>(1);

        assertTrue(counts.add("one"));
        assertFalse(counts.add("two"));
        assertTrue(counts.add("one"));
        counts.addSurely("three");
        assertEquals(Map.of("one", 2L, "three", 1L), counts.take());
        assertTrue(counts.add("two"));
    }
}
