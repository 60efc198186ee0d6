package io.moltgram.bootstrap.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** A picture of four plain quarters, and the composer's picture as pixels, so that what became of them can be told. */
final class Quarters {

    /** Top left, top right, bottom left, bottom right. */
    static final int[][] COLOURS = {{200, 60, 40}, {60, 170, 90}, {50, 80, 190}, {210, 190, 120}};

    private static final String MIDDLES = """
            async () => {
              const [file] = document.querySelector("[data-compose]").elements.image.files;
              const picture = await createImageBitmap(file);
              const canvas = document.createElement("canvas");
              [canvas.width, canvas.height] = [picture.width, picture.height];
              const context = canvas.getContext("2d", { willReadFrequently: true });
              context.drawImage(picture, 0, 0);
              const at = (x, y) => [...context.getImageData(x * picture.width, y * picture.height, 1, 1).data];
              const colours = [at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75), at(0.498, 0.25)];
              return { name: file.name, type: file.type, width: picture.width, height: picture.height, colours };
            }
            """;

    /**
     * The file that the composer holds.
     *
     * @param colours in the middle of each quarter, then at the edge between the upper ones
     */
    record Held(String name, String type, int width, int height, List<List<Integer>> colours) {}

    private Quarters() {}

    static byte[] encoded(int width, int height, String format) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        for (int i = 0; i < COLOURS.length; i++) {
            graphics.setColor(new Color(COLOURS[i][0], COLOURS[i][1], COLOURS[i][2]));
            graphics.fillRect(i % 2 * width / 2, i / 2 * height / 2, width / 2, height / 2);
        }
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JPEG that says it was taken with the camera on its side (Exif, orientation 6: turn clockwise to see it). */
    static byte[] onItsSide(int width, int height) {
        byte[] plain = encoded(width, height, "jpg");
        byte[] exif = {
            (byte) 0xff,
            (byte) 0xe1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            6,
            0,
            0,
            0,
            0,
            0,
            0
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.writeBytes(exif);
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }

    static void choose(Page page, byte[] picture, String type) {
        String ending = type.substring(type.indexOf('/') + 1);
        page.setInputFiles("[name='image']", new FilePayload("quarters." + ending, type, picture));
    }

    @SuppressWarnings("unchecked") // the script above makes it so
    static Held held(Page page) {
        Map<String, Object> found = (Map<String, Object>) page.evaluate(MIDDLES);
        return new Held(
                (String) found.get("name"),
                (String) found.get("type"),
                (int) found.get("width"),
                (int) found.get("height"),
                (List<List<Integer>>) found.get("colours"));
    }
}
