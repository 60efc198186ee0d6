package io.moltgram.application.audit;

import static io.moltgram.application.contract.Fixtures.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.agent.SecretHasher;
import io.moltgram.application.contract.SettableClock;
import io.moltgram.application.memory.MemoryStorage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalNotingTest {

    private final SettableClock clock = new SettableClock(NOON);
    private final List<AuditLine.Draft> lines = new ArrayList<>();
    private final RefusalNoting noting = new RefusalNoting(
            new Auditing(
                    draft -> {
                        lines.add(draft);
                        return AuditLine.after(0, AuditLine.BEGINNING, draft);
                    },
                    clock),
            new SecretHasher(new byte[SecretHasher.SHORTEST_KEY]),
            new MemoryStorage().transactions(),
            clock);

    @Test
    void refusalsOfTheSameSortAreOneLine() {
        for (int i = 0; i < 500; i++) {
            noting.note("api_key_invalid", "POST /api/posts", "192.0.2.1");
        }
        noting.note("api_key_invalid", "POST /api/posts", "192.0.2.2");
        noting.note("scope_missing", "POST /api/posts", "192.0.2.1");

        assertEquals(3, noting.writeDown());
        assertEquals(0, noting.writeDown());
        assertEquals("api_key_invalid × 500", lines.get(0).detail());
        assertEquals("POST /api/posts", lines.get(0).subject());
        assertTrue(lines.stream().noneMatch(line -> line.toString().contains("192.0.2")), "addresses are not kept");
        assertFalse(lines.get(0).actor().equals(lines.get(1).actor()), "two callers are told apart");
    }

    @Test
    void aFloodFromEverywhereFillsNothingAndIsCountedToTheLast() {
        long sent = 0;
        for (int minute = 0; minute < 180; minute++) {
            for (int i = 0; i < 300; i++) {
                noting.note("api_key_invalid", "GET /api/feed", "198.51.100." + i + "/" + minute);
                sent++;
            }
            noting.writeDown();
            clock.advance(Duration.ofMinutes(1));
        }
        clock.advance(Duration.ofHours(1));
        noting.writeDown();

        assertTrue(lines.size() <= 3 * RefusalNoting.MOST_AN_HOUR + 4, lines.size() + " lines");
        assertEquals(
                sent,
                lines.stream()
                        .mapToLong(line -> Long.parseLong(line.detail().replaceAll(".* × ", "")))
                        .sum());
    }
}
