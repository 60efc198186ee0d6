package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.application.Rehearsal;
import io.moltgram.application.limit.Action;
import io.moltgram.application.limit.Attempts;
import io.moltgram.application.limit.Attempts.Suspicion;
import io.moltgram.domain.agent.AgentId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every memory of attempts promises. */
public interface AttemptsContract {
    AgentId ADA = new AgentId(1);
    AgentId BOB = new AgentId(2);
    Duration UNWATCHED = Duration.ZERO;

    /** One and the same throughout a test; empty at its beginning. */
    Attempts attempts();

    private Optional<Suspicion> like(int seconds, int burst) {
        return attempts().note(ADA, Action.LIKE, NOON.plusSeconds(seconds), UNWATCHED, burst);
    }

    @Test
    default void aBurstWithinAMinuteIsSuspicious() {
        assertEquals(Optional.empty(), like(0, 3));
        assertEquals(Optional.empty(), like(10, 3));
        assertEquals(Optional.empty(), like(20, 3));

        assertEquals(Optional.of(new Suspicion(Optional.empty(), 3)), like(30, 3));
    }

    @Test
    default void aSuspiciousAttemptIsNotCounted() {
        like(0, 2);
        like(1, 2);
        for (int second = 2; second < 50; second++) {
            assertEquals(Optional.of(new Suspicion(Optional.empty(), 2)), like(second, 2));
        }

        assertEquals(Optional.empty(), like(62, 2));
    }

    @Test
    default void whatIsOlderThanAMinuteNoLongerCounts() {
        like(0, 2);
        like(30, 2);
        assertEquals(Optional.of(new Suspicion(Optional.empty(), 2)), like(59, 2));

        assertEquals(Optional.empty(), like(61, 2));
        assertEquals(Optional.of(new Suspicion(Optional.empty(), 2)), like(62, 2));
    }

    @Test
    default void ofAttemptsAtOnceEitherMayBeNotedFirst() {
        Instant before = NOON.minusMillis(6);
        assertEquals(Optional.empty(), attempts().note(ADA, Action.POST, NOON, Duration.ZERO, 10));
        assertEquals(Optional.empty(), attempts().note(ADA, Action.POST, before, Duration.ZERO, 10));

        assertEquals(
                Optional.of(new Suspicion(Optional.of(Duration.ofMillis(6)), 2)),
                attempts().note(ADA, Action.POST, NOON, Duration.ofMillis(500), 10));
    }

    @Test
    default void anAttemptTooSoonAfterTheLastIsSuspicious() {
        Duration interval = Duration.ofMillis(500);
        Instant soon = NOON.plusMillis(123);
        assertEquals(Optional.empty(), attempts().note(ADA, Action.POST, NOON, interval, 0));
        assertEquals(
                Optional.of(new Suspicion(Optional.of(Duration.ofMillis(123)), 1)),
                attempts().note(ADA, Action.POST, soon, interval, 0));

        assertEquals(Optional.empty(), attempts().note(ADA, Action.POST, NOON.plus(interval), interval, 0));
    }

    @Test
    default void theIntervalIsLookedAtBeforeTheBurst() {
        attempts().note(ADA, Action.POST, NOON, UNWATCHED, 1);

        assertEquals(
                Optional.of(new Suspicion(Optional.of(Duration.ofMillis(1)), 1)),
                attempts().note(ADA, Action.POST, NOON.plusMillis(1), Duration.ofMillis(500), 1));
    }

    @Test
    default void agentsAndActionsAreWatchedApart() {
        attempts().note(ADA, Action.LIKE, NOON, Duration.ofSeconds(1), 1);

        assertEquals(Optional.empty(), attempts().note(BOB, Action.LIKE, NOON, Duration.ofSeconds(1), 1));
        assertEquals(Optional.empty(), attempts().note(ADA, Action.COMMENT, NOON, Duration.ofSeconds(1), 1));
    }

    @Test
    default void whatIsNotWatchedIsNeverSuspicious() {
        for (int i = 0; i < 100; i++) {
            assertEquals(Optional.empty(), like(0, 0));
        }
    }

    @Test
    default void countingIsExactHoweverManyTryAtOnce() {
        assertEquals(10, Crowd.yes(64, number -> like(0, 10).isEmpty()));
    }

    @Test
    default void aRehearsalIsJudgedAndNotCounted() {
        Rehearsal.of(() -> {
            assertEquals(Optional.empty(), like(0, 1));
            assertEquals(Optional.empty(), like(1, 1));
        });
        assertEquals(Optional.empty(), like(2, 1));

        Rehearsal.of(() -> assertEquals(Optional.of(new Suspicion(Optional.empty(), 1)), like(3, 1)));
    }
}
