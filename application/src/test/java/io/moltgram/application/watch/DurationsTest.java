package io.moltgram.application.watch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    private static final long SEED = 20_261_127;

    private final Durations durations = new Durations();

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.5, 0.9, 0.95, 0.99, 0.999, 1})
    void quantilesAreWithinTwoPercent(double share) {
        Random random = new Random(SEED);
        long[] amounts = new long[20_000];
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = (long) Math.exp(random.nextDouble() * 24);
            durations.add(amounts[i]);
        }
        Arrays.sort(amounts);

        long exact = amounts[(int) Math.ceil(share * amounts.length) - 1];
        long found = durations.spread().quantile(share);

        assertTrue(Math.abs(found - exact) <= 0.02 * exact, found + " instead of " + exact);
        assertEquals(Duration.ofNanos(found), durations.spread().time(share));
    }

    @Test
    void smallAmountsAreExact() {
        IntStream.rangeClosed(1, 40).forEach(durations::add);

        Spread spread = durations.spread();

        assertEquals(40, spread.count());
        assertEquals(820, spread.total());
        assertEquals(20, spread.quantile(0.5));
        assertEquals(40, spread.quantile(1));
        assertArrayEquals(new long[] {0, 1, 31, 40, 40}, spread.upTo(0, 1, 31, 40, 1000));
    }

    @Test
    void whatCannotBeIsCountedAtTheEnds() {
        durations.add(-5);
        durations.add(Long.MAX_VALUE);

        Spread spread = durations.spread();

        assertEquals(2, spread.count());
        assertEquals(0, spread.quantile(0.5));
        assertTrue(spread.time(1).toMinutes() > 30);
    }

    @Test
    void nothingIsZero() {
        assertEquals(0, durations.spread().count());
        assertEquals(0, durations.spread().quantile(0.99));
        assertArrayEquals(new long[] {0}, durations.spread().upTo(7));
    }

    @Test
    void spreadsCanBeAddedAndTakenAway() {
        durations.add(5);
        Spread earlier = durations.spread();
        durations.add(1_000_000);

        Spread since = durations.spread().since(earlier);

        assertEquals(1, since.count());
        assertEquals(1_000_000, since.total());
        assertEquals(1_000_000, since.quantile(0.5), 20_000);
        assertEquals(3, Spread.sum(List.of(since, durations.spread())).count());
    }

    @Test
    void noneIsLostWhenManyCountAtOnce() {
        IntStream.range(0, 64).parallel().forEach(thread -> {
            for (int i = 0; i < 1_000; i++) {
                durations.add(thread * 1_000L + i);
            }
        });

        assertEquals(64_000, durations.spread().count());
        assertEquals(64_000L * 63_999 / 2, durations.spread().total());
    }
}
