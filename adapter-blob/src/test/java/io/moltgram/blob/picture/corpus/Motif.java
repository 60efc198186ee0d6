package io.moltgram.blob.picture.corpus;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/** What the specimens show: a few shapes with some grain, so that encoders have work to do. */
final class Motif {

    private Motif() {}

    static BufferedImage of(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0x30507A));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(new Color(0xE0B040));
        graphics.fillOval(width / 5, height / 4, width / 2 + 1, height / 2 + 1);
        SplittableRandom random = new SplittableRandom(width * 31L + height);
        for (int i = 0; i < 40; i++) {
            graphics.setColor(new Color(random.nextInt(1 << 24)));
            graphics.fillRect(random.nextInt(width), random.nextInt(height), 1 + width / 20, 1 + height / 20);
        }
        graphics.dispose();
        return image;
    }

    static BufferedImage opaque(int width, int height) {
        return of(width, height, BufferedImage.TYPE_INT_RGB);
    }

    /** The upper half can be seen through. */
    static BufferedImage translucent(int width, int height) {
        BufferedImage image = of(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.DST_OUT, 0.6f));
        graphics.fillRect(0, 0, width, height / 2 + 1);
        graphics.dispose();
        return image;
    }
}
