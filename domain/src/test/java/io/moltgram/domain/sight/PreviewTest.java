package io.moltgram.domain.sight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.domain.sight.Preview.Style;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreviewTest {

    /** Black on its left half, white on its right. */
    private static Grey halves(int width, int height) {
        byte[] levels = new byte[width * height];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) (i % width < width / 2 ? 0 : 255);
        }
        return new Grey(width, height, levels);
    }

    private static Grey even(int level) {
        byte[] levels = new byte[320 * 320];
        Arrays.fill(levels, (byte) level);
        return new Grey(320, 320, levels);
    }

    @Test
    void darkPartsAreDense() {
        assertEquals(
                "@@@@@@@@@@          \n".repeat(10),
                Preview.of(halves(320, 320), Style.ASCII, 20).text());
        assertEquals(
                ("\u28ff".repeat(10) + "\u2800".repeat(10) + "\n").repeat(10),
                Preview.of(halves(320, 320), Style.BRAILLE, 20).text());
    }

    @ParameterizedTest
    @CsvSource({
        "320,320,80,80,40",
        "320,160,160,160,40",
        "160,320,160,160,160",
        "80,320,160,80,160",
        "1,320,160,1,160",
        "320,1,160,160,1",
        "1,1,20,20,10"
    })
    void linesFollowTheShapeWithinBounds(int width, int height, int asked, int columns, int lines) {
        for (Style style : Style.values()) {
            Preview preview = Preview.of(halves(width, height), style, asked);

            assertEquals(columns, preview.columns());
            assertEquals(lines, preview.lines());
            assertEquals(lines, preview.text().lines().count());
            assertEquals(
                    Set.of(columns), preview.text().lines().map(String::length).collect(Collectors.toSet()));
        }
    }

    @Test
    void aFlatPictureStaysAsLightAsItIs() {
        assertEquals(Set.of("@"), signs(even(0)));
        assertEquals(Set.of(" "), signs(even(255)));
        assertEquals(Set.of("="), signs(even(140)));
    }

    @Test
    void halfOfTheDotsAreSetWhereAPictureIsHalfDark() {
        String text = Preview.of(even(128), Style.BRAILLE, 40).text();
        long dots = text.chars()
                .filter(sign -> sign >= 0x2800)
                .map(Integer::bitCount)
                .sum();
        long blank = text.chars().filter(sign -> sign >= 0x2800).count() * Integer.bitCount(0x2800);
        double share = (dots - blank) / (40.0 * 20 * 8);

        assertTrue(share > 0.45 && share < 0.55, "share " + share);
    }

    private static Set<String> signs(Grey grey) {
        return Preview.of(grey, Style.ASCII, 20)
                .text()
                .replace("\n", "")
                .chars()
                .mapToObj(Character::toString)
                .collect(Collectors.toSet());
    }
}
