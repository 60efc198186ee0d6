package io.moltgram.blob.picture.codec;

import io.moltgram.blob.picture.pixel.Size;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * What stands before the pixels of a PNG (PNG specification, third edition, chapter 11): how they are laid out, and
 * which of them are transparent.
 *
 * @param depth bits of a sample
 * @param colour the type of colour, as the file numbers it
 * @param table the colours by index as {@code 0xAARRGGBB}, for pictures with a palette
 * @param clear the samples of the colour that counts as transparent, or none
 */
@SuppressWarnings("ArrayRecordComponent")
record PngHeader(Size size, int depth, int colour, boolean interlaced, int[] table, int[] clear) {

    static final int GREY = 0;
    static final int RGB = 2;
    static final int PALETTE = 3;
    static final int GREY_ALPHA = 4;
    static final int RGB_ALPHA = 6;

    private static final int SIGNATURE = 8;
    private static final int LONGEST_TABLE = 768;
    private static final Map<Integer, Set<Integer>> DEPTHS = Map.of(
            GREY, Set.of(1, 2, 4, 8, 16),
            RGB, Set.of(8, 16),
            PALETTE, Set.of(1, 2, 4, 8),
            GREY_ALPHA, Set.of(8, 16),
            RGB_ALPHA, Set.of(8, 16));

    /** Reads up to the content of the first chunk of pixels, whose length is left in {@code rest}. */
    static PngHeader read(DataInputStream in, long[] rest) throws IOException {
        in.skipNBytes(SIGNATURE + 8);
        Size size = PixelBudget.admit(in.readInt(), in.readInt());
        int depth = in.readUnsignedByte();
        int colour = in.readUnsignedByte();
        in.skipNBytes(2);
        boolean interlaced = in.readUnsignedByte() != 0;
        in.skipNBytes(4);
        if (!DEPTHS.getOrDefault(colour, Set.of()).contains(depth)) {
            throw new IOException("no colour of type " + colour + " with " + depth + " bits");
        }
        int[] table = new int[256];
        Arrays.fill(table, 0xFF000000);
        int[] clear = {};
        while (true) {
            long length = in.readInt() & 0xFFFFFFFFL;
            String name = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
            if (name.equals("IDAT")) {
                rest[0] = length;
                return new PngHeader(size, depth, colour, interlaced, table, clear);
            }
            byte[] content = in.readNBytes((int) Math.min(length, LONGEST_TABLE));
            in.skipNBytes(length - content.length + 4);
            if (name.equals("PLTE")) {
                for (int i = 0; i + 2 < content.length; i += 3) {
                    table[i / 3] = table[i / 3] & 0xFF000000
                            | (content[i] & 255) << 16
                            | (content[i + 1] & 255) << 8
                            | content[i + 2] & 255;
                }
            } else if (name.equals("tRNS") && colour == PALETTE) {
                for (int i = 0; i < Math.min(content.length, table.length); i++) {
                    table[i] = table[i] & 0xFFFFFF | content[i] << 24;
                }
                clear = new int[] {-1};
            } else if (name.equals("tRNS") && content.length >= 2 * samples(colour)) {
                clear = new int[samples(colour)];
                for (int i = 0; i < clear.length; i++) {
                    clear[i] = (content[2 * i] & 255) << 8 | content[2 * i + 1] & 255;
                }
            }
        }
    }

    int samples() {
        return samples(colour);
    }

    boolean mayBeTransparent() {
        return colour == GREY_ALPHA || colour == RGB_ALPHA || clear.length > 0;
    }

    boolean isGrey() {
        return colour == GREY || colour == GREY_ALPHA;
    }

    /** Bytes of so many pixels side by side. */
    int bytes(int width) {
        return (int) (((long) width * samples() * depth + 7) / 8);
    }

    private static int samples(int colour) {
        return switch (colour) {
            case RGB -> 3;
            case GREY_ALPHA -> 2;
            case RGB_ALPHA -> 4;
            default -> 1;
        };
    }
}
