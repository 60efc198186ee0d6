package io.moltgram.application.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.moltgram.application.watch.RouteTimes.Route;
import io.moltgram.application.watch.RouteTimes.RouteTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RouteTimesTest {

    private final RouteTimes times = new RouteTimes();

    @Test
    void eachStatusIsCountedApartInWhateverOrderTheyCome() {
        Route route = times.route("GET", "/api/posts/{id}");
        assertSame(route, times.route("GET", "/api/posts/{id}"));
        assertEquals("GET /api/posts/{id}", route.name());
        assertEquals(List.of(), times.busiest());

        IntStream.of(200, 404, 200, 0, 200, 503, 404).forEach(status -> route.add(status, 1_000, 10, 2, 1));

        RouteTime time = times.busiest().get(0);
        assertEquals(7, time.count());
        assertEquals(3, time.count(200, 299));
        assertEquals(2, time.count(404, 404));
        assertEquals(1, time.count(500, 599));
        assertEquals(1, time.count(0, 0));
        assertEquals(List.of(70L, 14L, 7L), List.of(time.bytes(), time.reads(), time.writes()));
    }

    @Test
    void noneIsLostWhenManyThreadsCount() {
        Route route = times.route("GET", "/");
        IntStream.range(0, 10_000).parallel().forEach(number -> route.add(number % 2 == 0 ? 200 : 304, 1, 0, 0, 0));

        RouteTime time = times.busiest().get(0);
        assertEquals(5_000, time.count(200, 200));
        assertEquals(5_000, time.count(304, 304));
    }
}
