package io.moltgram.bootstrap.bench;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P10;

import io.moltgram.blob.picture.Corpus;
import io.moltgram.blob.picture.codec.FrameEncoder;
import io.moltgram.blob.picture.pixel.Pixels;
import io.moltgram.domain.media.PictureFormat;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.awt.image.WritableRaster;
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
 * Paints the largest picture that is taken of each way of keeping them: eight named by a number and some by their kind,
 * up to 40 million pixels each. The only argument is the folder.
 */
public final class LargePictures {

    private static final int WIDTH = 8_000;
    private static final int HEIGHT = 5_000;
    private static final int LOSSLESS_WIDTH = 5_400;
    private static final int PROGRESSIVE_WIDTH = 6_500;

    /** The sides of a PNG that is just not halved while it is read, and of pictures that move, of five frames. */
    private static final int WHOLE = 4_095;

    private static final int MOVING = 2_970;
    private static final int FRAMES = 5;

    private LargePictures() {}

    public static void main(String... arguments) throws IOException {
        ImageIO.setUseCache(false);
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        BufferedImage opaque = painted(BufferedImage.TYPE_INT_RGB);
        write(opaque, "jpeg", false, folder.resolve("1.jpg"));
        int[] argb = ((DataBufferInt) opaque.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < argb.length; i++) {
            argb[i] |= 0xFF000000;
        }
        FrameEncoder.encode(left(argb), PictureFormat.WEBP, folder.resolve("lossless.webp"));
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < argb.length; i++) {
            argb[i] ^= random.nextInt(32) * 0x010101; // nobody takes it for a drawing now, and the file is large
        }
        write(opaque.getSubimage(0, 0, PROGRESSIVE_WIDTH, HEIGHT), "jpeg", true, folder.resolve("2.jpg"));
        FrameEncoder.encode(new Pixels(WIDTH, HEIGHT, argb), PictureFormat.WEBP, folder.resolve("5.webp"));
        write(inks(), "jpeg", false, folder.resolve("3.jpg"));
        BufferedImage clear = painted(WHOLE, WHOLE, BufferedImage.TYPE_INT_ARGB);
        write(clear, "png", true, folder.resolve("4.png"));
        write(painted(BufferedImage.TYPE_BYTE_INDEXED), "gif", false, folder.resolve("7.gif"));
        write(deep(), "png", false, folder.resolve("8.png"));
        move(folder);
        LargeAvif.write(3_840, 2_160, AV_PIX_FMT_YUV420P, folder.resolve("screen.avif"));
        LargeAvif.write(3_200, 2_030, AV_PIX_FMT_YUV420P10, folder.resolve("deep.avif"));
    }

    /** As GIF and as WebP. */
    private static void move(Path folder) throws IOException {
        BufferedImage[] frames = new BufferedImage[FRAMES];
        byte[][] stills = new byte[FRAMES][];
        for (int i = 0; i < FRAMES; i++) {
            frames[i] = new BufferedImage(MOVING, MOVING, BufferedImage.TYPE_BYTE_INDEXED);
            paint(frames[i], i);
            int[] argb = frames[i].getRGB(0, 0, MOVING, MOVING, null, 0, MOVING);
            Path still = folder.resolve("still.webp");
            FrameEncoder.encode(new Pixels(MOVING, MOVING, argb), PictureFormat.WEBP, still);
            stills[i] = Files.readAllBytes(still);
            Files.delete(still);
        }
        Files.write(folder.resolve("6.gif"), Corpus.gif(frames));
        Files.write(folder.resolve("moving.webp"), Corpus.animatedWebp(MOVING, MOVING, stills));
    }

    /** Four inks, of which as many pixels are taken as this. */
    private static Raster inks() {
        WritableRaster inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 4_000, 2_600, 4, null);
        byte[] samples = ((DataBufferByte) inks.getDataBuffer()).getData();
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (i / 4 % inks.getWidth() / 16 + i % 4 * 40);
        }
        return inks;
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
        return painted(WIDTH, HEIGHT, type);
    }

    private static BufferedImage painted(int width, int height, int type) {
        BufferedImage picture = new BufferedImage(width, height, type);
        paint(picture, 8);
        return picture;
    }

    /** Sixteen bits a sample, which is half as large so that this program has room for it. */
    private static BufferedImage deep() {
        int[] bands = {0, 1, 2};
        BufferedImage picture = ImageTypeSpecifier.createInterleaved(
                        ColorSpace.getInstance(ColorSpace.CS_sRGB), bands, DataBuffer.TYPE_USHORT, false, false)
                .createBufferedImage(WIDTH, HEIGHT);
        paint(picture, 8);
        return picture;
    }

    private static void paint(BufferedImage picture, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int width = picture.getWidth();
        int height = picture.getHeight();
        Graphics2D brush = picture.createGraphics();
        brush.setPaint(new GradientPaint(0, 0, colour(random), width, height, colour(random)));
        brush.fillRect(0, 0, width, height);
        for (int i = 0; i < 300; i++) {
            brush.setColor(colour(random));
            int size = random.nextInt(100, 900);
            brush.fillOval(random.nextInt(width), random.nextInt(height), size, size);
        }
        brush.dispose();
    }

    private static Color colour(SplittableRandom random) {
        return new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    private static void write(Object picture, String format, boolean progressive, Path target) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format.toLowerCase(Locale.ROOT))
                .next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        if (parameters.canWriteProgressive()) {
            parameters.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        }
        Files.deleteIfExists(target);
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(target.toFile())) {
            writer.setOutput(stream);
            writer.write(
                    null,
                    picture instanceof Raster samples
                            ? new IIOImage(samples, null, null)
                            : new IIOImage((RenderedImage) picture, null, null),
                    parameters);
        } finally {
            writer.dispose();
        }
    }
}
