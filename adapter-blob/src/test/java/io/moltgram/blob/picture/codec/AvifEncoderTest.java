package io.moltgram.blob.picture.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.blob.picture.pixel.Pixels;
import io.moltgram.domain.media.PictureFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvifEncoderTest {

    private static final int CLOSE = 10;

    @TempDir
    Path folder;

    @Test
    void coloursComeBackAsTheyWere() throws IOException {
        for (int colour : new int[] {0xFFFFFFFF, 0xFF000000, 0xFFE04030, 0xFF30A060, 0xFF2040C0, 0xFFF0D020}) {
            assertClose(colour, read(write(plain(64, 48, colour), "plain")).argb()[64 * 24 + 32]);
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,40", "37,1", "3,5", "161,107"})
    void everySizeIsKept(int width, int height) throws IOException {
        Pixels read = read(write(plain(width, height, 0xFF804020), "odd"));

        assertEquals(width, read.width());
        assertEquals(height, read.height());
        assertClose(0xFF804020, read.argb()[0]);
    }

    @Test
    void transparencyStays() throws IOException {
        int[] argb = new int[80 * 40];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = (i % 80 < 27 ? 0xFF : i % 80 < 54 ? 0x80 : 0) << 24 | 0x3060C0;
        }

        Pixels read = read(write(new Pixels(80, 40, argb), "clear"));

        assertClose(0xFF3060C0, read.argb()[80 * 20 + 10]);
        assertClose(0x803060C0, read.argb()[80 * 20 + 40]);
        assertTrue(read.argb()[80 * 20 + 70] >>> 24 < CLOSE);
    }

    @Test
    void theSamePixelsGiveTheSameBytes() throws IOException {
        Pixels waves = waves(320, 240);

        assertArrayEquals(Files.readAllBytes(write(waves, "one")), Files.readAllBytes(write(waves, "other")));
    }

    @Test
    void filesAreSmallerThanWebp() throws IOException {
        Pixels waves = waves(640, 480);
        Path webp = folder.resolve("waves.webp");
        FrameEncoder.encode(waves, PictureFormat.WEBP, webp);

        assertTrue(Files.size(write(waves, "waves")) < Files.size(webp));
    }

    private Path write(Pixels pixels, String name) throws IOException {
        Path file = folder.resolve(name);
        FrameEncoder.encode(pixels, PictureFormat.AVIF, file);
        assertEquals(PictureType.AVIF, PictureType.of(file));
        return file;
    }

    private static Pixels read(Path file) throws IOException {
        return PictureDecoder.decode(file, PictureType.AVIF, 4096);
    }

    private static Pixels plain(int width, int height, int colour) {
        int[] argb = new int[width * height];
        Arrays.fill(argb, colour);
        return new Pixels(width, height, argb);
    }

    private static Pixels waves(int width, int height) {
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            int x = i % width;
            int y = i / width;
            int red = (int) (127 + 120 * Math.sin(x * 0.11 + y * 0.03));
            int green = (int) (127 + 120 * Math.sin(x * 0.02 - y * 0.07));
            int blue = (int) (127 + 120 * Math.sin(x * y * 0.0007));
            argb[i] = 0xFF000000 | red << 16 | green << 8 | blue;
        }
        return new Pixels(width, height, argb);
    }

    private static void assertClose(int expected, int actual) {
        for (int shift = 0; shift < 32; shift += 8) {
            int off = Math.abs((expected >>> shift & 255) - (actual >>> shift & 255));
            assertTrue(off <= CLOSE, Integer.toHexString(expected) + " came back as " + Integer.toHexString(actual));
        }
    }
}
