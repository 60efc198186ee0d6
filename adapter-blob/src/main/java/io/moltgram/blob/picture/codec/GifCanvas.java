package io.moltgram.blob.picture.codec;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** The first frame of a GIF at its place on the canvas that all frames share (GIF89a, section 18). */
final class GifCanvas {

    private GifCanvas() {}

    static BufferedImage read(ImageReader reader, Path file) throws IOException {
        GifStill still = GifStill.of(file);
        BufferedImage frame;
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(still.file()))) {
            reader.setInput(in, false, true);
            frame = reader.read(0);
        }
        boolean atStart = still.left() == 0 && still.top() == 0;
        if (atStart
                && still.frame().width() >= still.canvas().width()
                && still.frame().height() >= still.canvas().height()) {
            return frame;
        }
        BufferedImage whole =
                new BufferedImage(still.canvas().width(), still.canvas().height(), BufferedImage.TYPE_4BYTE_ABGR);
        Graphics2D graphics = whole.createGraphics();
        graphics.drawImage(frame, still.left(), still.top(), null);
        graphics.dispose();
        return whole;
    }
}
