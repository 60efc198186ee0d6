package io.moltgram.blob.picture.pixel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The short descriptions of how a picture looks. */
class SummaryTest {

    private static final String DIGITS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~";

    @Test
    void aBlurHashTellsItsTermsAndTheMeanColour() {
        String hash = BlurHash.of(filled(64, 40, 0xFF336699), 4, 3);

        assertEquals(28, hash.length());
        assertEquals(3 + 2 * 9, number(hash.substring(0, 1)));
        assertEquals(0x336699, number(hash.substring(2, 6)));
    }

    @Test
    void aBlurHashTellsLeftFromRight() {
        Pixels pixels = filled(64, 64, 0xFF000000);
        for (int i = 0; i < pixels.argb().length; i++) {
            pixels.argb()[i] = i % 64 < 32 ? 0xFFFFFFFF : 0xFF000000;
        }
        int across = number(BlurHash.of(pixels, 4, 3).substring(6, 8));

        assertTrue(across / 361 > 9, "the first term across is light on the left");
        assertNotEquals(BlurHash.of(pixels, 4, 3), BlurHash.of(Orientation.MIRRORED.apply(pixels), 4, 3));
    }

    @Test
    void theDominantColourIsOfTheLargestPart() {
        Pixels pixels = filled(10, 10, 0xFF204060);
        Arrays.fill(pixels.argb(), 0, 30, 0xFFF0F0F0);

        assertEquals("#204060", DominantColour.of(pixels));
    }

    @Test
    void aThumbnailKeepsProportionsAndLiesOnWhite() {
        Pixels thumbnail = Thumbnail.of(filled(300, 100, 0x00123456), 30);

        assertEquals(new Size(30, 10), new Size(thumbnail.width(), thumbnail.height()));
        assertEquals(0xFFFFFFFF, thumbnail.argb()[0]);
    }

    @Test
    void scalingKeepsAFlatColourExactly() {
        Pixels flat = filled(1000, 700, 0xFF3C78B4);
        Pixels scaled = Scaler.scale(Rows.of(flat), new Size(333, 233));

        assertTrue(Arrays.stream(scaled.argb()).allMatch(pixel -> pixel == 0xFF3C78B4));
    }

    @Test
    void scalingDoesNotBleedTheColourOfWhatIsTransparent() {
        Pixels pixels = filled(400, 400, 0x00FF0000);
        for (int y = 0; y < 400; y++) {
            Arrays.fill(pixels.argb(), y * 400, y * 400 + 200, 0xFF0000FF);
        }
        Pixels scaled = Scaler.scale(Rows.of(pixels), new Size(101, 101));

        for (int pixel : scaled.argb()) {
            assertTrue(pixel >>> 24 < 16 || (pixel >> 16 & 255) < 16, Integer.toHexString(pixel));
        }
    }

    private static Pixels filled(int width, int height, int argb) {
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, argb);
        return new Pixels(width, height, pixels);
    }

    private static int number(String digits) {
        return digits.chars().reduce(0, (value, digit) -> value * 83 + DIGITS.indexOf(digit));
    }
}
