package io.moltgram.blob.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.blob.picture.codec.FrameEncoder;
import io.moltgram.blob.picture.codec.PictureDecoder;
import io.moltgram.blob.picture.codec.PictureType;
import io.moltgram.blob.picture.pixel.Pixels;
import io.moltgram.blob.picture.pixel.Rows;
import io.moltgram.blob.picture.pixel.Scaler;
import io.moltgram.blob.picture.pixel.Size;
import io.moltgram.domain.media.PictureFormat;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What renditions cost and how alike they are. Prints a table; beside what it draws, it measures the photographs that
 * lie in the folder named by the system property {@code moltgram.photographs}.
 */
class QualityTest {

    private static final int WIDE = 1080;
    private static final int MOST_PHOTOGRAPHS = 24;

    @TempDir
    Path folder;

    private final PrintStream out = System.out;

    @Test
    void photographsTakeHalfOfTheirBytesAndLookTheSame() throws IOException {
        out.println("at 1080 pixels         JPEG 90    WebP            AVIF");
        for (Map.Entry<String, Pixels> scene : scenes().entrySet()) {
            Path source = jpeg(scene.getValue());
            Pixels told = PictureDecoder.decode(source, PictureType.JPEG, WIDE);
            long bytes = Files.size(source);
            StringBuilder line =
                    new StringBuilder(String.format(Locale.ROOT, "%-20s %6d kB", scene.getKey(), bytes / 1000));
            for (PictureFormat format : List.of(PictureFormat.WEBP, PictureFormat.AVIF)) {
                Path target = folder.resolve("made");
                FrameEncoder.encode(told, format, target);
                double part = (double) Files.size(target) / bytes;
                double alike = Likeness.of(told, read(target));
                line.append(String.format(Locale.ROOT, "   %3.0f %% %.4f", 100 * part, alike));
                if (scene.getKey().startsWith("drawn")) {
                    assertTrue(part <= 0.5 && alike >= 0.98, line.toString());
                }
                assertTrue(alike >= 0.96, line.toString());
            }
            out.println(line);
        }
    }

    @Test
    void lettersAndLinesStayAsTheyAre() throws IOException {
        Path source = folder.resolve("page.png");
        ImageIO.write(page(900, 600), "png", source.toFile());
        Pixels page = PictureDecoder.decode(source, PictureType.PNG, 2048);
        assertEquals(PictureFormat.PNG, PictureCleaner.clean(source, folder).format());
        assertArrayEquals(page.argb(), read(folder.resolve("original.png")).argb());

        Path webp = folder.resolve("page.webp");
        FrameEncoder.encode(page, PictureFormat.WEBP, webp);
        assertTrue(new String(Files.readAllBytes(webp), 12, 4, StandardCharsets.ISO_8859_1).equals("VP8L"));
        assertArrayEquals(page.argb(), read(webp).argb());
        assertTrue(Files.size(webp) <= Files.size(source), Files.size(webp) + " of " + Files.size(source));

        Path avif = folder.resolve("page.avif");
        FrameEncoder.encode(page, PictureFormat.AVIF, avif);
        assertTrue(Likeness.of(page, read(avif)) >= 0.99);
    }

    @Test
    void photographsThatComeWithoutLossAreKeptAsJpeg() throws IOException {
        Path source = folder.resolve("photo.png");
        ImageIO.write(image(scene(7, 600, 400)), "png", source.toFile());

        assertEquals(PictureFormat.JPEG, PictureCleaner.clean(source, folder).format());
    }

    private Map<String, Pixels> scenes() throws IOException {
        Map<String, Pixels> scenes = new LinkedHashMap<>();
        for (int i = 1; i <= 3; i++) {
            scenes.put("drawn " + i, scene(i, WIDE, 720));
        }
        String given = System.getProperty("moltgram.photographs", "");
        if (!given.isEmpty()) {
            try (Stream<Path> files = Files.list(Path.of(given))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".jpg"))
                        .sorted()
                        .limit(MOST_PHOTOGRAPHS)
                        .toList()) {
                    Pixels whole = PictureDecoder.decode(file, PictureType.JPEG, 4096);
                    Size size = new Size(whole.width(), whole.height()).atMostWide(WIDE);
                    scenes.put(file.getFileName().toString(), Scaler.scale(Rows.of(whole), size));
                }
            }
        }
        return scenes;
    }

    /** Hills and clouds of soft noise, with edges and some grain. */
    private static Pixels scene(int seed, int width, int height) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] phases = random.doubles(24, 0, 6.28).toArray();
        int[] argb = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double cloud = 0;
                for (int k = 0; k < 12; k++) {
                    double pitch = 0.004 * (1 << k / 2);
                    cloud += Math.sin(x * pitch + phases[k] + Math.sin(y * pitch + phases[k + 12])) / (1 + k);
                }
                boolean hill = y > height * (0.55 + 0.1 * Math.sin(x * 0.007 + phases[0]));
                double grain = random.nextDouble() * 4;
                int light = (int) Math.max(0, Math.min(255, (hill ? 90 : 170) + 28 * cloud + grain));
                argb[y * width + x] = 0xFF000000
                        | (hill ? light / 2 : light * 4 / 5) << 16
                        | light << 8
                        | (hill ? light / 3 : Math.min(255, light + 30));
            }
        }
        return new Pixels(width, height, argb);
    }

    private static BufferedImage page(int width, int height) {
        BufferedImage page = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = page.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, width, height);
        brush.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 18));
        for (int i = 0; i < 20; i++) {
            brush.setColor(new Color(30 * (i % 4), 40, 200 - 10 * i));
            brush.drawString("Line " + i + " of a page full of letters, 0123456789", 40, 40 + 26 * i);
            brush.drawLine(500, 40 + 26 * i, 860, 40 + 13 * i);
        }
        brush.dispose();
        return page;
    }

    private Path jpeg(Pixels pixels) throws IOException {
        Path file = folder.resolve("source.jpg");
        Files.deleteIfExists(file);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(0.9f);
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image(pixels), null, null), parameters);
        } finally {
            writer.dispose();
        }
        return file;
    }

    private static BufferedImage image(Pixels pixels) {
        BufferedImage image = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, pixels.width(), pixels.height(), pixels.argb(), 0, pixels.width());
        return image;
    }

    private static Pixels read(Path file) throws IOException {
        return PictureDecoder.decode(file, PictureType.of(file), 4096);
    }
}
