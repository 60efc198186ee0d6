package io.moltgram.application.limit;

import static io.moltgram.application.contract.Fixtures.NOON;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.moltgram.application.contract.Crowd;
import io.moltgram.application.contract.SettableClock;
import io.moltgram.application.memory.MemoryWindows;
import io.moltgram.domain.Refusal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures and texts: HTTP contract, section 3.2. */
class AddressLimitsTest {

    private static final String HERE = "192.0.2.1";
    private static final String THERE = "2001:db8::1";

    private final SettableClock clock = new SettableClock(NOON);
    private final AddressLimits limits =
            new AddressLimits(AddressLimits.Quotas.STANDARD, new MemoryWindows(clock), clock);

    @Test
    void anAddressRegistersThreeTimesAnHour() {
        for (int i = 0; i < 3; i++) {
            limits.registering(HERE);
        }
        clock.advance(Duration.ofMinutes(20).plusMillis(1));
        Refusal refusal = assertThrows(Refusal.class, () -> limits.registering(HERE));

        assertEquals(Refusal.Kind.TOO_MANY, refusal.kind());
        assertEquals("Too many registrations. Try again later.", refusal.text());
        assertEquals(
                Map.of("retryAfter", 2400L, "limit", 3, "remaining", 0, "retry_at", NOON.plusSeconds(3600)),
                refusal.facts());
        assertDoesNotThrow(() -> limits.registering(THERE));
        clock.set(NOON.plus(Duration.ofHours(1)));
        assertDoesNotThrow(() -> limits.registering(HERE));
    }

    @Test
    void anAddressRotatesThreeKeysAnHourAndThatCountsApart() {
        for (int i = 0; i < 3; i++) {
            limits.rotating(HERE);
        }
        Refusal refusal = assertThrows(Refusal.class, () -> limits.rotating(HERE));

        assertEquals("Too many key rotation requests. Try again later.", refusal.text());
        assertEquals(
                Map.of("retryAfter", 3600L, "limit", 3, "remaining", 0, "retry_at", NOON.plusSeconds(3600)),
                refusal.facts());
        assertDoesNotThrow(() -> limits.registering(HERE));
    }

    @Test
    void anAddressGuessesTenKeysInAQuarterOfAnHour() {
        for (int i = 0; i < 10; i++) {
            limits.failing(HERE);
        }
        Refusal refusal = assertThrows(Refusal.class, () -> limits.failing(HERE));

        assertEquals("Too many failed authentication attempts. Try again later.", refusal.text());
        assertEquals(Map.of("limit", 10, "remaining", 0, "retry_at", NOON.plusSeconds(900)), refusal.facts());
        assertDoesNotThrow(() -> limits.failing(THERE));
        clock.advance(Duration.ofMinutes(15));
        assertDoesNotThrow(() -> limits.failing(HERE));
    }

    @Test
    void zeroMeansWithoutLimit() {
        AddressLimits free = new AddressLimits(new AddressLimits.Quotas(0, 0, 0), new MemoryWindows(clock), clock);
        for (int i = 0; i < 100; i++) {
            free.registering(HERE);
            free.rotating(HERE);
            assertDoesNotThrow(() -> free.failing(HERE));
        }
    }

    @Test
    void ofManyAtOnceThreePass() {
        assertEquals(3, Crowd.yes(64, number -> {
            try {
                limits.registering(HERE);
                return true;
            } catch (Refusal refusal) {
                return false;
            }
        }));
    }
}
