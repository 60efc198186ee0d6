package io.moltgram.blob.picture.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.blob.picture.pixel.Pixels;
import io.moltgram.domain.Refusal;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PNGs come out as ImageIO, which wrote them, has them. */
class PngLinesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "RGB,false",
        "RGB,true",
        "ARGB,false",
        "ARGB,true",
        "INDEXED,false",
        "INDEXED,true",
        "CLEAR,false",
        "CLEAR,true",
        "BINARY,false",
        "BINARY,true"
    })
    void everyPixelIsAsItWas(String kind, boolean interlaced) throws IOException {
        for (int width : new int[] {1, 3, 7, 8, 61}) {
            BufferedImage image = painted(kind, width, 45);
            Pixels read = PictureDecoder.decode(write(image, interlaced), PictureType.PNG, 2048);

            assertArrayEquals(image.getRGB(0, 0, width, 45, null, 0, width), read.argb(), kind + " " + width);
        }
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void whatIsTooLargeLooksTheSameSmaller(boolean interlaced) throws IOException {
        BufferedImage image = painted("RGB", 600, 450);
        Pixels read = PictureDecoder.decode(write(image, interlaced), PictureType.PNG, 200);

        assertEquals(200, read.width());
        assertEquals(150, read.height());
        for (int y = 10; y < 140; y += 10) {
            for (int x = 10; x < 190; x += 10) {
                Color was = new Color(image.getRGB(x * 3 + 1, y * 3 + 1));
                Color is = new Color(read.argb()[y * 200 + x]);
                int off = Math.abs(was.getRed() - is.getRed()) + Math.abs(was.getBlue() - is.getBlue());
                assertTrue(off < 12, was + " became " + is);
            }
        }
    }

    @Test
    void whatEndsTooEarlyIsRefused() throws IOException {
        for (boolean interlaced : new boolean[] {false, true}) {
            Path file = write(painted("RGB", 300, 200), interlaced);
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, bytes.length * 2 / 3));

            Refusal refusal = assertThrows(Refusal.class, () -> PictureDecoder.decode(file, PictureType.PNG, 2048));
            assertEquals("picture_damaged", refusal.code());
        }
    }

    private static BufferedImage painted(String kind, int width, int height) {
        byte[] levels = {0, 60, 120, (byte) 200};
        BufferedImage image = switch (kind) {
            case "RGB" -> new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            case "ARGB" -> new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
            case "INDEXED" -> new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED);
            case "BINARY" -> new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
            default ->
                new BufferedImage(
                        width,
                        height,
                        BufferedImage.TYPE_BYTE_BINARY,
                        new IndexColorModel(2, 4, levels, levels, levels, levels));
        };
        Graphics2D brush = image.createGraphics();
        brush.setPaint(new GradientPaint(0, 0, new Color(250, 40, 0, 90), width, height, new Color(0, 130, 255)));
        brush.fillRect(0, 0, width, height);
        brush.dispose();
        return image;
    }

    private Path write(BufferedImage image, boolean interlaced) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setProgressiveMode(interlaced ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        Path file = folder.resolve("picture.png");
        Files.deleteIfExists(file);
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return file;
    }
}
