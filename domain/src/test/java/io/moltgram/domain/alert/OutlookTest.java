package io.moltgram.domain.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.domain.alert.Outlook.Course;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class OutlookTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-30");

    /** The last so many days; 0 is the first of them. */
    private static SortedMap<LocalDate, Double> days(int count, IntToDoubleFunction value) {
        SortedMap<LocalDate, Double> days = new TreeMap<>();
        for (int day = 0; day < count; day++) {
            days.put(TODAY.minusDays(count - 1L - day), value.applyAsDouble(day));
        }
        return days;
    }

    private static Outlook outlook(SortedMap<LocalDate, Double> days) {
        return Outlook.of(days, 100, TODAY);
    }

    @Test
    void sixDaysAreTooLittleAndSevenAreEnough() {
        assertEquals(new Outlook(Course.TOO_LITTLE, 6), outlook(days(6, day -> day)));
        assertEquals(new Outlook(Course.TOO_LITTLE, 0), outlook(days(0, day -> day)));
        assertEquals(new Outlook(Course.GROWING, 94), outlook(days(7, day -> day)));
    }

    @Test
    void aStraightLineIsFollowed() {
        assertEquals(new Outlook(Course.GROWING, 20), outlook(days(11, day -> 40 + 2 * day)));
    }

    @Test
    void whatTremblesAroundALineGoesAsTheLine() {
        Outlook outlook = outlook(days(60, day -> 20 + day + (day % 2 == 0 ? 5 : -5)));

        assertEquals(Course.GROWING, outlook.course());
        assertEquals(21, outlook.days(), 1);
    }

    @Test
    void daysThatAreMissingDoNoHarm() {
        SortedMap<LocalDate, Double> days = days(30, day -> day);
        days.keySet().removeIf(day -> day.getDayOfMonth() % 3 == 0);

        assertEquals(new Outlook(Course.GROWING, 71), outlook(days));
    }

    @Test
    void whatStandsOrFallsDoesNotGrow() {
        assertEquals(new Outlook(Course.STEADY, 0), outlook(days(30, day -> 50)));
        assertEquals(new Outlook(Course.STEADY, 0), outlook(days(30, day -> 50 - day)));
        assertEquals(new Outlook(Course.STEADY, 0), outlook(days(30, day -> 50 + day * 0.03)));
    }

    @Test
    void whatIsThereIsReached() {
        assertEquals(new Outlook(Course.REACHED, 0), outlook(days(30, day -> 90 + day)));
    }
}
