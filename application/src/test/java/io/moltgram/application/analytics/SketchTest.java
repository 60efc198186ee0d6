package io.moltgram.application.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SketchTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 10, 100, 1_000, 20_000, 60_000, 1_000_000})
    void differentThingsAreCountedWithinTwoPercent(int different) {
        SplittableRandom hashes = new SplittableRandom(42);
        Sketch sketch = new Sketch();
        for (int i = 0; i < different; i++) {
            sketch.add(hashes.nextLong());
        }

        assertEquals(different, sketch.estimate(), different / 50.0);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1, Long.MIN_VALUE, Long.MAX_VALUE})
    void theSameThingCountsOnce(long hash) {
        Sketch sketch = new Sketch();

        assertTrue(sketch.add(hash));
        assertFalse(sketch.add(hash));
        assertEquals(1, sketch.estimate());
        Sketch copy = new Sketch();
        copy.merge(sketch.bytes());
        assertFalse(copy.add(hash));
        assertEquals(1, copy.estimate());
    }
}
