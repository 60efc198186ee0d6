package io.moltgram.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.application.alert.FigureStore;
import io.moltgram.application.alert.FigureStore.Peak;
import io.moltgram.domain.alert.AlertRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is kept of figures, day by day. */
public interface FigureStoreContract {
    LocalDate DAY = LocalDate.parse("2026-06-01");

    Storage storage();

    private FigureStore figures() {
        return storage().figures();
    }

    @Test
    default void theHighestOfADayStays() {
        figures().raise(DAY, Map.of(AlertRule.QUERIES, 7.5, AlertRule.DISK, 0.0));
        figures().raise(DAY, Map.of(AlertRule.QUERIES, 7.0));
        figures().raise(DAY, Map.of(AlertRule.DISK, 1e-9));
        figures().raise(DAY, Map.of());

        assertEquals(
                List.of(new Peak(DAY, AlertRule.QUERIES, 7.5), new Peak(DAY, AlertRule.DISK, 1e-9)),
                figures().since(DAY));
    }

    @Test
    default void daysComeInTheirOrderFromTheOneThatIsWanted() {
        for (int day : List.of(2, 0, 1)) {
            figures().raise(DAY.plusDays(day), Map.of(AlertRule.MEMORY, (double) day));
        }

        assertEquals(
                List.of(new Peak(DAY.plusDays(1), AlertRule.MEMORY, 1), new Peak(DAY.plusDays(2), AlertRule.MEMORY, 2)),
                figures().since(DAY.plusDays(1)));
        assertEquals(List.of(), figures().since(DAY.plusDays(3)));
    }

    @Test
    default void daysThatAreOverAreForgotten() {
        figures().raise(DAY, Map.of(AlertRule.MEMORY, 1.0, AlertRule.DISK, 1.0));
        figures().raise(DAY.plusDays(1), Map.of(AlertRule.MEMORY, 2.0));

        assertEquals(2, figures().removeBefore(DAY.plusDays(1)));
        assertEquals(
                List.of(new Peak(DAY.plusDays(1), AlertRule.MEMORY, 2)),
                figures().since(DAY.minusYears(9)));
    }
}
