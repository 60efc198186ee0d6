package io.moltgram.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RefusalTest {

    @Test
    void factsKeepTheirOrder() {
        Refusal refusal = Refusal.invalid("too_long", "Too long")
                .with("field", "caption")
                .with("limit", 1000)
                .with("actual", 1001);

        assertEquals(
                List.of("field", "limit", "actual"), List.copyOf(refusal.facts().keySet()));
    }

    @Test
    void oneMoreFactLeavesTheRefusalBeforeAsItWas() {
        Refusal plain = Refusal.conflict("taken", "Taken");
        Refusal named = plain.with("name", "ada");

        assertEquals(Map.of(), plain.facts());
        assertEquals(Map.of("name", "ada"), named.facts());
        assertEquals(Refusal.Kind.CONFLICT, named.kind());
        assertEquals("taken", named.code());
        assertEquals("Taken", named.text());
        assertThrows(UnsupportedOperationException.class, () -> named.facts().clear());
    }

    @Test
    void unavailableSaysWhenToComeBack() {
        assertEquals(30L, Refusal.unavailable("busy", "Busy", 30).facts().get(Refusal.RETRY_AFTER));
    }

    @Test
    void aRefusalCostsNoStackTrace() {
        assertEquals(0, Refusal.notFound("post_not_found", "Post not found").getStackTrace().length);
    }
}
