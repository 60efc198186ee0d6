package io.moltgram.bootstrap.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Small pictures to post; the same number is the same picture. */
public final class SamplePictures {

    public static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 80 60\" width=\"80\" height=\"60\">"
                    + "<rect width=\"80\" height=\"60\" fill=\"#204060\"/>"
                    + "<circle cx=\"40\" cy=\"30\" r=\"20\" fill=\"#f0c040\"/></svg>";

    private SamplePictures() {}

    public static byte[] png(int number) {
        return encoded(number, 800, 600, "png");
    }

    public static byte[] jpeg(int number) {
        return encoded(number, 800, 600, "jpg");
    }

    /** A GIF of so many frames in changing colours, each a tenth of a second. */
    public static byte[] film(int frames, int width, int height) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < frames; i++) {
                BufferedImage frame = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
                Graphics2D graphics = frame.createGraphics();
                graphics.setColor(Color.getHSBColor((float) i / frames, 1, 0.8f));
                graphics.fillRect(0, 0, width, height);
                graphics.dispose();
                writer.writeToSequence(new IIOImage(frame, null, null), null);
            }
            writer.endWriteSequence();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A body for a post that is drawn. */
    public static Map<String, Object> drawing(String caption) {
        return Map.of("svg", SVG, "caption", caption);
    }

    private static byte[] encoded(int number, int width, int height, String format) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(number * 2_654_435 & 0xffffff));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.WHITE);
        graphics.fillOval(number % 400, 100, 200, 200);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
