package io.moltgram.domain.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentHashTest {

    private static final String DIGITS = "0123456789abcdef".repeat(4);

    @Test
    void sixtyFourDigitsAreAHash() {
        assertEquals(Optional.of(new ContentHash(DIGITS)), ContentHash.parse(DIGITS));
        assertEquals(DIGITS, new ContentHash(DIGITS).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123", "../../etc/passwd", "A123456789abcdef", "0123456789abcdeg"})
    void anythingElseIsNone(String end) {
        for (String text : new String[] {end, DIGITS.substring(0, 64 - Math.min(16, end.length())) + end + "\n"}) {
            assertEquals(Optional.empty(), ContentHash.parse(text));
            assertThrows(IllegalArgumentException.class, () -> new ContentHash(text));
        }
        assertEquals(Optional.empty(), ContentHash.parse(DIGITS.toUpperCase(Locale.ROOT)));
    }
}
