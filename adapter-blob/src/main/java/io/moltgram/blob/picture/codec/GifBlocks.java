package io.moltgram.blob.picture.codec;

import io.moltgram.blob.picture.pixel.Size;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a GIF says of its frames, read from its blocks without decoding any (GIF89a, sections 17 to 26).
 *
 * @param delays how long each frame stands, in milliseconds
 * @param ends where the bytes of each frame end; the first has all that stands before it
 * @param plays how often all are shown, 0 for ever
 */
record GifBlocks(Size size, List<Integer> delays, List<Integer> ends, int plays) {

    private static final int TABLE = 0x80;
    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2C;
    private static final int TIMING = 0xF9;
    private static final int APPLICATION = 0xFF;
    private static final Set<String> LOOPING = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

    /** Browsers take 0 and 1 hundredths of a second as ten. */
    private static final int LEAST_DELAY = 2;

    private static final int USUAL_DELAY = 10;

    static GifBlocks of(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).position(6);
        List<Integer> delays = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        int plays = 1;
        int delay = 0;
        try {
            int width = in.getShort() & 0xFFFF;
            int height = in.getShort() & 0xFFFF;
            skip(in, 3);
            skipColours(in, file[10]);
            while (in.hasRemaining()) {
                int block = in.get() & 255;
                if (block == FRAME) {
                    skip(in, 8);
                    skipColours(in, in.get());
                    skip(in, 1);
                    skipBlocks(in);
                    delays.add(10 * (delay < LEAST_DELAY ? USUAL_DELAY : delay));
                    ends.add(in.position());
                    delay = 0;
                } else if (block == EXTENSION) {
                    int label = in.get() & 255;
                    if (label == TIMING) {
                        delay = in.getShort(in.position() + 2) & 0xFFFF;
                    } else if (label == APPLICATION) {
                        plays = plays(in, plays);
                    }
                    skipBlocks(in);
                } else {
                    break; // the end, or what nobody reads
                }
            }
            return new GifBlocks(new Size(width, height), List.copyOf(delays), List.copyOf(ends), plays);
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw PixelBudget.damaged("Picture ends in the middle");
        }
    }

    /** A number of repetitions behind the name of the extension; 0 means for ever. */
    private static int plays(ByteBuffer in, int before) {
        int start = in.position() + 1;
        String name = new String(in.array(), start, 11, StandardCharsets.ISO_8859_1);
        int loop = start + 11;
        if (!LOOPING.contains(name) || in.get(loop) != 3 || in.get(loop + 1) != 1) {
            return before;
        }
        int again = in.getShort(loop + 2) & 0xFFFF;
        return again == 0 ? 0 : Math.min(again + 1, 0xFFFF);
    }

    private static void skipBlocks(ByteBuffer in) {
        for (int length = in.get() & 255; length > 0; length = in.get() & 255) {
            skip(in, length);
        }
    }

    private static void skipColours(ByteBuffer in, int flags) {
        if ((flags & TABLE) != 0) {
            skip(in, 3 << (flags & 7) + 1);
        }
    }

    private static void skip(ByteBuffer in, int bytes) {
        in.position(in.position() + bytes);
    }
}
