package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.application.Rehearsal;
import io.moltgram.application.limit.Windows;
import io.moltgram.application.limit.Windows.Window;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** What all windows of calls promise. */
public interface WindowsContract {
    Duration HOUR = Duration.ofHours(1);

    /** New and empty ones that tell time by the clock alone. */
    Windows windows(InstantSource clock);

    @Test
    default void aWindowHoldsSoManyCallsAndNoMore() {
        Windows windows = windows(() -> NOON);

        assertEquals(new Window(true, 1, NOON.plus(HOUR)), windows.hit("a", 2, HOUR));
        assertEquals(new Window(true, 0, NOON.plus(HOUR)), windows.hit("a", 2, HOUR));
        assertEquals(new Window(false, 0, NOON.plus(HOUR)), windows.hit("a", 2, HOUR));
    }

    @Test
    default void aWindowBeginsWithItsFirstCallAndIsNotMovedByLaterOnes() {
        SettableClock clock = new SettableClock(NOON);
        Windows windows = windows(clock);
        windows.hit("a", 1, HOUR);
        clock.advance(Duration.ofMinutes(59));
        assertEquals(new Window(false, 0, NOON.plus(HOUR)), windows.hit("a", 1, HOUR));
        clock.advance(Duration.ofMinutes(1));

        assertEquals(new Window(true, 0, NOON.plus(HOUR).plus(HOUR)), windows.hit("a", 1, HOUR));
    }

    @Test
    default void keysCountApart() {
        Windows windows = windows(() -> NOON);
        windows.hit("a", 1, HOUR);

        assertEquals(new Window(true, 0, NOON.plus(HOUR)), windows.hit("b", 1, HOUR));
    }

    @Test
    default void lookingCountsNothing() {
        SettableClock clock = new SettableClock(NOON);
        Windows windows = windows(clock);
        assertEquals(new Window(true, 2, NOON.plus(HOUR)), windows.look("a", 2, HOUR));
        clock.advance(Duration.ofMinutes(1));
        windows.hit("a", 2, HOUR);
        Window half = new Window(true, 1, NOON.plusSeconds(60).plus(HOUR));
        assertEquals(half, windows.look("a", 2, HOUR));
        assertEquals(half, windows.look("a", 2, HOUR));
        windows.hit("a", 2, HOUR);

        assertEquals(new Window(false, 0, NOON.plusSeconds(60).plus(HOUR)), windows.look("a", 2, HOUR));
    }

    @Test
    default void aWindowThatIsOverLooksNew() {
        SettableClock clock = new SettableClock(NOON);
        Windows windows = windows(clock);
        windows.hit("a", 1, HOUR);
        clock.advance(HOUR);

        assertEquals(new Window(true, 1, NOON.plus(HOUR).plus(HOUR)), windows.look("a", 1, HOUR));
    }

    @Test
    default void countingIsExactHoweverManyCallAtOnce() {
        Windows windows = windows(() -> NOON);

        assertEquals(10, Crowd.yes(64, number -> windows.hit("a", 10, HOUR).admitted()));
        assertEquals(0, windows.look("a", 10, HOUR).remaining());
    }

    @Test
    default void aNewWindowIsCountedExactlyToo() {
        SettableClock clock = new SettableClock(NOON);
        Windows windows = windows(clock);
        windows.hit("a", 10, HOUR);
        clock.advance(HOUR);

        assertEquals(10, Crowd.yes(64, number -> windows.hit("a", 10, HOUR).admitted()));
    }

    @Test
    default void aRehearsalCountsNothing() {
        Windows windows = windows(() -> NOON);
        Rehearsal.of(() -> {
            assertEquals(new Window(true, 1, NOON.plus(HOUR)), windows.hit("a", 1, HOUR));
            assertEquals(new Window(true, 1, NOON.plus(HOUR)), windows.hit("a", 1, HOUR));
            Rehearsal.aside(() -> windows.hit("b", 1, HOUR));
        });

        assertEquals(new Window(true, 0, NOON.plus(HOUR)), windows.hit("a", 1, HOUR));
        assertEquals(new Window(false, 0, NOON.plus(HOUR)), windows.hit("b", 1, HOUR));
    }
}
