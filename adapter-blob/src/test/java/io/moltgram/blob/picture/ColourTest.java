package io.moltgram.blob.picture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Colours mean what the file's profile says, and come out in sRGB. */
class ColourTest {

    /** Red, green and blue of Display P3 and of Adobe RGB (1998) under D50, as in their published profiles. */
    private static final double[][] P3 = {
        {0.51512, 0.24120, -0.00105}, {0.29198, 0.69225, 0.04189}, {0.15710, 0.06657, 0.78407}
    };

    private static final double[][] ADOBE = {
        {0.60974, 0.31111, 0.01947}, {0.20528, 0.62567, 0.06087}, {0.14919, 0.06322, 0.74457}
    };

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"c86432", "64c832", "3264c8", "808080", "ffffff", "000000"})
    void displayP3IsConverted(String colour) throws IOException {
        int stored = Integer.parseInt(colour, 16);
        int expected = toSrgb(stored, P3);

        assertClose(expected, cleaned(inJpeg(profile(P3), stored)), 5);
        assertClose(expected, cleaned(inPng(profile(P3), stored)), 3);
    }

    @ParameterizedTest
    @CsvSource({"c86432", "78a05a", "3264c8", "808080"})
    void adobeRgbIsConverted(String colour) throws IOException {
        int stored = Integer.parseInt(colour, 16);
        int expected = toSrgb(stored, ADOBE);

        assertClose(expected, cleaned(inJpeg(profile(ADOBE), stored)), 5);
        assertClose(expected, cleaned(inPng(profile(ADOBE), stored)), 3);
    }

    @Test
    void greyProfilesAreConverted() throws IOException {
        byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
        BufferedImage grey = new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 1600; i++) {
            grey.getRaster().setSample(i % 40, i / 40, 0, 0x37); // linear 0.2157 is 0.5 in sRGB
        }

        assertClose(0x808080, cleaned(Corpus.withChunk(Corpus.encoded(grey, "png"), "iCCP", chunk(linear))), 4);
        assertClose(0x373737, cleaned(Corpus.encoded(grey, "png")), 1);
        assertClose(0x808080, cleaned(Corpus.withSegment(Corpus.encoded(grey, "jpeg"), 0xE2, segment(linear))), 5);
        assertClose(0x373737, cleaned(Corpus.encoded(grey, "jpeg")), 3);
    }

    @Test
    void aBrokenProfileIsNoReasonToRefuseThePicture() throws IOException {
        byte[] broken = profile(P3);
        for (int i = 200; i < broken.length; i++) {
            broken[i] = 0x55;
        }

        assertClose(0xC86432, cleaned(inPng(broken, 0xC86432)), 3);
        assertClose(0xC86432, cleaned(inJpeg(broken, 0xC86432)), 5);
    }

    private int cleaned(byte[] bytes) throws IOException {
        Path source = Files.write(folder.resolve("source"), bytes);
        Path original = PictureCleaner.original(
                folder, PictureCleaner.clean(source, folder).format());
        return ImageIO.read(original.toFile()).getRGB(20, 20) & 0xFFFFFF;
    }

    private static BufferedImage plain(int colour) {
        BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setColor(new Color(colour));
        brush.fillRect(0, 0, 40, 40);
        brush.dispose();
        return image;
    }

    private static byte[] inJpeg(byte[] profile, int colour) throws IOException {
        return Corpus.withSegment(Corpus.encoded(plain(colour), "jpeg"), 0xE2, segment(profile));
    }

    private static byte[] inPng(byte[] profile, int colour) throws IOException {
        return Corpus.withChunk(Corpus.encoded(plain(colour), "png"), "iCCP", chunk(profile));
    }

    private static byte[] segment(byte[] profile) {
        return ByteBuffer.allocate(14 + profile.length)
                .put("ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII))
                .put(new byte[] {1, 1})
                .put(profile)
                .array();
    }

    private static byte[] chunk(byte[] profile) throws IOException {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.write(new byte[] {'p', 0, 0});
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(chunk)) {
            deflater.write(profile);
        }
        return chunk.toByteArray();
    }

    /** The profile of sRGB with other primaries. */
    private static byte[] profile(double[][] primaries) {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        ByteBuffer bytes = ByteBuffer.wrap(profile);
        int tags = bytes.getInt(128);
        for (int i = 0; i < tags; i++) {
            int entry = 132 + 12 * i;
            int which = "rgb".indexOf(profile[entry]);
            if (which >= 0 && profile[entry + 1] == 'X') {
                int start = bytes.getInt(entry + 4) + 8;
                for (int k = 0; k < 3; k++) {
                    bytes.putInt(start + 4 * k, (int) Math.round(primaries[which][k] * 65_536));
                }
            }
        }
        return profile;
    }

    private static int toSrgb(int stored, double[][] primaries) {
        double[] xyz = new double[3];
        for (int k = 0; k < 3; k++) {
            double light = linear((stored >> 16 - 8 * k & 255) / 255.0);
            for (int i = 0; i < 3; i++) {
                xyz[i] += light * primaries[k][i];
            }
        }
        double[][] back = {
            {3.1338561, -1.6168667, -0.4906146}, {-0.9787684, 1.9161415, 0.0334540}, {0.0719453, -0.2289914, 1.4052427}
        };
        int result = 0;
        for (double[] row : back) {
            double light = row[0] * xyz[0] + row[1] * xyz[1] + row[2] * xyz[2];
            result = result << 8 | (int) Math.round(255 * curved(Math.max(0, Math.min(1, light))));
        }
        return result;
    }

    private static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double curved(double light) {
        return light <= 0.0031308 ? light * 12.92 : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
    }

    private static void assertClose(int expected, int actual, int most) {
        for (int shift = 0; shift <= 16; shift += 8) {
            int off = Math.abs((expected >> shift & 255) - (actual >> shift & 255));
            assertTrue(off <= most, Integer.toHexString(actual) + " is not " + Integer.toHexString(expected));
        }
    }
}
