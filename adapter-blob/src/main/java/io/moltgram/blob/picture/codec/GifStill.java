package io.moltgram.blob.picture.codec;

import io.moltgram.blob.picture.pixel.Size;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The first frame of a GIF as a file of its own: comments, extensions and later frames are left out before anything is
 * decoded (GIF89a, section 17 to 26).
 *
 * @param canvas of the whole picture
 * @param frame as it stands there
 * @param left where the frame stands
 */
record GifStill(Size canvas, Size frame, int left, int top, byte[] file) {

    private static final int SCREEN = 13;
    private static final int EXTENSION = 0x21;
    private static final int CONTROL = 0xF9;
    private static final int FRAME = 0x2C;
    private static final byte TRAILER = 0x3B;

    /** Refuses what is too large; throws when there is no frame. */
    static GifStill of(Path path) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        try {
            Size canvas = PixelBudget.admit(in.getShort(6) & 0xFFFF, in.getShort(8) & 0xFFFF);
            ByteBuffer out = ByteBuffer.allocate(bytes.length + 1);
            in.position(SCREEN);
            skipPalette(in, bytes[10]);
            out.put(bytes, 0, in.position());
            int control = -1;
            while (true) {
                int start = in.position();
                int kind = in.get() & 255;
                if (kind == EXTENSION) {
                    control = (in.get() & 255) == CONTROL ? start : control;
                    skipBlocks(in);
                } else if (kind == FRAME) {
                    if (control >= 0) {
                        ByteBuffer extension = in.duplicate().position(control + 2);
                        skipBlocks(extension);
                        out.put(bytes, control, extension.position() - control);
                    }
                    Size frame = PixelBudget.admit(in.getShort(start + 5) & 0xFFFF, in.getShort(start + 7) & 0xFFFF);
                    in.position(start + 10);
                    skipPalette(in, bytes[start + 9]);
                    in.get();
                    skipBlocks(in);
                    out.put(bytes, start, in.position() - start).put(TRAILER);
                    int left = in.getShort(start + 1) & 0xFFFF;
                    return new GifStill(canvas, frame, left, in.getShort(start + 3) & 0xFFFF, out.array());
                } else {
                    throw new IOException("no frame");
                }
            }
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw PixelBudget.damaged("Picture ends in the middle");
        }
    }

    private static void skipPalette(ByteBuffer in, int flags) {
        if ((flags & 0x80) != 0) {
            in.position(in.position() + (3 << (flags & 7) + 1));
        }
    }

    private static void skipBlocks(ByteBuffer in) {
        for (int length = in.get() & 255; length > 0; length = in.get() & 255) {
            in.position(in.position() + length);
        }
    }
}
