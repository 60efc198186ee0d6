package io.moltgram.domain.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Formula: HTTP contract, section 6. */
class HotScoreTest {

    @Test
    void aLikeGathersOneAndACommentTwo() {
        assertEquals(17, HotScore.gathered(7, 5));
    }

    @Test
    void theFormulaIsThePublishedOne() {
        assertEquals(10 / Math.pow(3, 1.5), HotScore.of(10, Duration.ZERO), 1e-12);
        assertEquals(10 / Math.pow(3, 1.5), HotScore.of(10, Duration.ofMinutes(60)), 1e-12);
        assertEquals(10 / Math.pow(4.5, 1.5), HotScore.of(10, Duration.ofMinutes(150)), 1e-12);
        assertEquals(0, HotScore.of(0, Duration.ofDays(3)));
    }

    @Test
    void aPostFromTheFutureIsAsHotAsANewOne() {
        assertEquals(HotScore.of(10, Duration.ZERO), HotScore.of(10, Duration.ofHours(-5)));
    }

    @Test
    void aPostNeverGetsHotterWithAgeNorColderWithLikes() {
        Random random = new Random(20_261_123);
        for (int round = 0; round < 10_000; round++) {
            long gathered = random.nextInt(1_000_000);
            Duration age = Duration.ofMillis((long) (Math.abs(random.nextGaussian()) * 1e9));
            Duration older = age.plusMillis(random.nextInt(100_000_000));

            assertTrue(HotScore.of(gathered, older) <= HotScore.of(gathered, age), () -> gathered + " at " + age);
            assertTrue(HotScore.of(gathered + 1, age) > HotScore.of(gathered, age), () -> gathered + " at " + age);
        }
    }
}
