package io.moltgram.bootstrap.bench;

import io.moltgram.blob.picture.codec.FrameEncoder;
import io.moltgram.blob.picture.pixel.Pixels;
import io.moltgram.domain.media.PictureFormat;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Paints pictures that ask for as much memory as may be asked for: 40 million pixels each, in eight ways of keeping
 * them, and 30 million in the one that takes most to read (WebP without loss), {@code lossless.webp}. The only argument
 * is the folder.
 */
public final class LargePictures {

    private static final int WIDTH = 8_000;
    private static final int HEIGHT = 5_000;
    private static final int LOSSLESS_WIDTH = 6_000;

    private LargePictures() {}

    public static void main(String... arguments) throws IOException {
        ImageIO.setUseCache(false);
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        BufferedImage opaque = painted(BufferedImage.TYPE_INT_RGB);
        write(opaque, "jpeg", false, folder.resolve("1.jpg"));
        write(opaque, "jpeg", true, folder.resolve("2.jpg"));
        write(opaque, "png", false, folder.resolve("3.png"));
        write(opaque, "png", true, folder.resolve("4.png"));
        int[] argb = ((DataBufferInt) opaque.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < argb.length; i++) {
            argb[i] |= 0xFF000000;
        }
        Pixels pixels = new Pixels(WIDTH, HEIGHT, argb);
        FrameEncoder.encode(left(argb), PictureFormat.WEBP, folder.resolve("lossless.webp"));
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < argb.length; i++) {
            argb[i] ^= random.nextInt(4); // nobody takes it for a drawing now
        }
        FrameEncoder.encode(pixels, PictureFormat.WEBP, folder.resolve("5.webp"));
        write(painted(BufferedImage.TYPE_INT_ARGB), "png", false, folder.resolve("6.png"));
        write(painted(BufferedImage.TYPE_BYTE_INDEXED), "gif", false, folder.resolve("7.gif"));
        write(deep(), "png", false, folder.resolve("8.png"));
    }

    /** As much of the picture as may come without loss. */
    private static Pixels left(int[] argb) {
        int[] part = new int[LOSSLESS_WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            System.arraycopy(argb, y * WIDTH, part, y * LOSSLESS_WIDTH, LOSSLESS_WIDTH);
        }
        return new Pixels(LOSSLESS_WIDTH, HEIGHT, part);
    }

    private static BufferedImage painted(int type) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, type);
        paint(picture);
        return picture;
    }

    /** Sixteen bits a sample, which is half as large so that this program has room for it. */
    private static BufferedImage deep() {
        int[] bands = {0, 1, 2};
        BufferedImage picture = ImageTypeSpecifier.createInterleaved(
                        ColorSpace.getInstance(ColorSpace.CS_sRGB), bands, DataBuffer.TYPE_USHORT, false, false)
                .createBufferedImage(WIDTH, HEIGHT);
        paint(picture);
        return picture;
    }

    private static void paint(BufferedImage picture) {
        SplittableRandom random = new SplittableRandom(8);
        Graphics2D brush = picture.createGraphics();
        brush.setPaint(new GradientPaint(0, 0, colour(random), WIDTH, HEIGHT, colour(random)));
        brush.fillRect(0, 0, WIDTH, HEIGHT);
        for (int i = 0; i < 300; i++) {
            brush.setColor(colour(random));
            int size = random.nextInt(100, 900);
            brush.fillOval(random.nextInt(WIDTH), random.nextInt(HEIGHT), size, size);
        }
        brush.dispose();
    }

    private static Color colour(SplittableRandom random) {
        return new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    private static void write(BufferedImage picture, String format, boolean progressive, Path target)
            throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format.toLowerCase(Locale.ROOT))
                .next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        if (parameters.canWriteProgressive()) {
            parameters.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        }
        Files.deleteIfExists(target);
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(target.toFile())) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
    }
}
