package io.moltgram.http.web.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.moltgram.domain.Refusal;
import org.junit.jupiter.api.Test;

class DrawingsTest {

    @Test
    void whoAsksForACardIsNotBlamedForTheDrawing() {
        Refusal slow = Drawings.told(Refusal.invalid("svg_refused", "it takes too long to draw"));

        assertEquals(Refusal.Kind.UNAVAILABLE, slow.kind());
        assertEquals("pictures_busy", slow.code());
    }

    @Test
    void otherRefusalsStay() {
        Refusal busy = Refusal.unavailable("pictures_unavailable", "Pictures cannot be worked on just now", 2);

        assertSame(busy, Drawings.told(busy));
    }
}
