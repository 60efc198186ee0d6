package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.application.analytics.Audience;
import io.moltgram.application.analytics.Facet;
import io.moltgram.application.analytics.Grain;
import io.moltgram.application.analytics.Slot;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every place for counts promises; what it answers is for {@link TallyQueriesContract}. */
public interface TallyStoreContract {
    Storage storage();

    private static Slot hour(int hour) {
        return new Slot(
                Grain.HOUR,
                Grain.HOUR.start(NOON.plus(Duration.ofHours(hour))),
                Facet.VIEWS,
                Audience.PEOPLE,
                Fixtures.AWKWARD,
                0);
    }

    @Test
    default void whatIsOverIsRemovedOnce() {
        storage().tallies().add(Map.of(hour(0), 1L, hour(1), 2L, hour(2), 3L));
        storage().tallies().raise(Map.of(hour(3), 4L));

        assertEquals(0, storage().tallies().removeBefore(Grain.DAY, NOON.plus(Duration.ofDays(9))));
        assertEquals(2, storage().tallies().removeBefore(Grain.HOUR, hour(2).at()));
        assertEquals(0, storage().tallies().removeBefore(Grain.HOUR, hour(2).at()));
        assertEquals(2, storage().tallies().removeBefore(Grain.HOUR, NOON.plus(Duration.ofDays(9))));
    }

    @Test
    default void addingTwiceKeepsOneNumber() {
        storage().tallies().add(Map.of(hour(0), 1L));
        storage().tallies().add(Map.of(hour(0), 1L));
        storage().tallies().raise(Map.of(hour(0), 1L));

        assertEquals(1, storage().tallies().removeBefore(Grain.HOUR, NOON.plus(Duration.ofDays(9))));
    }

    @Test
    default void aMonthIsSummedUpAsOftenAsOneLikes() {
        Slot day = new Slot(Grain.DAY, Grain.DAY.start(NOON), Facet.VIEWS, Audience.PEOPLE, "", 0);
        storage().tallies().add(Map.of(day, 7L));
        storage().tallies().foldMonth(Grain.MONTH.start(NOON), Facet.VIEWS, 10);
        storage().tallies().foldMonth(Grain.MONTH.start(NOON), Facet.VIEWS, 10);
        storage().tallies().foldMonth(Grain.MONTH.plus(Grain.MONTH.start(NOON), 1), Facet.VIEWS, 10);

        assertEquals(1, storage().tallies().removeBefore(Grain.MONTH, NOON));
        assertEquals(1, storage().tallies().removeBefore(Grain.DAY, NOON));
    }
}
