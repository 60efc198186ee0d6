package io.moltgram.bootstrap.bench;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/**
 * Paints pictures, no two alike, with gradients, shapes and grain. Arguments: folder, how many, and their width unless
 * it is 1600; they are three quarters as high.
 */
public final class Paintings {

    private static final int WIDTH = 1600;

    private Paintings() {}

    public static void main(String... arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int width = arguments.length > 2 ? Integer.parseInt(arguments[2]) : WIDTH;
        for (int i = 1; i <= Integer.parseInt(arguments[1]); i++) {
            ImageIO.write(
                    paint(new SplittableRandom(i), width, width * 3 / 4),
                    "jpg",
                    folder.resolve(i + ".jpg").toFile());
        }
    }

    private static BufferedImage paint(SplittableRandom random, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setPaint(new GradientPaint(0, 0, colour(random), width, height, colour(random)));
        brush.fillRect(0, 0, width, height);
        for (int i = 0; i < 400; i++) {
            brush.setColor(colour(random));
            int size = random.nextInt(10, 160);
            brush.fillOval(random.nextInt(width), random.nextInt(height), size, size);
        }
        brush.dispose();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int grain = random.nextInt(12);
                picture.setRGB(x, y, (picture.getRGB(x, y) & 0xF0F0F0) + grain * 0x010101);
            }
        }
        return picture;
    }

    private static Color colour(SplittableRandom random) {
        return new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }
}
