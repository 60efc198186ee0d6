package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.application.analytics.Audience;
import io.moltgram.application.analytics.Facet;
import io.moltgram.application.analytics.Grain;
import io.moltgram.application.analytics.Slot;
import io.moltgram.application.analytics.TallyQueries.Point;
import io.moltgram.application.analytics.TallyQueries.Span;
import io.moltgram.application.analytics.TallyQueries.Sum;
import io.moltgram.application.analytics.Vital;
import io.moltgram.application.analytics.VitalScore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What questions about counts promise. */
public interface TallyQueriesContract {

    Instant TODAY = Grain.DAY.start(NOON);
    Instant TOMORROW = Grain.DAY.plus(TODAY, 1);
    Span BOTH = new Span(Grain.DAY, TODAY, Grain.DAY.plus(TODAY, 2));

    Storage storage();

    Answers answers();

    private static Slot slot(Instant at, Facet facet, Audience audience, String value) {
        return new Slot(Grain.DAY, at, facet, audience, value, 0);
    }

    @Test
    default void countsAddUpAndVisitorsOnlyRise() {
        Slot views = slot(TODAY, Facet.VIEWS, Audience.PEOPLE, "");
        Slot bots = slot(TOMORROW, Facet.VIEWS, Audience.BOTS, "");
        Slot visitors = slot(TODAY, Facet.VISITORS, Audience.PEOPLE, "");
        storage().tallies().add(Map.of(views, 2L, bots, 1L));
        storage().tallies().add(Map.of(views, 3L));
        storage().tallies().raise(Map.of(visitors, 4L));
        storage().tallies().raise(Map.of(visitors, 3L));

        assertEquals(
                List.of(
                        new Point(TODAY, Facet.VIEWS, Audience.PEOPLE, 5),
                        new Point(TODAY, Facet.VISITORS, Audience.PEOPLE, 4),
                        new Point(TOMORROW, Facet.VIEWS, Audience.BOTS, 1)),
                answers().tallies().course(BOTH));
        assertEquals(List.of(), answers().tallies().course(new Span(Grain.HOUR, TODAY, BOTH.until())));
    }

    @Test
    default void theHighestComeFirst() {
        storage()
                .tallies()
                .add(Map.of(
                        slot(TODAY, Facet.ROUTE, Audience.PEOPLE, "/post/{id}"), 2L,
                        slot(TOMORROW, Facet.ROUTE, Audience.PEOPLE, "/post/{id}"), 2L,
                        slot(TODAY, Facet.ROUTE, Audience.AGENTS, "/"), 9L,
                        slot(TODAY, Facet.ROUTE, Audience.PEOPLE, "/"), 3L,
                        slot(TODAY, Facet.ROUTE, Audience.PEOPLE, Fixtures.AWKWARD), 3L,
                        slot(TODAY, Facet.COUNTRY, Audience.PEOPLE, "KR"), 5L));
        Optional<Audience> people = Optional.of(Audience.PEOPLE);

        assertEquals(
                List.of(new Sum("/post/{id}", 4), new Sum("/", 3)),
                answers().tallies().highest(BOTH, Facet.ROUTE, people, 3).stream()
                        .filter(sum -> sum.value().startsWith("/"))
                        .toList());
        assertEquals(List.of(new Sum("/", 12)), answers().tallies().highest(BOTH, Facet.ROUTE, Optional.empty(), 1));
        assertEquals(List.of(new Sum("KR", 5)), answers().tallies().highest(BOTH, Facet.COUNTRY, people, 5));
        assertEquals(
                List.of(new Sum("/post/{id}", 2)),
                answers().tallies().highest(new Span(Grain.DAY, TOMORROW, BOTH.until()), Facet.ROUTE, people, 5));
    }

    @Test
    default void measuresOfAllStretchesAreAddedByStep() {
        storage()
                .tallies()
                .add(Map.of(
                        new Slot(Grain.DAY, TODAY, Facet.LCP, Audience.PEOPLE, "/", 1200),
                        3L,
                        new Slot(Grain.DAY, TOMORROW, Facet.LCP, Audience.PEOPLE, "/", 1200),
                        1L,
                        new Slot(Grain.DAY, TODAY, Facet.LCP, Audience.AGENTS, "/", 900),
                        1L,
                        slot(TODAY, Facet.VIEWS, Audience.PEOPLE, ""),
                        1L));

        assertEquals(
                List.of(new VitalScore.Step("/", Vital.LCP, 1200, 4)),
                answers().tallies().measures(BOTH, Optional.of(Audience.PEOPLE)));
        assertEquals(2, answers().tallies().measures(BOTH, Optional.empty()).size());
    }

    @Test
    default void aMonthHoldsTheSumOfItsDaysAndTheHighestValues() {
        Instant month = Grain.MONTH.start(NOON);
        storage()
                .tallies()
                .add(Map.of(
                        slot(TODAY, Facet.REFERRER, Audience.PEOPLE, "a.example"), 1L,
                        slot(TODAY, Facet.REFERRER, Audience.PEOPLE, "b.example"), 2L,
                        slot(TOMORROW, Facet.REFERRER, Audience.PEOPLE, "b.example"), 2L,
                        slot(TODAY, Facet.REFERRER, Audience.PEOPLE, "c.example"), 3L,
                        slot(Grain.MONTH.plus(month, 1), Facet.REFERRER, Audience.PEOPLE, "b.example"), 9L));
        storage().tallies().foldMonth(month, Facet.REFERRER, 2);
        storage().tallies().add(Map.of(slot(TODAY, Facet.REFERRER, Audience.PEOPLE, "b.example"), 1L));
        storage().tallies().foldMonth(month, Facet.REFERRER, 2);

        assertEquals(
                List.of(new Sum("b.example", 5), new Sum("c.example", 3)),
                answers()
                        .tallies()
                        .highest(
                                new Span(Grain.MONTH, month, Grain.MONTH.plus(month, 1)),
                                Facet.REFERRER,
                                Optional.of(Audience.PEOPLE),
                                5));
    }
}
