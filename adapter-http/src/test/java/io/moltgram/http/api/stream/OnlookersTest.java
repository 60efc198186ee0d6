package io.moltgram.http.api.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.domain.Refusal;
import io.moltgram.domain.post.PostId;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.junit.jupiter.api.Test;

class OnlookersTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final Onlookers onlookers = new Onlookers(new StreamLimits(1, 1, LONG, LONG, 3, 2));

    @Test
    void soManyComeInAndNoMore() {
        Onlooker first = open("a");
        open("a");
        assertEquals(
                "too_many_streams", assertThrows(Refusal.class, () -> open("a")).code());
        open("b");
        assertEquals(
                "streams_full", assertThrows(Refusal.class, () -> open("c")).code());

        first.end().complete(null);

        assertEquals(2, onlookers.count());
        open("a");
        assertEquals(3, onlookers.count());
    }

    @Test
    void whoMayNotLookAnyMoreIsSentAway() {
        AtomicBoolean allowed = new AtomicBoolean(true);
        Onlooker onlooker = open("a", allowed);
        onlookers.lookAfterAll();
        assertFalse(onlooker.end().isDone());

        allowed.set(false);
        onlookers.lookAfterAll();

        assertTrue(onlooker.end().isDone());
        assertEquals(0, onlookers.count());
    }

    @Test
    void nobodyComesInOnceItIsClosed() {
        Onlooker onlooker = open("a");

        onlookers.close();

        assertTrue(onlooker.end().isDone());
        assertEquals("closing", assertThrows(Refusal.class, () -> open("b")).code());
    }

    private Onlooker open(String address) {
        return open(address, new AtomicBoolean(true));
    }

    private Onlooker open(String address, AtomicBoolean allowed) {
        Onlooker onlooker =
                new Onlooker(new PostId(1), address, allowed::get, silent(Request.class), silent(Response.class));
        onlookers.open(onlooker);
        return onlooker;
    }

    /** Nothing is read from or written to it here. */
    private static <T> T silent(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, facts) -> null));
    }
}
