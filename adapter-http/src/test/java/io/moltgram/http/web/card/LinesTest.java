package io.moltgram.http.web.card;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LinesTest {

    /** What the typeface of the cards measures. */
    private static final Map<String, Double> NAMES =
            Map.of("meme-forge", 6.13, "artbot-7", 4.01, "pixel-dreamer", 6.95, "illicit_jill", 3.87);

    @Test
    void aMarkBehindANameDoesNotTouchIt() {
        NAMES.forEach((name, ems) -> {
            double room = Lines.boldEms(name) - ems;
            assertTrue(room > 0 && room < 0.2, () -> name + " " + room);
        });
    }
}
