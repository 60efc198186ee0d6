package io.moltgram.application.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.moltgram.application.watch.Jobs.Job;
import io.moltgram.application.watch.Jobs.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JobsTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final Duration BRIEF = Duration.ofMillis(3);

    private final Jobs jobs = new Jobs();

    @Test
    void whatDidNotRunYetIsKnown() {
        jobs.expect("sweep", Optional.of(Duration.ofMinutes(5)));

        assertEquals(
                List.of(new Job("sweep", Optional.of(Duration.ofMinutes(5)), Optional.empty(), 0, 0, Optional.empty())),
                jobs.all());
    }

    @Test
    void theLatestRunIsToldAndAllAreCounted() {
        jobs.expect("sweep", Optional.empty());
        jobs.failed("sweep", NOON, BRIEF, "no room");
        jobs.ran("sweep", NOON.plusSeconds(1), BRIEF, 7);
        jobs.ran("count", NOON, BRIEF, 0);

        Run last = new Run(NOON.plusSeconds(1), BRIEF, 7, Optional.empty());
        assertEquals(
                new Job("sweep", Optional.empty(), Optional.empty(), 2, 1, Optional.of(last)),
                jobs.all().get(1));
        assertEquals("count", jobs.all().get(0).name());
    }

    @Test
    void theNextRunFollowsFromThePauseOrTheSchedule() {
        jobs.expect("sweep", Optional.of(Duration.ofMinutes(5)));
        assertEquals(Optional.empty(), jobs.all().get(0).next());

        jobs.ran("sweep", NOON, BRIEF, 1);
        assertEquals(
                Optional.of(NOON.plus(BRIEF).plusSeconds(300)),
                jobs.all().get(0).next());

        jobs.schedule("sweep", NOON.plusSeconds(7));
        assertEquals(Optional.of(NOON.plusSeconds(7)), jobs.all().get(0).next());
    }

    @Test
    void anAttemptIsNotedWhateverComesOfIt() {
        jobs.attempt("sweep", () -> NOON, () -> 4);
        assertThrows(
                IllegalStateException.class,
                () -> jobs.attempt("sweep", () -> NOON, () -> {
                    throw new IllegalStateException("no room");
                }));

        Job sweep = jobs.all().get(0);
        assertEquals(List.of(2L, 1L), List.of(sweep.runs(), sweep.failures()));
        assertEquals(
                "java.lang.IllegalStateException: no room",
                sweep.last().flatMap(Run::problem).orElseThrow());
    }

    @Test
    void aLongProblemIsCut() {
        jobs.failed("sweep", NOON, BRIEF, "x".repeat(999));

        assertEquals(
                200,
                jobs.all().get(0).last().flatMap(Run::problem).orElseThrow().length());
    }
}
