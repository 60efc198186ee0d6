package io.moltgram.blob.picture.codec;

import io.moltgram.blob.picture.pixel.Size;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageReader;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The first frame of a GIF at its place on the canvas that all frames share (GIF89a, section 18). */
final class GifCanvas {

    private GifCanvas() {}

    static BufferedImage read(ImageReader reader, Path file) throws IOException {
        Size canvas = canvas(file);
        BufferedImage frame = reader.read(0);
        Node tree = reader.getImageMetadata(0).getAsTree("javax_imageio_gif_image_1.0");
        int left = offset(tree, "imageLeftPosition");
        int top = offset(tree, "imageTopPosition");
        boolean fills = left == 0 && top == 0 && frame.getWidth() >= canvas.width();
        if (fills && frame.getHeight() >= canvas.height()) {
            return frame;
        }
        BufferedImage whole = new BufferedImage(canvas.width(), canvas.height(), BufferedImage.TYPE_4BYTE_ABGR);
        Graphics2D graphics = whole.createGraphics();
        graphics.drawImage(frame, left, top, null);
        graphics.dispose();
        return whole;
    }

    private static Size canvas(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(10);
            if (head.length < 10) {
                throw new EOFException();
            }
            return PixelBudget.admit((head[7] & 255) << 8 | head[6] & 255, (head[9] & 255) << 8 | head[8] & 255);
        }
    }

    private static int offset(Node tree, String name) {
        for (Node node = tree.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals("ImageDescriptor")) {
                return Integer.parseInt(element.getAttribute(name));
            }
        }
        return 0;
    }
}
