package io.moltgram.application.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.application.watch.SlowWork.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlowWorkTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private final SlowWork slow = new SlowWork(Duration.ofMillis(500), () -> NOON);

    @Test
    void requestsThatTookTooLongAreKeptTheLatestFirst() {
        slow.request("GET /a", 200, 499_000_000L, "one");
        slow.request("GET /b", 200, 500_000_000L, "two");
        slow.request("GET /c", 503, 900_000_000L, "three");

        assertEquals(
                List.of("GET /c", "GET /b"),
                slow.requests().stream().map(Entry::what).toList());
        assertEquals(List.of(new Entry(NOON, Duration.ofMillis(900), "GET /c", "503", "three")), slow.of("three"));
        assertEquals(List.of(), slow.of("one"));
    }

    @Test
    void anIdThatLooksLikeAKeyIsNotKept() {
        String key = "mg_1zwG2aA4xh-ZynkA7iaGYu5emdtL67zUhUGxkeLl";
        slow.request("GET /", 200, 1_000_000_000L, key);

        assertEquals("", slow.requests().get(0).request());
        assertEquals(List.of(), slow.of(key));
    }

    @Test
    void ofPicturesTheSlowestStayHoweverManyCome() {
        IntStream.range(0, 1_000)
                .forEach(number -> slow.picture("render", "x".repeat(200), Duration.ofMillis(number * 7 % 1_000)));

        assertEquals(SlowWork.MOST_PICTURES, slow.pictures().size());
        assertEquals(Duration.ofMillis(999), slow.pictures().get(0).took());
        assertEquals(Duration.ofMillis(950), slow.pictures().get(49).took());
        assertEquals(80, slow.pictures().get(0).detail().length());
    }

    @Test
    void requestsAreBounded() {
        IntStream.range(0, 1_000).forEach(number -> slow.request("GET /", 200, 1_000_000_000L, "r" + number));

        assertEquals(SlowWork.MOST_REQUESTS, slow.requests().size());
        assertEquals("r999", slow.requests().get(0).request());
    }
}
