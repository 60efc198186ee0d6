package io.moltgram.blob.picture;

import static io.moltgram.blob.picture.Corpus.BLUE;
import static io.moltgram.blob.picture.Corpus.GREEN;
import static io.moltgram.blob.picture.Corpus.RED;
import static io.moltgram.blob.picture.Corpus.YELLOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.blob.picture.PictureCleaner.Cleaned;
import io.moltgram.blob.picture.codec.FrameEncoder;
import io.moltgram.blob.picture.pixel.Pixels;
import io.moltgram.domain.media.PictureFormat;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of picture that may come in looks the same when it is clean. */
class CleaningTest {

    @TempDir
    Path folder;

    /**
     * Where red, green, blue and yellow are, from left to right and top to bottom, by the EXIF table of orientations.
     */
    @ParameterizedTest
    @CsvSource({"1,RGBY", "2,GRYB", "3,YBGR", "4,BYRG", "5,RBGY", "6,BRYG", "7,YGBR", "8,GYRB"})
    void everyOrientationStandsUpright(int orientation, String corners) throws IOException {
        byte[] turned = Corpus.withSegment(Corpus.jpeg(80, 40), 0xE1, Corpus.exif(orientation, "x"));
        BufferedImage image = cleaned(turned, PictureFormat.JPEG);

        assertEquals(orientation > 4 ? 40 : 80, image.getWidth());
        assertEquals(corners, corners(image));
    }

    @Test
    void baselineAndProgressiveAndGreyJpegsAreRead() throws IOException {
        BufferedImage image = Corpus.quarters(80, 40, BufferedImage.TYPE_INT_RGB);
        BufferedImage grey = Corpus.quarters(80, 40, BufferedImage.TYPE_BYTE_GRAY);

        assertEquals("RGBY", corners(cleaned(Corpus.progressive(image, "jpeg"), PictureFormat.JPEG)));
        int shade = cleaned(Corpus.encoded(grey, "jpeg"), PictureFormat.JPEG).getRGB(10, 10) & 255;
        int stored = grey.getRaster().getSample(10, 10, 0);
        assertTrue(Math.abs(shade - stored) < 4, shade + " is not " + stored);
    }

    @Test
    void cmykJpegsComeOutInTheirColours() throws IOException {
        WritableRaster inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 80, 40, 4, null);
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 80; x++) {
                inks.setPixel(x, y, new int[] {255, 40, 40, 255}); // Adobe's way: 255 is no ink
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(inks, null, null), null);
        }
        byte[] adobe = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};

        int pixel = cleaned(Corpus.withSegment(bytes.toByteArray(), 0xEE, adobe), PictureFormat.JPEG)
                .getRGB(40, 20);
        assertTrue(
                (pixel >> 16 & 255) > 180 && (pixel >> 8 & 255) < 110 && (pixel & 255) < 110,
                Integer.toHexString(pixel));
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_INDEXED, BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_INT_RGB})
    void plainAndInterlacedPngsAreRead(int type) throws IOException {
        BufferedImage image = Corpus.quarters(80, 40, type);

        assertEquals("RGBY", corners(cleaned(Corpus.encoded(image, "png"), PictureFormat.PNG)));
        assertEquals("RGBY", corners(cleaned(Corpus.progressive(image, "png"), PictureFormat.PNG)));
    }

    @Test
    void pngsWithSixteenBitsAreRead() throws IOException {
        ColorSpace srgb = ColorSpace.getInstance(ColorSpace.CS_sRGB);
        BufferedImage deep = ImageTypeSpecifier.createInterleaved(
                        srgb, new int[] {0, 1, 2, 3}, DataBuffer.TYPE_USHORT, true, false)
                .createBufferedImage(80, 40);
        BufferedImage image = Corpus.quarters(80, 40, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 80 * 40; i++) {
            deep.setRGB(i % 80, i / 80, image.getRGB(i % 80, i / 80));
        }
        deep.setRGB(79, 39, 0x00000000);

        BufferedImage clean = cleaned(Corpus.encoded(deep, "png"), PictureFormat.PNG);
        assertEquals("RGBY", corners(clean));
        assertEquals(0, clean.getRGB(79, 39) >>> 24);
    }

    @Test
    void aProfileInAPngIsApplied() throws IOException {
        byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.write(new byte[] {'l', 0, 0});
        try (var deflater = new DeflaterOutputStream(chunk)) {
            deflater.write(linear);
        }
        BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 1600; i++) {
            image.setRGB(i % 40, i / 40, 0x373737); // linear 0.2157 is 0.5 in sRGB
        }
        byte[] png = Corpus.withChunk(Corpus.encoded(image, "png"), "iCCP", chunk.toByteArray());

        int shade = cleaned(png, PictureFormat.PNG).getRGB(20, 20) & 255;
        assertTrue(Math.abs(shade - 128) < 4, "shade is " + shade);
    }

    @Test
    void ofAnAnimationTheFirstFrameIsTaken() throws IOException {
        BufferedImage first = Corpus.quarters(80, 40, BufferedImage.TYPE_INT_RGB);
        BufferedImage second = new BufferedImage(80, 40, BufferedImage.TYPE_INT_RGB);

        assertEquals("RGBY", corners(cleaned(Corpus.gif(first, second), PictureFormat.WEBP)));
    }

    @Test
    void webpWithTransparencyKeepsIt() throws IOException {
        Path source = folder.resolve("webp");
        FrameEncoder.encode(translucent(), PictureFormat.WEBP, source);

        expectTranslucent(cleaned(Files.readAllBytes(source), PictureFormat.PNG));
    }

    @Test
    void ofAnAnimatedWebpTheFirstFrameIsTaken() throws IOException {
        Path still = folder.resolve("webp");
        FrameEncoder.encode(pixels(Corpus.quarters(80, 40, BufferedImage.TYPE_INT_RGB)), PictureFormat.WEBP, still);
        Path black = folder.resolve("black");
        FrameEncoder.encode(pixels(new BufferedImage(80, 40, BufferedImage.TYPE_INT_RGB)), PictureFormat.WEBP, black);
        byte[] animated = Corpus.animatedWebp(80, 40, Files.readAllBytes(still), Files.readAllBytes(black));

        assertEquals("RGBY", corners(cleaned(animated, PictureFormat.WEBP)));
    }

    @Test
    void avifIsRead() throws IOException {
        Path source = folder.resolve("avif");
        AvifWriter.write(pixels(Corpus.quarters(80, 40, BufferedImage.TYPE_INT_RGB)), source);

        assertEquals("RGBY", corners(cleaned(Files.readAllBytes(source), PictureFormat.PNG)));
    }

    @Test
    void avifWithTransparencyKeepsIt() throws IOException {
        Path source = folder.resolve("avif");
        AvifWriter.write(translucent(), source);

        expectTranslucent(cleaned(Files.readAllBytes(source), PictureFormat.PNG));
    }

    /** The property turns anticlockwise (ISO/IEC 23008-12, section 6.5.10); axis 0 mirrors top to bottom. */
    @ParameterizedTest
    @CsvSource({"irot,0,RGBY", "irot,1,GYRB", "irot,2,YBGR", "irot,3,BRYG", "imir,0,BYRG", "imir,1,GRYB"})
    void avifThatAsksToBeTurnedIsTurned(String property, byte value, String corners) throws IOException {
        Path source = folder.resolve("avif");
        AvifWriter.write(pixels(Corpus.quarters(80, 40, BufferedImage.TYPE_INT_RGB)), source);
        byte[] turned = AvifProperty.added(Files.readAllBytes(source), property, value);

        assertEquals(corners, corners(cleaned(turned, PictureFormat.PNG)));
    }

    @Test
    void aLargePictureKeepsItsProportionsAndColours() throws IOException {
        BufferedImage image = cleaned(Corpus.png(5000, 1250), PictureFormat.PNG);

        assertEquals(2048, image.getWidth());
        assertEquals(512, image.getHeight());
        assertEquals("RGBY", corners(image));
    }

    @Test
    void extremeProportionsKeepAtLeastOnePixel() throws IOException {
        BufferedImage image = cleaned(Corpus.png(30_000, 2), PictureFormat.PNG);

        assertEquals(2048, image.getWidth());
        assertEquals(1, image.getHeight());
    }

    private static Pixels translucent() {
        Pixels opaque = pixels(Corpus.quarters(80, 40, BufferedImage.TYPE_INT_RGB));
        int[] argb = opaque.argb().clone();
        for (int i = 0; i < argb.length; i++) {
            argb[i] = argb[i] & 0xFFFFFF | (i % 80 < 40 ? 0xFF : 0x80) << 24;
        }
        return new Pixels(80, 40, argb);
    }

    private static void expectTranslucent(BufferedImage image) {
        assertEquals("RGBY", corners(image));
        assertEquals(255, image.getRGB(10, 10) >>> 24);
        int half = image.getRGB(70, 10) >>> 24;
        assertTrue(Math.abs(half - 128) < 5, "alpha is " + half);
    }

    private BufferedImage cleaned(byte[] bytes, PictureFormat expected) throws IOException {
        Path source = Files.write(folder.resolve("source"), bytes);
        Cleaned cleaned = PictureCleaner.clean(source, folder);
        assertEquals(expected, cleaned.format());
        BufferedImage image =
                ImageIO.read(PictureCleaner.original(folder, cleaned.format()).toFile());
        assertEquals(cleaned.width(), image.getWidth());
        assertEquals(cleaned.height(), image.getHeight());
        return image;
    }

    private static Pixels pixels(BufferedImage image) {
        int width = image.getWidth();
        int[] argb = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        return new Pixels(width, image.getHeight(), argb);
    }

    private static String corners(BufferedImage image) {
        int left = image.getWidth() / 4;
        int right = image.getWidth() * 3 / 4;
        int top = image.getHeight() / 4;
        int bottom = image.getHeight() * 3 / 4;
        return letter(image.getRGB(left, top))
                + letter(image.getRGB(right, top))
                + letter(image.getRGB(left, bottom))
                + letter(image.getRGB(right, bottom));
    }

    private static String letter(int pixel) {
        int[] colours = {RED, GREEN, BLUE, YELLOW};
        for (int i = 0; i < 4; i++) {
            int off = Math.abs((pixel >> 16 & 255) - (colours[i] >> 16 & 255))
                    + Math.abs((pixel >> 8 & 255) - (colours[i] >> 8 & 255))
                    + Math.abs((pixel & 255) - (colours[i] & 255));
            if (off < 60) {
                return "RGBY".substring(i, i + 1);
            }
        }
        return "?";
    }
}
