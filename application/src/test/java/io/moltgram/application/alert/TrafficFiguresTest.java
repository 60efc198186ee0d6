package io.moltgram.application.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.application.contract.Fixtures;
import io.moltgram.application.contract.SettableClock;
import io.moltgram.application.watch.RouteTimes;
import io.moltgram.application.watch.StatementTimes;
import io.moltgram.domain.alert.AlertRule;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrafficFiguresTest {

    private static final long QUICK = 2_000_000;
    private static final long SLOW = 900_000_000;

    private final SettableClock clock = new SettableClock(Fixtures.NOON);
    private final RouteTimes routes = new RouteTimes();
    private final StatementTimes statements = new StatementTimes();
    private final TrafficFigures traffic = new TrafficFigures(routes, statements, clock);

    private Map<AlertRule, Measured> look() {
        clock.advance(Duration.ofSeconds(15));
        Map<AlertRule, Measured> figures = new EnumMap<>(AlertRule.class);
        traffic.tell(figures);
        return figures;
    }

    private void requests(int number, int status, long nanos) {
        for (int i = 0; i < number; i++) {
            routes.route("GET", "/api/posts").add(status, nanos, 0, 0, 0);
        }
    }

    @Test
    void ratesAreCountedBetweenLooks() {
        look();
        requests(30_000, 200, QUICK);
        for (int i = 0; i < 45_000; i++) {
            statements.of("SELECT 1").add(QUICK);
        }
        Map<AlertRule, Measured> figures = look();

        assertEquals(2_000, figures.get(AlertRule.REQUESTS).value());
        assertEquals(3_000, figures.get(AlertRule.QUERIES).value());
        assertEquals(0, look().get(AlertRule.REQUESTS).value());
    }

    @Test
    void delayIsSeenAtOnceAndItsEndToo() {
        requests(1_000, 200, QUICK);
        assertEquals(2, look().get(AlertRule.LATENCY).value(), 0.1);
        requests(200, 200, SLOW);
        Measured slow = look().get(AlertRule.LATENCY);
        assertEquals(900, slow.value(), 20);
        assertEquals("GET /api/posts", slow.detail());
        requests(100, 200, QUICK);

        assertEquals(2, look().get(AlertRule.LATENCY).value(), 0.1);
    }

    @Test
    void aFewSlowRequestsAmongManyAreNoDelay() {
        requests(10_000, 200, QUICK);
        look();
        requests(20, 200, SLOW);

        assertEquals(2, look().get(AlertRule.LATENCY).value(), 0.1);
    }

    @Test
    void failuresCountFromSomeRequestsOn() {
        requests(19, 500, QUICK);
        assertEquals(0, look().get(AlertRule.ERRORS).value());
        requests(81, 200, QUICK);
        requests(100, 503, QUICK);
        assertEquals(55.2, look().get(AlertRule.ERRORS).value(), 4.5);
        requests(100, 200, QUICK);
        assertEquals(0, look().get(AlertRule.ERRORS).value());
        assertEquals(0, look().get(AlertRule.ERRORS).value());
    }
}
