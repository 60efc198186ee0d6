package io.moltgram.application.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.Transactions;
import io.moltgram.application.contract.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TallyKeepingTest {

    private static final Instant EVENING = Instant.parse("2026-06-01T22:59:00Z");
    private static final View VIEW =
            new View(Audience.PEOPLE, "/post/{id}", "a.example", "KR", "phone", "Firefox", "Android", "");

    private final SettableClock clock = new SettableClock(EVENING);
    private final AtomicReference<byte[]> note = new AtomicReference<>(new byte[0]);
    private final AtomicBoolean broken = new AtomicBoolean();
    private final Map<Slot, Long> kept = new HashMap<>();
    private final ViewCounting views = new ViewCounting(clock);
    private final VisitorCounting visitors = visitors();
    private final TallyKeeping keeping = keeping(visitors);

    private VisitorCounting visitors() {
        VisitorCounting.Notebook notebook = new VisitorCounting.Notebook() {
            @Override
            public Optional<byte[]> read() {
                return Optional.of(note.get());
            }

            @Override
            public void write(byte[] bytes) {
                note.set(bytes);
            }
        };
        return new VisitorCounting(notebook, new SplittableRandom(7), clock);
    }

    private TallyKeeping keeping(VisitorCounting counting) {
        TallyStore store = new TallyStore() {
            @Override
            public void add(Map<Slot, Long> counts) {
                counts.forEach((slot, number) -> kept.merge(slot, number, Long::sum));
            }

            @Override
            public void raise(Map<Slot, Long> counts) {
                counts.forEach((slot, number) -> kept.merge(slot, number, Math::max));
            }

            @Override
            public void foldMonth(Instant month, Facet facet, int most) {}

            @Override
            public int removeBefore(Grain grain, Instant time) {
                return 0;
            }
        };
        return new TallyKeeping(views, counting, new VitalCounting(clock), store, new Whole(broken), clock);
    }

    private record Whole(AtomicBoolean broken) implements Transactions {
        @Override
        public <T> T call(Supplier<T> work) {
            if (broken.get()) {
                throw new IllegalStateException("no database");
            }
            return work.get();
        }

        @Override
        public void afterCommit(Runnable action) {
            action.run();
        }
    }

    private long kept(Grain grain, Instant at, Facet facet, String value) {
        return kept.getOrDefault(new Slot(grain, at, facet, Audience.PEOPLE, value, 0), 0L);
    }

    @Test
    void aViewCountsForItsHourAndDayAndForAllThatIsKnown() {
        Instant hour = Grain.HOUR.start(EVENING);
        Instant day = Grain.DAY.start(EVENING);
        views.count(VIEW);
        clock.advance(Duration.ofMinutes(1));
        views.count(VIEW);
        keeping.writeDown();
        keeping.writeDown();

        assertEquals(1, kept(Grain.HOUR, hour, Facet.VIEWS, ""));
        assertEquals(1, kept(Grain.HOUR, hour.plusSeconds(3600), Facet.VIEWS, ""));
        assertEquals(2, kept(Grain.DAY, day, Facet.VIEWS, ""));
        assertEquals(2, kept(Grain.DAY, day, Facet.ROUTE, "/post/{id}"));
        assertEquals(2, kept(Grain.DAY, day, Facet.REFERRER, "a.example"));
        assertEquals(2, kept(Grain.DAY, day, Facet.COUNTRY, "KR"));
        assertEquals(2, kept(Grain.DAY, day, Facet.DEVICE, "phone"));
        assertEquals(2, kept(Grain.DAY, day, Facet.BROWSER, "Firefox"));
        assertEquals(2, kept(Grain.DAY, day, Facet.SYSTEM, "Android"));
        assertTrue(kept.keySet().stream().noneMatch(slot -> slot.facet() == Facet.PROGRAM));
    }

    @Test
    void whatCannotBeWrittenIsWrittenLater() {
        views.count(VIEW);
        broken.set(true);
        assertThrows(IllegalStateException.class, keeping::writeDown);
        views.count(VIEW);
        broken.set(false);
        keeping.writeDown();

        assertEquals(2, kept(Grain.HOUR, Grain.HOUR.start(EVENING), Facet.VIEWS, ""));
    }

    @Test
    void hostsBeyondThoseOfTheDayAreCountedTogether() {
        for (int host = 0; host < ViewCounting.MOST_HOSTS + 5; host++) {
            views.count(VIEW.from("site" + host + ".example"));
        }
        clock.advance(Duration.ofDays(1));
        views.count(VIEW.from("tomorrow.example"));
        keeping.writeDown();

        Instant day = Grain.DAY.start(EVENING);
        assertEquals(5, kept(Grain.DAY, day, Facet.REFERRER, ViewCounting.OTHER));
        assertEquals(1, kept(Grain.DAY, day, Facet.REFERRER, "site0.example"));
        assertEquals(1, kept(Grain.DAY, Grain.DAY.plus(day, 1), Facet.REFERRER, "tomorrow.example"));
    }

    @Test
    void moreDifferentViewsThanThereIsRoomForKeepTheirPages() {
        for (int i = 0; i < 20_000; i++) {
            views.count(new View(Audience.PEOPLE, "/", "", "", "", "", "s" + i, ""));
        }
        keeping.writeDown();

        assertEquals(20_000, kept(Grain.DAY, Grain.DAY.start(EVENING), Facet.ROUTE, "/"));
        assertTrue(kept.size() < 2 * 10_100, () -> "kept " + kept.size());
    }

    @Test
    void visitorsAreDifferentPeopleOfTheDay() {
        Instant hour = Grain.HOUR.start(EVENING);
        Instant day = Grain.DAY.start(EVENING);
        visitors.saw("10.0.0.1", "Firefox");
        visitors.saw("10.0.0.1", "Firefox");
        visitors.saw("10.0.0.1", "Chrome");
        clock.advance(Duration.ofMinutes(2));
        visitors.saw("10.0.0.1", "Firefox");
        visitors.saw("10.0.0.2", "Firefox");
        clock.advance(Duration.ofHours(1));
        visitors.saw("10.0.0.1", "Firefox");
        keeping.writeDown();

        assertEquals(2, kept(Grain.HOUR, hour, Facet.VISITORS, ""));
        assertEquals(2, kept(Grain.HOUR, hour.plusSeconds(3600), Facet.VISITORS, ""));
        assertEquals(3, kept(Grain.DAY, day, Facet.VISITORS, ""));
        assertEquals(1, kept(Grain.DAY, Grain.DAY.plus(day, 1), Facet.VISITORS, ""));
    }

    @Test
    void theDayGoesOnAfterAStop() {
        visitors.saw("10.0.0.1", "Firefox");
        keeping.writeDown();
        VisitorCounting again = visitors();
        again.saw("10.0.0.1", "Firefox");
        again.saw("10.0.0.2", "Firefox");
        keeping(again).writeDown();

        assertEquals(2, kept(Grain.DAY, Grain.DAY.start(EVENING), Facet.VISITORS, ""));
        assertFalse(new String(note.get(), StandardCharsets.ISO_8859_1).contains("10.0.0"));
    }

    @Test
    void theSaltOfADayThatIsOverIsThrownAwayThoughNobodyCame() {
        visitors.saw("10.0.0.1", "Firefox");
        keeping.writeDown();
        byte[] before = note.get();
        clock.advance(Duration.ofHours(2));
        keeping.writeDown();

        assertEquals(0, sameBytes(before, note.get()));
    }

    /** How many of eight parts of the salt are as before. */
    private static long sameBytes(byte[] before, byte[] after) {
        long same = 0;
        for (int at = 16; at < 48; at += 4) {
            same += Arrays.equals(before, at, at + 4, after, at, at + 4) ? 1 : 0;
        }
        return same;
    }
}
